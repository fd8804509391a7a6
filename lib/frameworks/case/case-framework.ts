import { htmlText } from '../html/html-table';
import { FrameworkBuilder } from '../imported/framework-builder';
import type { ImportedCompetency, ImportedFramework, ImportFormat } from '../imported/imported-framework';
import { addTree, type TreeItem } from '../imported/tree-items';
import type { CaseItem, CaseLink, CasePackage } from './case-package';
import { ownExtension } from './own-extension';

/** Types of items as authors name them; what is none of these is judged by its depth. */
const kinds: readonly [ImportedCompetency['kind'], RegExp][] = [
  [
    'area',
    /\b(areas?|domains?|clusters?|strands?|categor(y|ies)|groups?|themes?|dimensions?|units?|sections?|topics?|pillars?|families|family)\b/i,
  ],
  ['indicator', /\b(indicators?|components?|elements?|benchmarks?|behaviou?rs?|evidence|examples?|sub-?skills?|outcomes?)\b/i],
  ['competency', /\b(competenc(e|y|ies)|standards?|skills?|capabilit(y|ies)|practices?|attributes?|tasks?)\b/i],
];

/** What a type of item is in a framework of ours, or null where its words say nothing known. */
export const kindOfType = (type: string): ImportedCompetency['kind'] | null => kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? null;

/** A CASE package as a framework: the tree is in the associations alone (origin is the child), levels are in the rubrics. */
export function frameworkOfCase(source: CasePackage, title: string, format: ImportFormat = 'case'): ImportedFramework {
  const own = ownExtension(source);
  if (own) return own;
  const builder = new FrameworkBuilder(format, source.document.title || title);
  const { description, version, publisher, uri, license } = source.document;
  builder.describeWhole({ description, version, publisher, sourceUri: uri, license });
  const ids = addTree(builder, treeOf(builder, source, format === 'case table'));
  for (const one of [...source.criteria].sort((a, b) => a.position - b.position)) {
    const id = ids.get(one.item);
    const level = builder.level(one.label);
    if (id === undefined) builder.warn('competencyUnknown', null, { competency: one.item.slice(0, 80) }, true);
    else builder.expect(id, level, readable(one.text), { row: null, column: 'CFRubrics' });
  }
  return builder.finish();
}

const isChildOf = (link: CaseLink) => /^is ?child ?of$/i.test(link.type.trim());

function treeOf(builder: FrameworkBuilder, source: CasePackage, isTable: boolean): TreeItem[] {
  const known = new Set(source.items.map((item) => item.identifier));
  const parents = new Map<string, CaseLink[]>();
  let others = 0;
  for (const link of source.links) {
    if (!isChildOf(link)) others++;
    else if (known.has(link.from)) {
      const links = parents.get(link.from);
      if (links) links.push(link);
      else parents.set(link.from, [link]);
    }
  }
  if (others > 0) builder.warn('linksLeftOut', null, { count: others });
  return inOrder(source.items, parents).map((item) => {
    const place = { row: item.row, column: 'CFItems' };
    const up = parents.get(item.identifier) ?? [];
    // The document itself is the parent of what stands at the top.
    const inside = up.filter((link) => known.has(link.to));
    if (inside.length > 1) builder.warn('severalParents', place, { item: item.title.slice(0, 80) });
    if (item.identifier === '') builder.warn('itemWithoutId', place, {});
    // In a package the top is linked to the document, which may have no id; in a table every parent is an item.
    const top = (link: CaseLink) => link.to === source.document.identifier || (source.document.identifier === '' && !isTable);
    const stranger = up.find((link) => !known.has(link.to) && !top(link));
    return {
      key: item.identifier || `\n${item.row}`,
      parent: inside[0]?.to ?? stranger?.to ?? null,
      kind: kindOfType(item.type),
      title: readable(item.title),
      code: item.code,
      statement: readable(item.statement),
      id: item.identifier,
      place,
    };
  });
}

/** Siblings stand by their sequence numbers where all have one, else by their numbers in the list, else as in the file. */
function inOrder(items: readonly CaseItem[], parents: ReadonlyMap<string, CaseLink[]>): CaseItem[] {
  const numbers = new Intl.Collator('en', { numeric: true });
  const families = new Map<string, CaseItem[]>();
  for (const item of items) {
    const parent = parents.get(item.identifier)?.[0]?.to ?? '';
    const family = families.get(parent);
    if (family) family.push(item);
    else families.set(parent, [item]);
  }
  return [...families.values()].flatMap((family) => {
    const sequence = (item: CaseItem) => parents.get(item.identifier)?.[0]?.order ?? Number.NaN;
    if (family.every((item) => Number.isFinite(sequence(item)))) return family.sort((a, b) => sequence(a) - sequence(b) || a.row - b.row);
    const listed = family.every((item) => item.listNumber !== '');
    return listed ? family.sort((a, b) => numbers.compare(a.listNumber, b.listNumber) || a.row - b.row) : family;
  });
}

/** Statements may be written as HTML; blocks become lines, while a fraction set with `sup` stays as it was written. */
const readable = (text: string) => (/<(p|br|ul|ol|li|div|h[1-6])\b[^>]*>/i.test(text) ? htmlText(text) : text);
