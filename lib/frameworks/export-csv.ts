import Papa from 'papaparse';
import type { ImportedFramework } from './imported-framework';
import { guarded, ownColumns } from './own-table';

/**
 * A framework as separated values that can be read again without loss: a row for the whole, each level, each area,
 * competency and indicator, each text, each role and what it requires. Every cell is quoted, and none can be a formula.
 */
export function exportCsv(framework: ImportedFramework): string {
  const rows = [[...ownColumns], ...rowsOf(framework)].map((row, index) => (index === 0 ? row : row.map(guarded)));
  return `\ufeff${Papa.unparse(rows, { quotes: true, newline: '\r\n' })}\r\n`;
}

type Row = {
  kind: string;
  id?: string;
  parent?: string | null;
  code?: string;
  title?: string;
  text?: string;
  priority?: string | null;
  bullets?: string;
};

function rowsOf({ title, about, levels, scale, competencies, expectations, roles }: ImportedFramework): string[][] {
  const rows: Row[] = [
    { kind: 'framework', title },
    ...Object.entries(about ?? {}).map(([code, text]) => ({ kind: 'about', code, text })),
    ...levels.map(({ id, label }) => ({ kind: 'level', id, title: label })),
    ...scale.map(({ id, label, proficient }) => ({ kind: 'scale', id, title: label, priority: proficient ? 'proficient' : '' })),
    ...competencies.map((one) => ({
      kind: one.kind,
      id: one.id,
      parent: one.parent,
      code: one.code,
      title: one.title,
      text: one.statement,
      priority: one.priority,
    })),
    ...expectations.map((one) => ({
      kind: 'expectation',
      id: one.id ?? '',
      parent: one.competency,
      code: one.level,
      text: one.text,
      priority: one.required ?? '',
      bullets: one.indicators.join('\n'),
    })),
    ...roles.flatMap((role) => [
      { kind: 'role', title: role.name },
      ...role.requires.map(({ competency, level }) => ({ kind: 'requirement', parent: competency, code: level, title: role.name })),
    ]),
  ];
  return rows.map((row) => [
    row.kind,
    row.id ?? '',
    row.parent ?? '',
    row.code ?? '',
    row.title ?? '',
    row.text ?? '',
    row.priority ?? '',
    row.bullets ?? '',
  ]);
}
