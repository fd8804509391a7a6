import { expect, test } from 'vitest';
import type { Portfolio } from '../../lib/domain/portfolio';
import { listLeaving } from '../../lib/report/leaving';
import { defaultReportSettings, type Rich } from '../../lib/report/report';
import { listTexts } from '../../lib/report/report-texts';
import { examplePortfolio } from './example-portfolio';
import { exampleReport } from './render-example';

const say = (rich: Rich | null) => (rich ?? []).map((inline) => inline.text).join('');
const focusOn =
  (...ids: string[]) =>
  (portfolio: Portfolio) => {
    if (portfolio.case) portfolio.case.focusIds = ids;
  };

test('the report argues the focus in matrix and pages, and says below the matrix what is asked as well', () => {
  const report = exampleReport(focusOn('mentoring', 'planning', 'quality'));
  expect(report.matrix.rows.map((row) => row.competencyId)).toEqual(['planning', 'quality', 'mentoring']);
  expect(report.criteria?.items.map((one) => one.competencyId)).toEqual(['planning', 'quality', 'mentoring']);
  // Must-haves are never hidden behind "and 3 more".
  expect(say(report.matrix.beside)).toMatch(
    /^Also asked and not argued here, 7 competencies: Risk and escalation \(must-have\), Stakeholder communication \(must-have\), .*, and 3 more\. All on page \{page\}\.$/,
  );
  const listed = report.criteria?.beside?.areas.flatMap(({ titles }) => titles) ?? [];
  expect(listed).toHaveLength(7);
  expect(listed).toContain('Risk and escalation (must-have)');
  expect(listTexts(report).map(({ text }) => text)).toEqual(expect.arrayContaining(['Also asked, not argued here', ...listed]));
});

test('where the pages of the criteria are left out, all of them stand below the matrix', () => {
  const { criteria, matrix } = exampleReport(focusOn('planning', 'mentoring'), { include: ['changes'] });
  expect(criteria).toBeNull();
  expect(say(matrix.beside)).toMatch(/^Also asked and not argued here: .*Hiring and Setting direction\.$/);
});

test('without a focus nothing is said of a choice', () => {
  const report = exampleReport();
  expect([report.matrix.beside, report.criteria?.beside]).toEqual([null, null]);
  expect(listTexts(report).some(({ text }) => text.includes('not argued'))).toBe(false);
});

test('what stands only behind other competencies stays, with the reason, and so do their statements', () => {
  const portfolio = examplePortfolio();
  focusOn('planning')(portfolio);
  const { leaves, stays } = listLeaving(portfolio, defaultReportSettings);
  const before = listLeaving(examplePortfolio(), defaultReportSettings).leaves;
  const gone = before.filter(
    (one) => ['badge', 'artifact', 'metric', 'feedback'].includes(one.kind) && !leaves.some(({ id }) => id === one.id),
  );
  expect(gone.length).toBeGreaterThan(3);
  for (const { id } of gone) expect(stays.find((one) => one.id === id)?.reason).toBe('not in focus');
  const statements = leaves.filter(({ kind }) => kind === 'statement').map(({ id }) => id);
  expect(statements.every((id) => id.endsWith('|planning'))).toBe(true);
});

test('an open must-have weighs in the proposed ask also where the focus leaves it out, and a proven one stays proven', () => {
  const open = (portfolio: Portfolio) => {
    if (portfolio.case) portfolio.case.ask = null;
    focusOn('planning')(portfolio);
    portfolio.plan = [];
  };
  expect(exampleReport(open).ask).toBe('standing');
  const proven = (portfolio: Portfolio) => {
    open(portfolio);
    for (const one of portfolio.competencies) one.priority = one.id === 'quality' ? 'must' : null;
  };
  expect(exampleReport(proven).ask).toBe('promote');
});

test('with a role each page names the level that the role asks, even where the criteria have no text for it', () => {
  const report = exampleReport((portfolio) => {
    const [framework] = portfolio.frameworks;
    const level = framework?.levels[0];
    if (!framework || !level || !portfolio.case) throw new Error('no level');
    framework.roles = [{ name: 'Head of Insight', requires: [{ competencyId: 'planning', levelId: level.id }] }];
    Object.assign(portfolio.case, { targetRole: 'Head of Insight', targetLevelId: null });
    portfolio.expectations = [];
    for (const one of portfolio.competencies) one.statement = '';
  });
  expect(report.matrix.rows.map((row) => row.competencyId)).toEqual(['planning']);
  expect(report.criteria?.items[0]?.expectation?.source).toMatch(/, [^,]+$/);
  expect(report.labels.asAsked).toBe('as asked of Head of Insight');
});
