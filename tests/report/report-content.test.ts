import { describe, expect, test } from 'vitest';
import type { Competency } from '../../lib/domain/framework';
import type { Portfolio } from '../../lib/domain/portfolio';
import { proposeAsk } from '../../lib/report/asking';
import { untouchedStatements } from '../../lib/report/build-report';
import type { Report, Rich } from '../../lib/report/report';
import { exampleDay, examplePortfolio } from './example-portfolio';
import { exampleReport } from './render-example';

const say = (rich: Rich | undefined) => (rich ?? []).map((inline) => inline.text).join('');
const criterion = (report: Report, id: string) => {
  const found = report.criteria?.items.find((one) => one.competencyId === id);
  if (!found) throw new Error(id);
  return found;
};
const term = (report: Report, name: string) => report.closing.find((one) => one.term === name)?.lines.map(say) ?? [];
const find = <T extends { id: string }>(list: T[], id: string): T => {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the report', () => {
  test('lists matrix and pages in the order of the framework, whatever the order of its rows', () => {
    const report = exampleReport((portfolio) => {
      portfolio.competencies.reverse();
    });
    const order = [
      'planning',
      'quality',
      'risk',
      'modelling',
      'statistics',
      'stakeholders',
      'uncertainty',
      'mentoring',
      'hiring',
      'direction',
    ];
    expect(report.matrix.rows.map((row) => row.competencyId)).toEqual(order);
    expect(report.criteria?.items.map((one) => one.competencyId)).toEqual(order);
  });

  test('keeps the evidence codes of the portfolio, also when other pieces are left out', () => {
    const codes = (report: Report) => new Map(report.index?.rows.map((row) => [row.evidenceId, row.code]));
    const all = codes(exampleReport());
    const fewer = codes(
      exampleReport((portfolio) => {
        find(portfolio.badges, 'storytelling').inReport = false;
      }),
    );
    expect(all.get('board-deck')).toBe('E-004');
    expect(fewer.get('board-deck')).toBe('E-004');
    expect(fewer.has('storytelling')).toBe(false);
  });

  test('opens with the best documented results, not with the largest', () => {
    const ids = exampleReport().changes?.items.map((item) => item.evidenceId);
    expect(ids).toEqual(['review-errors', 'questions', 'close-hours']);
  });

  test('opens with the results that the learner chose, in that order', () => {
    const ids = exampleReport((portfolio) => {
      if (portfolio.case) portfolio.case.headlineMetricIds = ['model-users', 'close-hours'];
    }).changes?.items.map((item) => item.evidenceId);
    expect(ids).toEqual(['model-users', 'close-hours']);
  });

  test('says for each gap what is done by when, and names the gaps without a plan', () => {
    expect(term(exampleReport(), 'Not yet')).toEqual([
      'Risk and escalation: I lead the risk review of the billing move; the register and one reviewer’s words will show it – by 28 February 2027',
      'Mentoring: one new analyst from January, measured in days to a first report',
      'No plan yet: Statistical methods.',
    ]);
  });

  test('says who says so by relation, with the page', () => {
    expect(term(exampleReport(), 'Who says so')).toEqual([
      'A peer (page\u00a0{page}) and a client (page\u00a0{page}), in their own words.',
    ]);
  });

  test('quotes the criterion, the issuer and the witness verbatim', () => {
    const text = 'Explains  findings — "as is"; <b>states</b> uncertainty.';
    const report = exampleReport((portfolio) => {
      find(portfolio.expectations, 'exp-stakeholders').text = text;
      find(portfolio.feedback, 'peer-words').words = text;
      find(portfolio.badges, 'storytelling').title = text;
    });
    expect(criterion(report, 'stakeholders').expectation?.text).toBe(text);
    expect(say(criterion(report, 'quality').steps[3]?.items[0]?.paragraphs[0])).toBe(`“${text}”`);
    expect(report.register?.rows[0]?.title).toBe(text);
  });

  test('says below what is asked how it is measured here, with who said so and when', () => {
    const measured = (changes: Partial<NonNullable<Competency['measured']>>) => {
      const report = exampleReport((portfolio) => {
        find(portfolio.competencies, 'quality').measured = { quote: '', source: '', on: null, ...changes };
      });
      return criterion(report, 'quality').measured;
    };
    const quote = 'No  error reaches a reader twice.';
    expect(measured({ quote, source: 'Head of analysis', on: '2026-03-04' })).toBe(
      `How it is measured here: “${quote}” (Head of analysis, 4 March 2026)`,
    );
    expect(measured({ quote })).toBe(`How it is measured here: “${quote}”`);
    expect(measured({ source: 'Handbook, page 4' })).toBe('How it is measured here: see Handbook, page 4');
    expect(measured({})).toBeNull();
    expect(criterion(exampleReport(), 'quality').measured).toBeNull();
  });

  test('describes a piece once and points to it afterwards', () => {
    const again = criterion(exampleReport(), 'uncertainty').steps[1]?.items.find((item) => item.evidenceId === 'board-deck');
    expect(again?.first).toBe(false);
    expect(again?.paragraphs).toEqual([]);
    expect(say(again?.title)).toContain('as above, page');
  });

  test('counts the courses of a certificate under it, in the chain and in the register', () => {
    const report = exampleReport();
    expect(criterion(report, 'modelling').steps[0]?.items.map((item) => item.code)).toEqual(['E-005']);
    const row = report.register?.rows.find((one) => one.code === 'E-005');
    expect(row?.parts.map(say)).toEqual([expect.stringContaining('E-013'), expect.stringContaining('E-014')]);
    expect(report.register?.rows.some((one) => one.code === 'E-013')).toBe(false);
    expect(report.index?.rows.some((one) => one.code === 'E-013')).toBe(true);
  });

  test('says in chain and register that a badge has expired, and leaves its box empty', () => {
    const report = exampleReport((portfolio) => {
      portfolio.mappings = portfolio.mappings.filter((mapping) => mapping.evidenceId !== 'planning-course');
    });
    expect(criterion(report, 'planning').marks[0]).toBe(false);
    expect(say(criterion(report, 'planning').steps[0]?.items[0]?.details)).toContain('expired, fills no box');
    expect(report.register?.rows.find((row) => row.code === 'E-017')?.state).toBe('expired 1 Aug 2025');
  });

  test('says where each badge was read and what the learner typed', () => {
    expect(exampleReport().register?.rows[0]?.whereRead).toBe('credly.com, 14 Oct 2026; typed by me: how assessed');
  });

  test('derives how a baseline came about, also when the badge that dates it stays', () => {
    const details = (change?: (portfolio: Portfolio) => void) => say(exampleReport(change).changes?.items[0]?.shortDetails);
    expect(details()).toContain('baseline recorded before it began');
    expect(
      details((portfolio) => {
        find(portfolio.badges, 'quality-course').inReport = false;
      }),
    ).toContain('baseline recorded before it began');
  });

  test('lists the drafted statements that nobody edited, but no emptied one', () => {
    const report = exampleReport((portfolio) => {
      find(portfolio.claims, 'case|quality').statement = '';
    });
    const ids = untouchedStatements(report).map((one) => one.competencyId);
    expect(ids).toContain('modelling');
    expect(ids).not.toContain('quality');
    expect(ids).not.toContain('planning');
  });

  test('prints a link only for http, https and mailto, and names its host', () => {
    const report = exampleReport((portfolio) => {
      find(portfolio.badges, 'storytelling').verifyUrl = 'javascript:alert(1)';
      find(portfolio.artifacts, 'model').url = 'file:///etc/passwd';
    });
    const text = JSON.stringify(report);
    expect(text).not.toContain('"href":"javascript');
    expect(text).not.toContain('"href":"file');
    expect(say(criterion(report, 'planning').steps[0]?.items[0]?.details)).toContain('verify at coursera.org');
  });

  test('leaves out the sections that are not included', () => {
    const report = exampleReport(undefined, { include: ['changes'] });
    expect([report.criteria, report.register, report.index]).toEqual([null, null, null]);
    expect(report.closing).toEqual([]);
  });

  test('an empty portfolio still makes a report', () => {
    const report = exampleReport((portfolio) => {
      for (const key of ['competencies', 'claims', 'mappings', 'badges', 'artifacts', 'metrics', 'feedback', 'plan'] as const)
        portfolio[key] = [];
      portfolio.case = null;
    });
    expect(report.learner).toBe('Name not given');
    expect(report.matrix.rows).toEqual([]);
  });

  test('proposes the weaker ask while must-haves are open', () => {
    const portfolio = examplePortfolio();
    expect(proposeAsk(portfolio, exampleDay)).toBe('promote');
    portfolio.mappings = portfolio.mappings.filter((mapping) => mapping.evidenceId !== 'salary-study');
    expect(proposeAsk(portfolio, exampleDay)).toBe('plan');
    portfolio.plan = [];
    expect(proposeAsk(portfolio, exampleDay)).toBe('standing');
  });

  test('equal input gives an equal report and leaves its input as it was', () => {
    const portfolio = examplePortfolio();
    const before = JSON.stringify(portfolio);
    exampleReport();
    expect(JSON.stringify(portfolio)).toBe(before);
    expect(exampleReport()).toEqual(exampleReport());
  });
});
