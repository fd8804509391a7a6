import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { NamedColumns } from '../tables/named-columns';

const names = ['RSD Name', 'Skill Name', 'Rich Skill Descriptor Name'];
const statements = ['Skill Statement', 'Contextualized Skill Statement'];
const links = ['Canonical URL', 'Canonical Url', 'RSD URL', 'UUID', 'ID'];
/** Columns that no other list of skills has. */
const signs = [
  'Authors',
  'Author',
  'Keywords',
  'Standards',
  'Certifications',
  'Employers',
  'O*NET Job Codes',
  'Alignment Name',
  'Alignment URL',
];

/** Whether a table is an export of rich skill descriptors (Open Skills), in its present or its first form. */
export function isRichSkills(rows: readonly string[][]): boolean {
  const head = new NamedColumns(rows[0] ?? []);
  const known = head.has('RSD Name') ? 1 : 2;
  return head.find(...names) !== -1 && head.find(...statements) !== -1 && signs.filter((sign) => head.has(sign)).length >= known;
}

/** Reads rich skill descriptors: a flat list of skills without levels. Throws ImportError. */
export function readRichSkills(rows: readonly string[][], title: string): ImportedFramework {
  const head = new NamedColumns(rows[0] ?? []);
  if (head.find(...names) === -1 || head.find(...statements) === -1) throw new ImportError('formatNotThis', { format: 'rich skills' });
  const builder = new FrameworkBuilder('rich skills', title);
  const known = new Set<string>();
  for (const [r, row] of rows.entries()) {
    if (r === 0 || row.every((cell) => cell.trim() === '')) continue;
    const place = { row: r + 1, column: rows[0]?.[head.find(...names)] ?? null };
    const name = head.cell(row, ...names).trim();
    const statement = head.cell(row, ...statements);
    if (name === '' && statement.trim() === '') builder.warn('itemWithoutText', place, {}, true);
    else {
      if (known.has(name)) builder.warn('sameTitleAgain', place, { competency: name });
      known.add(name);
      const id = head.cell(row, ...links).trim();
      builder.item({ kind: 'competency', title: name || statement.trim(), statement, parent: null, ...(id === '' ? {} : { id }) }, place);
    }
  }
  return builder.finish();
}
