import { entriesOf, field, isFields, listOf, textField, textOf } from '../data/fields';
import { htmlText } from '../html/html-table';
import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { addTree, type TreeItem } from '../imported/tree-items';

/** Whether data is a SmartEvidence framework of Mahara, in the old form or that of its editor. */
export const isMahara = (data: unknown): boolean =>
  listOf(field(frameworkOf(data), 'standards')).length > 0 || field(frameworkOf(data), 'standardelements') !== undefined;

const frameworkOf = (data: unknown) => field(data, 'framework') ?? data;

/**
 * Reads a .matrix file: standards are areas, all their elements competencies, the four statuses the scale. The first
 * form lists the elements beside the standards; the editor's form writes the statuses as one object, and may hold the
 * elements inside their standards. Throws ImportError.
 */
export function readMahara(data: unknown, title: string): ImportedFramework {
  const source = frameworkOf(data);
  if (!isMahara(data)) throw new ImportError('noFramework');
  const builder = new FrameworkBuilder('mahara', textField(source, 'name', 'title') || title);
  builder.describeWhole({ description: said(source), version: textField(source, 'version'), publisher: institutionOf(source) });
  for (const [name, label] of statusesOf(field(source, 'evidencestatuses')))
    builder.scaleValue(label, name === 'completed' || /^(3|4)$/.test(name), name);
  const walk = new Elements();
  for (const [index, standard] of listOf(field(source, 'standards')).entries()) walk.standard(standard, index);
  for (const [index, element] of listOf(field(source, 'standardelements')).entries()) walk.element(element, null, index);
  // Standards and elements are numbered by themselves; where both have a number, the elements keep it.
  const elements = new Set(walk.items.filter((item) => item.kind === 'competency').map((item) => item.id));
  addTree(
    builder,
    walk.items.map((item) => (item.kind === 'area' && elements.has(item.id) ? { ...item, id: item.code || `standard ${item.id}` } : item)),
  );
  return builder.finish();
}

const institutionOf = (source: unknown) => (/^all$/i.test(textField(source, 'institution')) ? '' : textField(source, 'institution'));

/** Descriptions may hold basic HTML; it is kept as the text that a reader sees. */
function said(source: unknown): string {
  const text = textField(source, 'description');
  return /<[a-z/!]/i.test(text) ? htmlText(text) : text;
}

/** A list of objects with one key each, as in the first form, or one object with four keys, as the editor writes it. */
function statusesOf(value: unknown): [string, string][] {
  const maps = Array.isArray(value) ? value : [value];
  return maps.filter(isFields).flatMap((map) => {
    const name = textField(map, 'name', 'label');
    if (name) return [[textField(map, 'type', 'id', 'value') || name, name] as [string, string]];
    return entriesOf(map).map(([key, label]) => [key, textOf(label)] as [string, string]);
  });
}

/** The elements with the standard and the parent that they name; numbers of elements may begin anew in each standard. */
class Elements {
  readonly items: TreeItem[] = [];

  standard(source: unknown, index: number): void {
    const number = textField(source, 'standardid', 'id') || String(index + 1);
    this.add(source, { key: `${number}\n`, parent: null, kind: 'area', id: number, place: { row: index + 1, column: 'standards' } });
    for (const [at, element] of listOf(field(source, 'standardelements', 'standardelement', 'elements', 'element')).entries())
      this.element(element, number, at);
  }

  element(source: unknown, standard: string | null, index: number): void {
    const ofStandard = standard ?? textField(source, 'standardid', 'standard');
    const element = textField(source, 'elementid', 'id') || textField(source, 'shortname');
    const parent = textField(source, 'parentelementid', 'parentid', 'parent');
    const up = parent || ofStandard ? `${ofStandard}\n${parent}` : null;
    const place = { row: index + 1, column: 'standardelements' };
    this.add(source, { key: `${ofStandard}\n${element}`, parent: up, kind: 'competency', id: element, place });
    for (const [at, child] of listOf(field(source, 'children', 'elements')).entries())
      if (isFields(child)) this.element({ parentelementid: element, ...child }, ofStandard, at);
  }

  private add(source: unknown, item: Pick<TreeItem, 'key' | 'parent' | 'kind' | 'id' | 'place'>): void {
    const code = textField(source, 'shortname');
    this.items.push({ ...item, code, title: textField(source, 'name', 'title') || code, statement: said(source) });
  }
}
