// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Portfolio } from '../../lib/domain/portfolio';
import { claimId } from '../../lib/domain/promotion-case';
import { changeClaim } from '../../lib/store/promotion-case';
import { badge, claim, mapped, mapping, metric, portfolio, words, work } from '../domain/made-up';
import { faultsOf, now, openCase, pressable, type Stage, settled } from './case-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const open = async (rows: Partial<Portfolio>): Promise<Stage> => {
  stage = await openCase(rows, 'planning');
  return stage;
};
const full = { badges: [badge()], artifacts: [work()], metrics: [metric()], feedback: [words()] };
const storedClaim = () => stage?.db.claims.get(claimId('case', 'planning'));

describe('how a competency is proven', () => {
  test('four steps show each piece with its code, the story of the work, the bars, and the words verbatim', async () => {
    const { says } = await open(mapped(full));
    await says('Measured and backed');
    for (const text of [
      'E-001',
      'E-002',
      'E-003',
      'E-004',
      'One question per page.',
      'Design and figures.',
      '“I can decide from these pages.”',
    ])
      await says(text);
    await says('down 25 %, better');
    await says('baseline recalled');
    expect([...document.querySelectorAll('.step')].map((step) => step.getAttribute('data-link'))).toEqual([
      'whole',
      'whole',
      'whole',
      'none',
    ]);
    expect(await faultsOf()).toEqual([]);
  });

  test('the line breaks where proof is missing, and what is wrong with a piece stands beside it', async () => {
    const { says } = await open(mapped({ badges: [badge({ state: 'revoked' })], artifacts: [work({ myPart: '' })] }));
    expect([...document.querySelectorAll('.step')].map((step) => step.getAttribute('data-link'))).toEqual([
      'broken',
      'broken',
      'broken',
      'none',
    ]);
    await says('Data Storytelling was revoked and fills no box.');
    await says('Board deck still lacks: my part.');
    await says('What stands here fills no box yet.');
  });

  test('the next act leads to where it is done', async () => {
    await open(mapped({ artifacts: [work({ myPart: '' })] }));
    expect(pressable('Complete the work').getAttribute('href')).toBe('#/evidence/work/work/edit');
    await stage?.leave();
    await open(portfolio());
    expect(pressable('Add a piece of work').getAttribute('href')).toBe('#/evidence/work/new/planning');
    expect(pressable('Ask for words').getAttribute('href')).toBe('#/evidence/words/new/planning');
  });

  test('pieces that are there are chosen together, and one is taken away again with a way back', async () => {
    const pieces = [work({ id: 'one', title: 'First piece' }), work({ id: 'two', title: 'Second piece', code: 7 })];
    const { press, says, portfolio: stored } = await open(portfolio({ artifacts: pieces }));
    await press('Choose work');
    await press(/First piece/);
    await press(/Second piece/);
    await press('Add the 2 chosen');
    await says('2 pieces now stand behind “planning”.');
    await waitFor(() => expect(stored().mappings).toHaveLength(2));
    await press('Take E-007 away from this competency');
    await says('The piece itself is kept.');
    await waitFor(() => expect(stored().mappings).toHaveLength(1));
    expect(stored().artifacts).toHaveLength(2);
    fireEvent.click([...document.querySelectorAll('.toast button')].filter((one) => one.textContent === 'Undo').at(-1) as Element);
    await waitFor(() => expect(stored().mappings).toHaveLength(2));
  });

  test('somebody else’s badge is not offered', async () => {
    await open(portfolio({ badges: [badge({ owner: 'other' })] }));
    expect(() => pressable('Choose a badge')).toThrow();
  });

  test('courses count once, under the certificate that they add up to', async () => {
    const badges = [badge({ id: 'whole', title: 'Certificate' }), badge({ id: 'part', title: 'Course', code: 9 })];
    const stack = {
      id: 's',
      revision: 1,
      createdAt: 0,
      updatedAt: 0,
      title: '',
      kind: 'vertical' as const,
      wholeId: 'whole',
      partIds: ['part'],
    };
    const { says } = await open({ ...mapped({ badges }), stacks: [stack] });
    await says('counts once, with: Course');
    expect(document.querySelectorAll('.step:first-child .item')).toHaveLength(1);
  });

  test('a title of 300 characters and markup in it is text', async () => {
    const title = `<img src=x onerror=alert(1)> ${'x'.repeat(270)}`;
    const rows = mapped({ artifacts: [work({ title })] });
    await open({ ...rows, competencies: rows.competencies.map((one) => ({ ...one, title })) });
    expect(document.querySelector('.case-thing h2')?.textContent).toBe(title);
    expect(document.querySelector('.case-thing img')).toBeNull();
  });
});

describe('the learner’s own view', () => {
  test('is kept and changes no mark', async () => {
    const { choose } = await open(portfolio());
    await choose('Your own view', 'meets');
    await waitFor(async () => expect(await storedClaim()).toMatchObject({ ownView: 'meets' }));
    expect(document.querySelector('.verdict .word')?.textContent).toBe('Open');
  });

  test('“not applicable” asks for a reason for oneself and one as printed', async () => {
    const { choose, type, press, says } = await open(portfolio());
    await choose('Your own view', 'not applicable');
    await type('Not applicable because (for you)', 'I was passed over.');
    await type('Not applicable because (as printed)', 'No opening in 2026.');
    await press('Save the reasons');
    await says('Reasons saved.');
    expect((await storedClaim())?.notApplicable).toEqual({ privateReason: 'I was passed over.', printedReason: 'No opening in 2026.' });
    await says('Not applicable: I was passed over.');
    expect(await faultsOf()).toEqual([]);
  });
});

describe('the statement', () => {
  test('is drafted from facts until it is edited, and the drafted one can be taken up again', async () => {
    const { says, press, type } = await open(mapped(full));
    await says('Data Storytelling (Open Data School, 2 Mar 2025) covers this.');
    await says('Drafted from your facts, not edited yet');
    await press('Edit the statement');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await type('Statement', 'My own words.');
    await press('Save');
    await says('In your own words');
    expect((await storedClaim())?.statement).toBe('My own words.');
    await press('Edit the statement');
    await press('Go back to the drafted one');
    await says('Drafted from your facts, not edited yet');
    expect((await storedClaim())?.statement).toBeNull();
  });

  test('whether it goes into the report and how confidential it is are kept', async () => {
    const { press, choose } = await open(portfolio());
    await press('Goes into the report');
    await waitFor(async () => expect(await storedClaim()).toMatchObject({ inReport: false }));
    await choose('Confidentiality', 'confidential');
    await waitFor(async () => expect(await storedClaim()).toMatchObject({ inReport: false, confidentiality: 'confidential' }));
  });

  test('what another tab wrote is not overwritten: the typed text stays, and the learner chooses', async () => {
    const { db, press, type, says } = await open({ ...portfolio(), claims: [claim('planning', { statement: 'Before.' })] });
    await press('Edit the statement');
    await type('Statement', 'Mine.');
    const known = (await storedClaim()) ?? null;
    await changeClaim(db, { caseId: 'case', competencyId: 'planning' }, known, { statement: 'Theirs.' }, now);
    await press('Save');
    await says('Changed in another tab');
    await says('Theirs.');
    expect((await storedClaim())?.statement).toBe('Theirs.');
    expect((screen.getByLabelText('Statement') as HTMLTextAreaElement).value).toBe('Mine.');
    await press('Keep mine');
    await waitFor(async () => expect((await storedClaim())?.statement).toBe('Mine.'));
  });

  test('the other’s text is taken when the learner says so', async () => {
    const { db, press, type, says } = await open({ ...portfolio(), claims: [claim('planning', { statement: 'Before.' })] });
    await press('Edit the statement');
    await type('Statement', 'Mine.');
    await changeClaim(db, { caseId: 'case', competencyId: 'planning' }, (await storedClaim()) ?? null, { statement: 'Theirs.' }, now);
    await press('Save');
    await press('Take the other');
    await says('In your own words');
    await says('Theirs.');
    expect((await storedClaim())?.statement).toBe('Theirs.');
  });

  test('a view that another tab chose meanwhile stays beside the statement of this one', async () => {
    const { db, press, type, says } = await open({ ...portfolio(), claims: [claim('planning')] });
    await press('Edit the statement');
    await type('Statement', 'Mine.');
    await changeClaim(db, { caseId: 'case', competencyId: 'planning' }, (await storedClaim()) ?? null, { ownView: 'partly' }, now);
    await press('Save');
    await says('Statement saved.');
    expect(await storedClaim()).toMatchObject({ statement: 'Mine.', ownView: 'partly' });
  });
});

describe('the plan for a gap', () => {
  test('is one line with a date, kept and shown', async () => {
    const { press, type, says, portfolio: stored } = await open(portfolio());
    await press('Write the plan');
    await type('What I do', 'Lead the risk review.');
    await type('By when', '28 February 2027');
    await press('Save');
    await says('by 28 February 2027');
    await waitFor(() =>
      expect(stored().plan).toMatchObject([{ what: 'Lead the risk review.', by: '2027-02-28', competencyId: 'planning' }]),
    );
    expect(await faultsOf()).toEqual([]);
  });

  test('is not asked for where nothing is missing', async () => {
    await open(mapped(full));
    expect(document.querySelector('.gap')).toBeNull();
  });
});

test('Esc does not leave while something is being typed', async () => {
  const { press } = await open({ ...portfolio(), mappings: [mapping('planning', 'badge', 'gone')] });
  await press('Edit the statement');
  fireEvent.keyDown(screen.getByLabelText('Statement'), { key: 'Escape' });
  await settled();
  expect(location.hash).toBe('#/case/planning');
});

describe('what is asked', () => {
  test('shows signals and examples, and how it is measured here with its source', async () => {
    const rows = mapped(full);
    const competencies = (rows.competencies ?? []).map((one) =>
      one.id === 'planning' ? { ...one, measured: { quote: 'No plan comes late.', source: 'Handbook', on: '2026-03-04' } } : one,
    );
    const asked = { frameworkId: 'criteria', competencyId: 'planning', levelId: 'lead', text: 'Plans quarters.', indicators: [] };
    const lists = { signals: ['Asks early.'], examples: ['The winter plan'] };
    const expectations = [{ ...asked, ...lists, id: 'asked', revision: 1, createdAt: now, updatedAt: now }];
    const { says } = await open({ ...rows, competencies, expectations });
    await says('How it is measured here“No plan comes late.”Handbook, 4 March 2026');
    await says('Signals');
    await says('Asks early.');
    await says('The winter plan');
    expect(await faultsOf()).toEqual([]);
  });

  test('every line of the plan stands there, and each can be edited', async () => {
    const rows = mapped(full);
    const line = { revision: 1, createdAt: now, updatedAt: now, caseId: 'case', competencyId: 'planning', by: null };
    const plan = ['Run the drill', 'Ask for the audit'].map((what, index) => ({ ...line, id: `p${index}`, what, createdAt: now + index }));
    const { says, type, press } = await open({ ...rows, plan });
    await says('Run the drill');
    await says('Ask for the audit');
    fireEvent.click([...document.querySelectorAll<HTMLElement>('.gap button')].at(-1) as HTMLElement);
    await settled();
    await type('What I do', 'Lead the audit');
    await press('Save');
    await says('Lead the audit');
    await says('Run the drill');
  });
});
