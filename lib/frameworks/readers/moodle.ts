import { listOf, textField } from '../data/fields';
import { parseJson } from '../data/parse-data';
import { htmlText } from '../html/html-table';
import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedCompetency, ImportedFramework } from '../imported/imported-framework';
import { addTree, type TreeItem } from '../imported/tree-items';
import { NamedColumns } from '../tables/named-columns';

/** The columns in the order in which Moodle writes them; the words of its head are translated, so the order counts. */
const order = [
  'parent',
  'id',
  'name',
  'description',
  'format',
  'scale',
  'scaleSettings',
  'ruleType',
  'ruleOutcome',
  'rule',
  'related',
  'exportId',
  'isFramework',
  'taxonomy',
] as const;
type Column = (typeof order)[number];
/** Exports before relations existed have neither related competencies nor an export id. */
const olderOrder = order.filter((column) => column !== 'related' && column !== 'exportId');

const english: Record<Column, readonly string[]> = {
  parent: ['Parent ID number'],
  id: ['ID number'],
  name: ['Short name', 'Shortname'],
  description: ['Description'],
  format: ['Description format'],
  scale: ['Scale values'],
  scaleSettings: ['Scale configuration'],
  ruleType: ['Rule type', 'Rule type (optional)'],
  ruleOutcome: ['Rule outcome', 'Rule outcome (optional)'],
  rule: ['Rule config', 'Rule config (optional)'],
  related: ['Cross-referenced competency ID numbers', 'Cross referenced competency id numbers', 'relatedidnumbers'],
  exportId: ['Exported ID', 'Exported ID (optional)', 'Export ID'],
  isFramework: ['Is framework', 'isframework'],
  taxonomy: ['Taxonomy', 'Taxonomies'],
};

/** Whether a table is Moodle's export of competencies: by its English head, else by its columns and the framework's row. */
export const isMoodle = (rows: readonly string[][]): boolean => columnsOf(rows) !== null;

function columnsOf(rows: readonly string[][]): Map<Column, number> | null {
  const head = new NamedColumns(rows[0] ?? []);
  const named = new Map(order.map((column) => [column, head.find(...english[column])] as const));
  if ([named.get('id'), named.get('name'), named.get('isFramework')].every((at) => at !== -1)) return named;
  const columns = [order, olderOrder].find((one) => {
    const at = one.indexOf('isFramework' as never);
    const width = rows[0]?.length ?? 0;
    // The taxonomy of the last column may be missing everywhere, and with it the column.
    if (width < at + 1 || width > one.length) return false;
    const marks = rows.slice(1).map((row) => row[at]?.trim() ?? '');
    const formats = rows.slice(1, 50).map((row) => row[4]?.trim() ?? '');
    return (
      marks.filter((mark) => mark === '1').length === 1 &&
      marks.every((m) => m === '' || m === '0' || m === '1') &&
      formats.every((f) => /^[0-4]?$/.test(f))
    );
  });
  return columns ? new Map(columns.map((column, at) => [column, at])) : null;
}

/** Reads Moodle's export of a competency framework. Throws ImportError. */
export function readMoodle(rows: readonly string[][], title: string): ImportedFramework {
  const columns = columnsOf(rows);
  if (!columns) throw new ImportError('formatNotThis', { format: 'moodle' });
  const cell = (row: readonly string[], column: Column) => row[columns.get(column) ?? -1]?.trim() ?? '';
  const frameworkRow = rows.slice(1).find((row) => cell(row, 'isFramework') === '1');
  const builder = new FrameworkBuilder('moodle', (frameworkRow && cell(frameworkRow, 'name')) || title);
  if (frameworkRow) {
    builder.describeWhole({ description: said(cell(frameworkRow, 'description'), cell(frameworkRow, 'format')) });
    addScale(builder, cell(frameworkRow, 'scale'), cell(frameworkRow, 'scaleSettings'));
  }
  const taxonomies = frameworkRow
    ? cell(frameworkRow, 'taxonomy')
        .split(',')
        .map((one) => one.trim())
    : [];
  const items: TreeItem[] = [];
  for (const [r, row] of rows.entries()) {
    if (r === 0 || row === frameworkRow || row.every((one) => one.trim() === '')) continue;
    const [id, name, parent] = [cell(row, 'id'), cell(row, 'name'), cell(row, 'parent')];
    const place = { row: r + 1, column: null };
    // Moodle itself drops such rows.
    if (id === '' || name === '') builder.warn(id === '' ? 'itemWithoutId' : 'itemWithoutText', place, {}, true);
    else {
      const statement = said(cell(row, 'description'), cell(row, 'format'));
      items.push({ key: decoded(id), parent: parent ? decoded(parent) : null, kind: null, title: name, code: id, statement, id, place });
    }
  }
  addTree(builder, withTaxonomy(items, taxonomies));
  return builder.finish();
}

/** Where ids stand in lists, their commas are written as %2C; some write them so everywhere. */
const decoded = (id: string) => id.replace(/%2C/gi, ',');

/** A description in Moodle's HTML as the text that a reader sees; format 1 is HTML, 0 is HTML of the web form. */
const said = (text: string, format: string) => (/^[01]?$/.test(format) && /<[a-z/!]/i.test(text) ? htmlText(text) : text);

/** "A,B,C" and the settings as JSON: which of them, counted from 1, is proficient. */
function addScale(builder: FrameworkBuilder, values: string, settings: string): void {
  const proficient = new Set<string>();
  try {
    for (const one of listOf(parseJson(settings || '[]')))
      if (/^(1|true)$/.test(textField(one, 'proficient'))) proficient.add(textField(one, 'id'));
  } catch {
    // Settings that cannot be read leave the names of the scale, which is more than nothing.
  }
  for (const [index, label] of values.split(',').entries())
    if (label.trim() !== '') builder.scaleValue(label, proficient.has(String(index + 1)), String(index + 1));
}

const kinds: Record<string, ImportedCompetency['kind']> = {
  domain: 'area',
  concept: 'area',
  level: 'area',
  competency: 'competency',
  skill: 'competency',
  practice: 'competency',
  proficiency: 'competency',
  value: 'competency',
  indicator: 'indicator',
  behaviour: 'indicator',
  outcome: 'indicator',
};

/** The taxonomy names the kinds by depth; where it says the same at every depth it says nothing. */
function withTaxonomy(items: readonly TreeItem[], taxonomies: readonly string[]): TreeItem[] {
  if (new Set(taxonomies).size < 2) return [...items];
  const parents = new Map(items.map((item) => [item.key, item.parent]));
  const used = Math.max(0, ...items.map((item) => depthOf(item.key, parents)));
  if (new Set(taxonomies.slice(0, used + 1)).size < 2) return [...items];
  return items.map((item) => ({ ...item, kind: kinds[taxonomies[depthOf(item.key, parents)] ?? ''] ?? null }));
}

function depthOf(key: string, parents: ReadonlyMap<string, string | null>): number {
  let depth = 0;
  for (let up = parents.get(key); up && parents.has(up) && depth < 10; up = parents.get(up)) depth++;
  return depth;
}
