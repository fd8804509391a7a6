import type { Report, Rich } from './report';

/** A text of the report, and the words by which a reader finds it. */
export type ReportText = { where: string; text: string };

/** Every text that is drawn, in reading order. */
export function listTexts(report: Report): ReportText[] {
  const texts: ReportText[] = [];
  const add = (where: string, ...parts: (string | Rich | null | undefined)[]) => {
    for (const part of parts) {
      if (!part) continue;
      const text = typeof part === 'string' ? part : part.map((inline) => inline.text).join('');
      if (text.trim() !== '') texts.push({ where, text });
    }
  };
  add(report.title, report.learner, report.path, report.facts, report.footer, report.draft);
  for (const { term, lines } of [...report.opening, ...report.closing]) add(term, term, ...lines);
  const { matrix, changes, criteria, register, index, labels } = report;
  add(matrix.heading, matrix.heading, matrix.explanation, ...Object.values(labels.matrix));
  for (const row of matrix.rows) add(row.title, row.title, row.priority, row.state, row.strongest, row.ownView, row.notApplicable);
  add(matrix.heading, matrix.beside);
  for (const bars of changes?.items ?? []) {
    add(bars.code, bars.headline, bars.before.label, bars.before.value, bars.after.label, bars.after.value, bars.shortDetails);
  }
  for (const one of criteria?.items ?? []) {
    const { expectation } = one;
    add(one.title, one.area, one.state, one.note, expectation?.text, ...(expectation?.indicators ?? []), expectation?.source);
    add(one.title, one.measured, one.statement?.text, one.nothing, one.notApplicable, ...one.plan);
    for (const step of one.steps) {
      add(one.title, step.note);
      for (const item of step.items)
        add(item.code, item.title, ...item.paragraphs, item.bars?.before.label, item.bars?.after.label, item.details);
    }
  }
  const beside = criteria?.beside;
  if (beside) add(beside.heading, beside.heading, beside.explanation, ...beside.areas.flatMap(({ area, titles }) => [area, ...titles]));
  for (const row of register?.rows ?? []) {
    add(row.code, row.title, row.issuer, row.date, row.state, row.assessed, row.credentialId, row.link?.text, row.whereRead, ...row.parts);
  }
  for (const row of index?.rows ?? []) add(row.code, row.kind, row.title, ...row.facts, row.usedFor);
  return texts;
}
