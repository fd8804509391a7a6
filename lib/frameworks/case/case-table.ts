import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { NamedColumns } from '../tables/named-columns';
import { frameworkOfCase } from './case-framework';
import type { CaseItem, CaseLink, CasePackage } from './case-package';

/** A sheet or a file of rows, by its name. */
export type NamedRows = { name: string; rows: string[][] };

const statement = ['fullStatement'];
const parent = ['Is Child Of', 'isChildOf', 'Parent Identifier', 'parent'];

/** Whether rows are CASE items: a column of full statements beside one that says which item is meant. */
export function isCaseTable(rows: readonly string[][]): boolean {
  const head = new NamedColumns(rows[headRow(rows)] ?? []);
  return head.has('fullStatement') && head.find('identifier', 'humanCodingScheme', 'smartLevel', ...parent) !== -1;
}

/** Notes may stand above the head. */
const headRow = (rows: readonly string[][]) =>
  Math.max(
    0,
    rows.slice(0, 10).findIndex((row) => new NamedColumns(row).has('fullStatement')),
  );

const simple = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** Whether a workbook holds the sheets of a CASE framework. */
export const isCaseWorkbook = (sheets: readonly NamedRows[]): boolean =>
  sheets.some((sheet) => simple(sheet.name) === 'cfitem' || simple(sheet.name) === 'cfitems') ||
  sheets.some((sheet) => isCaseTable(sheet.rows));

/**
 * Reads CASE items from a table, or from the sheets of a workbook: the parent is named by code, by identifier, by the
 * sheet of associations, or by the smart level (1.2.3 stands below 1.2). Throws ImportError.
 */
export function readCaseTable(sheets: readonly NamedRows[], title: string): ImportedFramework {
  const find = (...names: string[]) => sheets.find((sheet) => names.includes(simple(sheet.name)))?.rows;
  const items = find('cfitem', 'cfitems') ?? sheets.find((sheet) => isCaseTable(sheet.rows))?.rows;
  if (!items || !isCaseTable(items)) throw new ImportError('formatNotThis', { format: 'case table' });
  const document = documentOf(find('cfdoc', 'cfdocument', 'cfdocuments') ?? []);
  const rows = itemRows(items);
  const links = [...linksOf(find('cfassociation', 'cfassociations') ?? []), ...parentsOf(rows)];
  const linked = new Set(links.filter((link) => /^is ?child ?of$/i.test(link.type)).map((link) => link.from));
  const bySmartLevel = smartParents(rows).filter((link) => !linked.has(link.from));
  const named = [...links, ...bySmartLevel];
  const source: CasePackage = {
    document,
    items: rows.map((row) => row.item),
    links: named.length > 0 ? named : codeParents(rows),
    criteria: [],
  };
  return frameworkOfCase(source, title, 'case table');
}

type ItemRow = { item: CaseItem; parent: string; smartLevel: string; order: number | null };

function itemRows(rows: readonly string[][]): ItemRow[] {
  const at = headRow(rows);
  const head = new NamedColumns(rows[at] ?? []);
  return rows.flatMap((row, r) => {
    if (r <= at || row.every((cell) => cell.trim() === '')) return [];
    const text = head.cell(row, ...statement).trim();
    const code = head.cell(row, 'humanCodingScheme').trim();
    const smartLevel = head.cell(row, 'smartLevel').trim();
    const order = Number.parseFloat(head.cell(row, 'sequenceNumber'));
    const item: CaseItem = {
      identifier: head.cell(row, 'identifier', 'CASE Item Identifier').trim() || code || (smartLevel ? `smartLevel ${smartLevel}` : ''),
      code,
      title: head.cell(row, 'abbreviatedStatement').trim() || head.cell(row, 'label').trim() || text,
      statement: text,
      type: head.cell(row, 'CFItemType', 'itemType').trim(),
      listNumber: '',
      row: r + 1,
      own: null,
    };
    return [{ item, parent: head.cell(row, ...parent).trim(), smartLevel, order: Number.isFinite(order) ? order : null }];
  });
}

function documentOf(rows: readonly string[][]): CasePackage['document'] {
  const head = new NamedColumns(rows[0] ?? []);
  const cell = (...names: string[]) => head.cell(rows[1] ?? [], ...names).trim();
  return {
    identifier: cell('identifier'),
    title: cell('title'),
    description: cell('description'),
    version: cell('version'),
    publisher: cell('publisher') || cell('creator'),
    uri: cell('officialSourceURL'),
    license: cell('licenseTitle', 'license'),
    own: null,
  };
}

function linksOf(rows: readonly string[][]): CaseLink[] {
  const head = new NamedColumns(rows[0] ?? []);
  return rows.slice(1).flatMap((row, r) => {
    const from = head.cell(row, 'originNodeIdentifier', 'originNodeURI').trim();
    const to = head.cell(row, 'destinationNodeIdentifier', 'destinationNodeURI').trim();
    const order = Number.parseFloat(head.cell(row, 'sequenceNumber'));
    const type = head.cell(row, 'associationType').trim();
    return from === '' ? [] : [{ from, to, type, order: Number.isFinite(order) ? order : null, row: r + 2 }];
  });
}

/** A parent is named by its code in files for import, and by its identifier elsewhere. */
function parentsOf(rows: readonly ItemRow[]): CaseLink[] {
  const byCode = new Map(rows.map(({ item }) => [item.code, item.identifier]));
  const identifiers = new Set(rows.map(({ item }) => item.identifier));
  return rows
    .filter((row) => row.parent !== '')
    .map(({ item, parent: name, order }) => ({
      from: item.identifier,
      to: identifiers.has(name) ? name : (byCode.get(name) ?? name),
      type: 'isChildOf',
      order,
      row: item.row,
    }));
}

/** Spreadsheets turn 1.10 into 1.1, so a parent is the last row above with the level one step up. */
function smartParents(rows: readonly ItemRow[]): CaseLink[] {
  const last = new Map<string, string>();
  return rows.flatMap(({ item, smartLevel }) => {
    const level = smartLevel.replace(/\.+$/, '');
    const up = last.get(level.split('.').slice(0, -1).join('.'));
    if (level !== '') last.set(level, item.identifier);
    return level.includes('.') && up !== undefined
      ? [{ from: item.identifier, to: up, type: 'isChildOf', order: null, row: item.row }]
      : [];
  });
}

/** Where nothing names a parent, codes do: A.B.1 stands below A.B where there is one. */
function codeParents(rows: readonly ItemRow[]): CaseLink[] {
  const byCode = new Map(rows.filter(({ item }) => item.code !== '').map(({ item }) => [item.code, item.identifier]));
  return rows.flatMap(({ item, order }) => {
    const up = byCode.get(item.code.slice(0, Math.max(0, item.code.lastIndexOf('.'))));
    return up === undefined || up === item.identifier ? [] : [{ from: item.identifier, to: up, type: 'isChildOf', order, row: item.row }];
  });
}
