import { describe, expect, test } from 'vitest';
import type { Portfolio } from '../../lib/domain/portfolio';
import { listLeaving } from '../../lib/report/leaving';
import { defaultReportSettings, type ReportSettings } from '../../lib/report/report';
import { mapping, note } from '../domain/made-up';
import { examplePortfolio } from './example-portfolio';
import { exampleReport } from './render-example';

const printed = (change?: (portfolio: Portfolio) => void, settings?: Partial<ReportSettings>) =>
  JSON.stringify(exampleReport(change, settings));
const reasonFor = (title: string, settings: Partial<ReportSettings> = {}) =>
  listLeaving(examplePortfolio(), { ...defaultReportSettings, ...settings }).stays.find((item) => item.title === title)?.reason;
const find = <T extends { id: string }>(list: T[], id: string): T => {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('what leaves and what stays', () => {
  test('names of others are printed only by relation and role unless they are ticked', () => {
    expect(printed()).not.toContain('Jo Nowak');
    expect(printed()).toContain('A peer, Analyst');
  });

  test('a ticked name is printed only where the person allowed it', () => {
    const text = printed(undefined, { includeNames: true });
    expect(text).toContain('Jo Nowak');
    expect(text).not.toContain('Marta Zielińska');
    expect(reasonFor('Marta Zielińska', { includeNames: true })).toBe('name not allowed');
  });

  test('the reader’s own name and who was asked are never printed', () => {
    const text = printed(undefined, { includeNames: true });
    expect(text).not.toContain('R. Manager');
    expect(text).not.toContain('Sam Client');
    expect(text).toContain('Asked of a client on 20 November 2026.');
  });

  test('a quick note is never printed, whatever it speaks to', () => {
    const text = printed((all) => {
      const [competency] = all.competencies.filter((one) => one.kind === 'competency');
      all.wins.push(note({ id: 'n', text: 'Overheard in the lift.', confidentiality: 'public' }));
      all.mappings.push(mapping(competency?.id ?? '', 'win', 'n'));
    });
    expect(text).not.toContain('Overheard');
    expect(text).toBe(printed());
  });

  test('a confidential piece stays with its file name until it is put in explicitly', () => {
    expect(printed()).not.toContain('overtime');
    expect(printed()).not.toContain('salary-study');
    expect(reasonFor('Study of overtime by team')).toBe('confidential');
    expect(printed(undefined, { confidentialPutIn: ['salary-study'] })).toContain('Study of overtime by team');
  });

  test('words without permission never leave, whatever is ticked', () => {
    const text = printed(undefined, { includeNames: true, confidentialPutIn: ['secret-words'] });
    expect(text).not.toContain('Please do not quote this');
    expect(reasonFor('R. Manager')).toBe('no permission');
  });

  test('the private reason of a line that does not apply stays; the printed one is printed', () => {
    expect(printed()).not.toContain('not asked to the panel');
    expect(printed()).toContain('Not applicable: no opening in 2026');
  });

  test('a piece that is not chosen leaves neither words nor marks', () => {
    const without = (portfolio: Portfolio) => {
      find(portfolio.artifacts, 'board-deck').inReport = false;
    };
    const report = exampleReport(without);
    expect(JSON.stringify(report)).not.toContain('Board deck on late deliveries');
    expect(report.matrix.rows.find((row) => row.competencyId === 'stakeholders')?.marks[1]).toBe(false);
  });

  test('a statement that is not chosen stays, and so does the own view', () => {
    const report = exampleReport((portfolio) => {
      find(portfolio.claims, 'case|planning').inReport = false;
    });
    expect(JSON.stringify(report)).not.toContain('answer for it');
    expect(report.criteria?.items.find((one) => one.competencyId === 'planning')?.statement).toBeNull();
    expect(report.matrix.rows.find((row) => row.competencyId === 'planning')?.ownView).toBe('–');
  });

  test('planned badges and badges of somebody else never appear', () => {
    const text = printed((portfolio) => {
      find(portfolio.badges, 'storytelling').owner = 'other';
      find(portfolio.badges, 'coaching').owner = 'unknown';
    });
    for (const title of ['Managing Project Risk', 'Data Storytelling', 'Coaching at Work']) expect(text).not.toContain(title);
    expect(reasonFor('Managing Project Risk')).toBe('not earned yet');
  });

  test('a piece that serves no line stays', () => {
    const portfolio = examplePortfolio();
    portfolio.mappings = portfolio.mappings.filter((mapping) => mapping.evidenceId !== 'coaching');
    const stays = listLeaving(portfolio, defaultReportSettings).stays;
    expect(stays.find((item) => item.id === 'coaching')?.reason).toBe('not mapped');
  });

  test('the text and the file of a piece of work stay; name, size and hash leave', () => {
    expect(printed()).not.toContain('Twenty questions and their answers.');
    expect(printed()).toContain('board-deck.pdf, 52.2 kB');
    expect(reasonFor('board-deck.pdf')).toBe('file stays');
  });

  test('text that names somebody whose name may not be printed is pointed out', () => {
    const portfolio = examplePortfolio();
    find(portfolio.artifacts, 'reporting-plan').action = 'Marta Zielińska asked me to begin.';
    const item = listLeaving(portfolio, defaultReportSettings).leaves.find((one) => one.id === 'reporting-plan');
    expect(item?.reason).toBe('somebody is named in it');
  });

  test('everything is on exactly one of the two lists', () => {
    const portfolio = examplePortfolio();
    const { leaves, stays } = listLeaving(portfolio, defaultReportSettings);
    for (const kind of ['badges', 'artifacts', 'metrics', 'feedback'] as const) {
      const own = kind === 'badges' ? 'badge' : kind === 'artifacts' ? 'artifact' : kind === 'metrics' ? 'metric' : 'feedback';
      for (const piece of portfolio[kind]) {
        const lists = [...leaves, ...stays.filter((item) => item.reason !== 'text stays')].filter(
          (item) => item.kind === own && item.id === piece.id,
        );
        expect(lists, piece.id).toHaveLength(1);
      }
    }
  });
});
