import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedAbout, ImportedFramework } from '../imported/imported-framework';
import type { TableNames } from './table-framework';

/** The columns of our own export. Each row is of one kind: see docs/frameworks.md. */
export const ownColumns = ['Kind', 'Id', 'Parent', 'Code', 'Title', 'Text', 'Priority', 'Bullets'] as const;

/** Whether a table is our own export. */
export const isOwnTable = (rows: readonly string[][]): boolean => ownColumns.every((name, column) => rows[0]?.[column]?.trim() === name);

/** Signs with which a cell would be a formula; a cell that begins with them was written with an apostrophe before it. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell as it is written: text that a spreadsheet would work out as a formula begins with an apostrophe. */
export const guarded = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** A cell as it was before it was written: exactly our own apostrophe goes. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell);

const aboutFields: readonly (keyof ImportedAbout)[] = ['description', 'version', 'publisher', 'sourceUri', 'license'];
const isAboutField = (name: string): name is keyof ImportedAbout => (aboutFields as readonly string[]).includes(name);

/** Reads our own export: the same framework comes out as went in. Throws ImportError. */
export function readOwnTable(rows: readonly string[][], names: TableNames): ImportedFramework {
  if (!isOwnTable(rows)) throw new ImportError('formatNotThis', { format: 'proofolio csv' });
  const cells = rows.map((row) => row.map(unguarded));
  const whole = cells.find((row) => row[0] === 'framework');
  const builder = new FrameworkBuilder('proofolio csv', whole?.[4] || names.title);
  const ids = new Map<string, string>();
  const levels = new Map<string, string>();
  const named = namedBullets(cells);
  for (const [r, row] of cells.entries()) if (r > 0) takeRow(builder, row, { row: r + 1, column: null }, { ids, levels, named });
  return builder.finish();
}

type Known = { ids: Map<string, string>; levels: Map<string, string>; named: ReadonlyMap<string, string[]> };

/** Signals and examples stand in rows of their own, by their kind, competency and level. */
function namedBullets(cells: readonly string[][]): ReadonlyMap<string, string[]> {
  const named = new Map<string, string[]>();
  for (const [kind = '', , parent = '', code = '', , text = ''] of cells) {
    if (kind !== 'signal' && kind !== 'example') continue;
    const key = [kind, parent, code].join('\n');
    named.set(key, [...(named.get(key) ?? []), text]);
  }
  return named;
}

function takeRow(builder: FrameworkBuilder, row: string[], place: { row: number; column: null }, { ids, levels, named }: Known): void {
  const [kind = '', id = '', parent = '', code = '', title = '', text = '', priority = '', bullets = ''] = row;
  switch (kind) {
    case 'about':
      if (isAboutField(code)) builder.describeWhole({ [code]: text });
      return;
    case 'level':
      levels.set(id, builder.level(title, true, id));
      return;
    case 'scale':
      builder.scaleValue(title, priority === 'proficient', id);
      return;
    case 'area':
    case 'competency':
    case 'indicator': {
      const up = ids.get(parent) ?? null;
      if (parent !== '' && up === null) builder.warn('parentUnknown', place, { item: title.slice(0, 80), parent: parent.slice(0, 80) });
      const added = builder.item({ kind, id, code, title, statement: text, parent: up }, place);
      if (added === null) return;
      ids.set(id, added);
      builder.prioritise(added, priority, place);
      return;
    }
    case 'expectation': {
      const [competency, level] = [ids.get(parent), levels.get(code)];
      if (competency === undefined) builder.warn('competencyUnknown', place, { competency: parent.slice(0, 80) }, true);
      else if (level === undefined)
        builder.warn('rowWithoutLevel', place, { level: code.slice(0, 60), levels: [...levels.keys()].join(', ') }, true);
      else {
        const extras = {
          indicators: bullets.split('\n'),
          signals: named.get(['signal', parent, code].join('\n')) ?? [],
          examples: named.get(['example', parent, code].join('\n')) ?? [],
          ...(id === '' ? {} : { id }),
          ...(priority === '' ? {} : { required: priority }),
        };
        builder.expect(competency, level, text, place, true, extras);
      }
      return;
    }
    case 'typical time':
      builder.levelTime(levels.get(code) ?? '', text);
      return;
    case 'measured':
      builder.note(ids.get(parent) ?? '', { measured: { quote: text, source: title, on: code === '' ? null : code } });
      return;
    case 'objective':
      builder.note(ids.get(parent) ?? '', { objective: text });
      return;
    case 'priority said by':
      builder.note(ids.get(parent) ?? '', { prioritySaidBy: text });
      return;
    case 'signal':
    case 'example':
      // Taken with the text that they belong to.
      return;
    case 'role':
      builder.role(title);
      return;
    case 'requirement': {
      const [competency, level] = [ids.get(parent), levels.get(code)];
      if (competency === undefined || level === undefined)
        builder.warn('competencyUnknown', place, { competency: parent.slice(0, 80) }, true);
      else builder.require(title, competency, level);
      return;
    }
    default:
      if (kind !== 'framework' && row.some((cell) => cell.trim() !== '')) builder.warn('rowWithoutCompetency', place, {}, true);
  }
}
