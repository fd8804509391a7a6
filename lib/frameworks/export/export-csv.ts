import Papa from 'papaparse';
import type { ImportedCompetency, ImportedFramework } from '../imported/imported-framework';
import { guarded, ownColumns } from '../tables/own-table';

/**
 * A framework as separated values that can be read again without loss: a row for the whole, each level, each area,
 * competency and indicator with what is noted beside it, each text with its signals and examples, each role and what it
 * requires. Every cell is quoted, and none can be a formula.
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
    ...levels.flatMap(({ id, label, typicalTime }) => [
      { kind: 'level', id, title: label },
      ...(typicalTime === undefined ? [] : [{ kind: 'typical time', code: id, text: typicalTime }]),
    ]),
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
    ...competencies.flatMap(notesOf),
    ...expectations.flatMap((one) => {
      const of = { parent: one.competency, code: one.level };
      const bullets = one.indicators.join('\n');
      return [
        { kind: 'expectation', ...of, id: one.id ?? '', text: one.text, priority: one.required ?? '', bullets },
        ...(one.signals ?? []).map((text) => ({ kind: 'signal', ...of, text })),
        ...(one.examples ?? []).map((text) => ({ kind: 'example', ...of, text })),
      ];
    }),
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

/** What somebody has noted beside a competency, a row each. */
function notesOf({ id, measured, objective, prioritySaidBy }: ImportedCompetency): Row[] {
  return [
    ...(measured ? [{ kind: 'measured', parent: id, code: measured.on ?? '', title: measured.source, text: measured.quote }] : []),
    ...(objective ? [{ kind: 'objective', parent: id, text: objective }] : []),
    ...(prioritySaidBy ? [{ kind: 'priority said by', parent: id, text: prioritySaidBy }] : []),
  ];
}
