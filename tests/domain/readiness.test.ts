import { describe, expect, test } from 'vitest';
import { competenciesOfCase } from '../../lib/domain/asked';
import { assessReadiness, marksInOrder, type ProofWord } from '../../lib/domain/readiness';
import { badge, claim, competency, mapped, mapping, metric, portfolio, promotion, reading, words, work } from './made-up';

const today = '2026-11-22';
const assess = (parts: Parameters<typeof mapped>[0]) => assessReadiness(mapped(parts), 'planning', today);

/** badge, work, result, words → the word. The whole table: sixteen ways of being filled. */
const table: [string, ProofWord][] = [
  ['....', 'open'],
  ['...w', 'open'],
  ['..r.', 'open'],
  ['..rw', 'open'],
  ['b...', 'learned'],
  ['b..w', 'learned'],
  ['b.r.', 'learned'],
  ['b.rw', 'learned'],
  ['.a..', 'applied'],
  ['ba..', 'applied'],
  ['.ar.', 'measured'],
  ['bar.', 'measured'],
  ['.a.w', 'backed'],
  ['ba.w', 'backed'],
  ['.arw', 'measured and backed'],
  ['barw', 'measured and backed'],
];

describe('the word that the four marks add up to', () => {
  test.each(table)('%s is %s', (marks, word) => {
    const state = assess({
      badges: marks[0] === 'b' ? [badge()] : [],
      artifacts: marks[1] === 'a' ? [work()] : [],
      metrics: marks[2] === 'r' ? [metric()] : [],
      feedback: marks[3] === 'w' ? [words()] : [],
    });
    expect(state.word).toBe(word);
    // Each box is filled by its own kind and by nothing else.
    expect(marksInOrder(state.marks)).toEqual([...marks].map((sign) => sign !== '.'));
  });

  test('a point that is not applicable says so, whatever lies there, and asks for nothing', () => {
    const state = assess({ badges: [badge()], claims: [claim('planning', { ownView: 'not applicable' })] });
    expect(state).toMatchObject({ word: 'not applicable', next: null, reasons: [] });
  });

  test('the learner’s own view changes neither marks nor word', () => {
    const state = assess({ badges: [badge()], claims: [claim('planning', { ownView: 'meets' })] });
    expect(state.word).toBe('learned');
  });
});

describe('what fills a box', () => {
  test.each([
    ['revoked', { state: 'revoked' }],
    ['expired', { state: 'expired' }],
    ['expired', { state: 'valid', expiresOn: '2026-11-21' }],
    ['pending', { state: 'pending' }],
    ['not yours', { owner: 'other' }],
    ['not known whose', { owner: 'unknown' }],
    ['not earned yet', { standing: 'planned' }],
  ] as const)('a badge that is %s does not, and the reason says so', (because, changes) => {
    const state = assess({ badges: [badge(changes)] });
    expect(state.marks.badge).toBe(false);
    expect(state.reasons).toContainEqual({ code: 'badge does not count', evidenceId: 'badge', because });
  });

  test('a badge still counts on the last day, and through the last month, of its validity', () => {
    expect(assess({ badges: [badge({ expiresOn: '2026-11-22' })] }).marks.badge).toBe(true);
    expect(assess({ badges: [badge({ expiresOn: '2026-11' })] }).marks.badge).toBe(true);
    expect(assess({ badges: [badge({ expiresOn: '2026-10' })] }).marks.badge).toBe(false);
  });

  test('work without my part does not, and the reason names the part', () => {
    const state = assess({ artifacts: [work({ myPart: ' ' })] });
    expect(state.marks.artifact).toBe(false);
    expect(state.reasons).toContainEqual({ code: 'work incomplete', evidenceId: 'work', missing: ['myPart'] });
  });

  test('a result without a baseline, without a later reading, or with an earlier one does not', () => {
    expect(assess({ metrics: [metric({ baseline: null })] }).reasons).toContainEqual({ code: 'baseline missing', evidenceId: 'metric' });
    expect(assess({ metrics: [metric({ readings: [] })] }).reasons).toContainEqual({ code: 'later reading missing', evidenceId: 'metric' });
    expect(assess({ metrics: [metric({ readings: [reading(9, '2026-01')] })] }).marks.metric).toBe(false);
  });

  test('a later reading of the same month as the baseline counts', () => {
    expect(assess({ metrics: [metric({ baseline: reading(12, '2026-03'), readings: [reading(9, '2026-03-30')] })] }).marks.metric).toBe(
      true,
    );
  });

  test('words that were only asked for, or may not be quoted, do not', () => {
    expect(assess({ feedback: [words({ state: 'asked', words: '' })] }).reasons).toContainEqual({
      code: 'words asked',
      evidenceId: 'words',
    });
    const silent = assess({ feedback: [words({ permission: 'none' })] });
    expect(silent.marks.feedback).toBe(false);
    expect(silent.reasons).toContainEqual({ code: 'words without permission', evidenceId: 'words' });
  });

  test('one good piece fills the box beside one that does not count', () => {
    expect(assess({ badges: [badge({ id: 'old', state: 'expired' }), badge({ id: 'new', code: 2 })] }).marks.badge).toBe(true);
  });

  test('a proposal that was rejected, and evidence of another competency, count for nothing', () => {
    const all = portfolio({
      badges: [badge()],
      artifacts: [work()],
      mappings: [mapping('planning', 'badge', 'badge', 'rejected'), mapping('risk', 'artifact', 'work')],
    });
    expect(assessReadiness(all, 'planning', today).reasons).toEqual([{ code: 'nothing mapped' }]);
  });
});

describe('notes beside the word', () => {
  test('a result without work and words without work are noted', () => {
    const codes = assess({ metrics: [metric()], feedback: [words()] }).reasons.map(({ code }) => code);
    expect(codes).toEqual(['result without work', 'words without work']);
  });

  test('work without a badge is noted as having no credential, not as a gap', () => {
    expect(assess({ artifacts: [work()] }).reasons).toEqual([{ code: 'no credential here' }]);
  });
});

describe('the one act that would add most', () => {
  const next = (parts: Parameters<typeof mapped>[0]) => assess(parts).next;

  test('is work first, since nothing counts without it', () => {
    expect(next({ badges: [badge()], metrics: [metric()], feedback: [words()] })).toEqual({ code: 'add work', fills: 'artifact' });
  });

  test('completes what is begun, the nearest to whole first', () => {
    const pieces = [work({ id: 'far', challenge: '', action: '', myPart: '' }), work({ id: 'near', code: 9, myPart: '' })];
    expect(next({ artifacts: pieces })).toEqual({ code: 'complete work', fills: 'artifact', evidenceId: 'near' });
  });

  test('is a result once there is work: a new one, its baseline, or its later reading', () => {
    expect(next({ artifacts: [work()] })).toMatchObject({ code: 'add a result' });
    expect(next({ artifacts: [work()], metrics: [metric({ baseline: null })] })).toMatchObject({ code: 'add a baseline' });
    expect(next({ artifacts: [work()], metrics: [metric({ readings: [] })] })).toMatchObject({ code: 'add a reading' });
    const both = [metric({ id: 'bare', baseline: null, readings: [] }), metric({ id: 'begun', code: 9, readings: [] })];
    expect(next({ artifacts: [work()], metrics: both })).toMatchObject({ code: 'add a reading', evidenceId: 'begun' });
  });

  test('is words after a result: to ask, to write down, or to get permission', () => {
    const proven = { artifacts: [work()], metrics: [metric()] };
    expect(next(proven)).toMatchObject({ code: 'ask for words' });
    expect(next({ ...proven, feedback: [words({ state: 'asked', words: '' })] })).toMatchObject({ code: 'record words' });
    expect(next({ ...proven, feedback: [words({ permission: 'none' })] })).toMatchObject({ code: 'get permission' });
  });

  test('words that were received but never written down are still to be written down', () => {
    const state = assess({ artifacts: [work()], metrics: [metric()], feedback: [words({ words: '' })] });
    expect(state.next).toMatchObject({ code: 'record words', evidenceId: 'words' });
    expect(state.reasons).toContainEqual({ code: 'words asked', evidenceId: 'words' });
  });

  test('is a badge only when all else is there, and nothing when the badge is there too', () => {
    const proven = { artifacts: [work()], metrics: [metric()], feedback: [words()] };
    expect(next(proven)).toEqual({ code: 'map a badge', fills: 'badge' });
    expect(next({ ...proven, badges: [badge()] })).toBeNull();
  });
});

describe('the rows of the case', () => {
  const expectation = (competencyId: string, levelId: string) => ({
    id: `${competencyId}${levelId}`,
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    frameworkId: 'framework',
    competencyId,
    levelId,
    text: 'x',
    indicators: [],
  });
  const competencies = [
    competency('b', { order: 2 }),
    competency('a', { order: 1 }),
    competency('area', { kind: 'area' }),
    competency('elsewhere', { frameworkId: 'other' }),
  ];

  test('are the competencies that the target level asks for, in the framework’s order', () => {
    const all = portfolio({
      competencies,
      case: { ...promotion, targetLevelId: 'l2' },
      expectations: [expectation('b', 'l2'), expectation('a', 'l1')],
    });
    expect(competenciesOfCase(all).map(({ id }) => id)).toEqual(['b']);
  });

  test('are all competencies where no level is set or the level asks nothing by name', () => {
    expect(competenciesOfCase(portfolio({ competencies })).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(competenciesOfCase(portfolio({ case: null, competencies }))).toEqual([]);
  });
});
