import { describe, expect, test } from 'vitest';
import type { ScaleValue } from '../../lib/domain/framework';
import { type LevelRule, usualRules } from '../../lib/domain/level-rule';
import { judgedOfCase, judgeLevel, valuesOf, verdictOfCase } from '../../lib/domain/level-verdict';
import { type Rater, type Rating, ratingId, weightiest } from '../../lib/domain/rating';
import type { Judged } from '../../lib/domain/verdict';
import { competency, portfolio, promotion } from './made-up';

const rating = (competencyId: string, value: string, changes: Partial<Rating> = {}): Rating => {
  const by: Rater = changes.by ?? 'manager';
  return {
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    caseId: 'case',
    competencyId,
    levelId: null,
    by,
    value,
    on: null,
    note: '',
    ...changes,
    id: ratingId('case', competencyId, changes.levelId ?? null, by),
  };
};
/** Competencies a, b, c … with these values; an empty one is not judged, and one with a slash has a note. */
const judged = (...values: string[]): Judged[] =>
  values.map((text, index) => {
    const [id, [value = '', note = '']] = [String.fromCharCode(97 + index), text.split('/')];
    return { competency: competency(id), levelId: null, lines: [], counts: value === '' ? null : rating(id, value, { note }), others: [] };
  });
const answer = (rule: LevelRule, values: string[], more: { scale?: ScaleValue[]; aimedAt?: string } = {}) =>
  judgeLevel(rule, { judged: judged(...values), scale: more.scale ?? [], aimedAt: more.aimedAt ?? '' });
const scale: ScaleValue[] = [
  { id: 'reached', label: 'Competent', order: 2, proficient: true },
  { id: 'no', label: 'Not yet competent', order: 1, proficient: false },
];

describe('scores: for each competency none at the least or below it, and a mean above the wanted one', () => {
  const rule = usualRules.scores;
  /** A competency whose lines have these scores; an empty one has none of its own, and `whole` stands for those. */
  const scored = (id: string, scores: string[], whole = ''): Judged => {
    const lines = scores.map((_, at) => `line ${at + 1}`);
    const own = scores.flatMap((value, at) => (value === '' ? [] : [{ line: `line ${at + 1}`, value }]));
    const counts = own.length > 0 || whole !== '' ? rating(id, whole, own.length > 0 ? { scores: own } : {}) : null;
    return { competency: competency(id), levelId: 'lead', lines, counts, others: [] };
  };
  const verdict = (...all: Judged[]) => judgeLevel(rule, { judged: all, scale: [], aimedAt: '' });

  test.each([
    // (2 + 2 + 2 + 2 + 1) / 5 = 1.8
    [['2', '2', '2', '2', '1'], '', 'counts'],
    // (2 + 2 + 1) / 3 = 1.67 is not above 1.7
    [['2', '2', '1'], '', 'does not count'],
    // (7 × 2 + 3 × 1) / 10 = 1.7 is not above 1.7
    [['2', '2', '2', '2', '2', '2', '2', '1', '1', '1'], '', 'does not count'],
    // A single zero stops it, however high the mean (2 × 9 / 10 = 1.8).
    [['2', '2', '2', '2', '2', '2', '2', '2', '2', '0'], '', 'does not count'],
    // At best (2 + 2 + 2 + 1 + 2) / 5 = 1.8, so it is open.
    [['2', '2', '2', '1', ''], '', 'cannot say yet'],
    // At best (1 + 1 + 2 + 2 + 2) / 5 = 1.6: the missing one cannot mend it.
    [['1', '1', '2', '2', ''], '', 'does not count'],
    [['', ''], '', 'cannot say yet'],
    // A value of another rule is not guessed at.
    [['2', '2', '3'], '', 'cannot say yet'],
    // What has no score of its own has that of the whole: (1 + 2 + 2 + 2 + 2) / 5 = 1.8.
    [['1', '', '', '', ''], '2', 'counts'],
    [['2', '', ''], '1', 'does not count'],
  ])('lines %j, the whole %j: %s', (scores, whole, expected) => expect(verdict(scored('a', scores, whole)).answer).toBe(expected));

  test.each([
    [['2', '2'], 'counts'],
    // One score for all lines of a competency is their mean; another competency cannot make up for it.
    [['2', '2', '2', '2', '1'], 'does not count'],
    [['2', ''], 'cannot say yet'],
    [['0', ''], 'does not count'],
    [['3'], 'cannot say yet'],
  ])('judged as a whole %j: %s', (values, expected) => expect(answer(rule, values).answer).toBe(expected));

  test('each competency counts by its own lines', () => {
    const high = scored('a', ['2', '2', '2', '2', '2']);
    expect(verdict(high, scored('b', ['2', '2', '2', '1'])).answer).toBe('counts');
    expect(verdict(high, scored('b', ['2', '1'])).answer).toBe('does not count');
  });

  test('a score of a line that reads otherwise now is a score of another line', () => {
    const before = scored('a', ['2', '2']);
    expect(verdict({ ...before, lines: ['line 1', 'line two'] }).reasons).toEqual([
      { code: 'mean', competencyId: 'a', mean: 2, above: 1.7 },
      { code: 'lines open', competencyId: 'a', open: 1, of: 2 },
    ]);
  });

  test('the reasons name each mean, what is too low, and what is missing', () => {
    const named = [scored('a', ['2', '0', '']), scored('b', ['2', '', ''], '0'), scored('c', ['', '']), scored('d', ['2', '9'])];
    expect(verdict(...named, ...judged('0').map((one) => ({ ...one, competency: competency('e') }))).reasons).toEqual([
      { code: 'mean', competencyId: 'a', mean: 1, above: 1.7 },
      { code: 'line too low', competencyId: 'a', line: 'line 2', value: '0' },
      { code: 'lines open', competencyId: 'a', open: 1, of: 3 },
      { code: 'mean', competencyId: 'b', mean: 2 / 3, above: 1.7 },
      { code: 'too low', competencyId: 'b', value: '0' },
      { code: 'not judged', competencyId: 'c', value: '' },
      { code: 'mean', competencyId: 'd', mean: 2, above: 1.7 },
      { code: 'value unknown', competencyId: 'd', value: '9' },
      { code: 'mean', competencyId: 'e', mean: 0, above: 1.7 },
      { code: 'too low', competencyId: 'e', value: '0' },
    ]);
  });
});

describe('milestones: points add up to a grade', () => {
  const rule = usualRules.milestones;
  test('the usual ladder has fifteen grades from 1.1 to 5.3', () => {
    expect(rule.thresholds.map(({ label, points }) => `${label} ${points}`)).toEqual(
      '1.1 0,1.2 5,1.3 11,2.1 17,2.2 23,2.3 29,3.1 36,3.2 43,3.3 50,4.1 58,4.2 66,4.3 74,5.1 90,5.2 110,5.3 135'.split(','),
    );
  });
  test.each([
    // 3 + 3 + 6 + 6 + 1 + 1 + 0 + 0 = 20 reaches 2.1 (17) and not 2.2 (23)
    [['2', '2', '3', '3', '1', '1', '0', '0'], '2.1', 'counts', 20, '2.1'],
    [['2', '2', '3', '3', '1', '1', '0', '0'], '2.2', 'does not count', 20, '2.1'],
    // 12 + 12 + 6 = 30 is enough for 2.3 (29) whatever the last one gets
    [['4', '4', '3', ''], '2.3', 'counts', 30, '2.3'],
    // 12 + 20 = 32; with at most 20 more 52 reaches 3.3 (50), so it is open
    [['4', '5', ''], '3.3', 'cannot say yet', 32, '2.3'],
    // 32 + 20 = 52 cannot reach 4.1 (58)
    [['4', '5', ''], '4.1', 'does not count', 32, '2.3'],
    [['0'], '', 'cannot say yet', 0, '1.1'],
    // Exactly on the threshold counts: 20 + 3 = 23.
    [['5', '2'], '2.2', 'counts', 23, '2.2'],
  ])('%j aiming at %s: %s', (values, aim, expected, points, reached) => {
    const verdict = answer({ ...rule, aim }, values);
    expect(verdict.answer).toBe(expected);
    expect(verdict.reasons[0]).toMatchObject({ code: 'points', points, reached });
  });
  test('what the case aims at is the grade of the same name, where none is chosen', () => {
    expect(answer(rule, ['5', '2'], { aimedAt: '2.2' }).answer).toBe('counts');
  });
});

describe('most met: more than half, and each other one explained', () => {
  const rule = usualRules['most met'];
  test.each([
    [['met', 'met', 'not met/no chance to show it yet'], 'counts'],
    [['met', 'met', 'not met'], 'cannot say yet'],
    // Half is not more than half.
    [['met', 'met', 'not met/why', 'not met/why'], 'does not count'],
    [['met', 'met', 'not met/why', ''], 'cannot say yet'],
    [['met', 'not met/why', 'not met/why', 'not met/why', ''], 'does not count'],
    [['met', 'met', 'met'], 'counts'],
  ])('%j: %s', (values, expected) => expect(answer(rule, values).answer).toBe(expected));

  test('the framework’s own scale decides what is met, where it has one', () => {
    expect(answer(rule, ['reached', 'reached', 'no/why'], { scale }).answer).toBe('counts');
    expect(answer(rule, ['met', 'met', 'met'], { scale }).answer).toBe('cannot say yet');
    const unmarked = scale.map((value) => ({ ...value, proficient: false }));
    expect(answer(rule, ['reached'], { scale: unmarked })).toEqual({
      answer: 'cannot say yet',
      reasons: [{ code: 'nothing proficient' }],
    });
  });
});

describe('proficient values: every one of them', () => {
  const rule = usualRules['proficient values'];
  test.each([
    [['reached', 'reached'], 'counts'],
    [['reached', 'no'], 'does not count'],
    [['reached', ''], 'cannot say yet'],
    [['no', ''], 'does not count'],
  ])('%j: %s', (values, expected) => expect(answer(rule, values, { scale }).answer).toBe(expected));
  test('without a scale there is nothing to say', () => {
    expect(answer(rule, ['met']).reasons).toEqual([{ code: 'no scale' }]);
  });
});

test('a judgement chooses among the scale’s own values in their order, or the rule’s numbers', () => {
  expect(valuesOf(usualRules['proficient values'], scale)).toEqual(['no', 'reached']);
  expect(valuesOf(usualRules['most met'], [])).toEqual(['not met', 'met']);
  expect(valuesOf(usualRules.scores, scale)).toEqual(['0', '1', '2']);
  expect(valuesOf(usualRules.milestones, [])).toEqual(['0', '1', '2', '3', '4', '5']);
});

test('a formal review outweighs a manager, a manager a peer, a peer oneself', () => {
  const said = (['self', 'peer', 'manager', 'formal review'] as const).map((by) => rating('a', '1', { by }));
  expect(weightiest(said)?.by).toBe('formal review');
  expect(weightiest(said.slice(0, 3))?.by).toBe('manager');
  expect(weightiest(said.slice(0, 2))?.by).toBe('peer');
  expect(weightiest([])).toBeNull();
});

test('the case is judged by what counts at the level aimed at; no rule, no verdict', () => {
  const framework = {
    ...{ id: 'framework', revision: 1, createdAt: 0, updatedAt: 0, title: 'L', version: '', publisher: '', origin: 'file' as const },
    ...{ sourceUri: null, sourceFileId: null, levels: [{ id: 'two', label: 'Two', order: 0 }], scale: [] },
  };
  const all = (rule: LevelRule | null) =>
    portfolio({
      case: { ...promotion, targetLevelId: 'two' },
      frameworks: [{ ...framework, rule }],
      competencies: [competency('a')],
      ratings: [
        rating('a', 'met', { levelId: 'two', by: 'self' }),
        rating('a', 'not met', { levelId: 'two', by: 'manager', note: 'why' }),
        rating('a', 'met', { levelId: 'one', by: 'formal review' }),
      ],
    });
  expect(verdictOfCase(all(null))).toBeNull();
  const bullets = { text: '', indicators: ['Plans weeks.', 'Names risks.', 'Plans weeks.'], levelId: 'two', competencyId: 'a' };
  const expectation = { id: 'x', revision: 1, createdAt: 0, updatedAt: 0, frameworkId: 'framework', ...bullets };
  const withText = (rule: LevelRule) => ({ ...all(rule), expectations: [expectation, { ...expectation, id: 'y', levelId: 'one' }] });
  expect(judgedOfCase(withText(usualRules.scores), usualRules.scores).map(({ lines }) => lines)).toEqual([
    ['Plans weeks.', 'Names risks.'],
  ]);
  expect(judgedOfCase(withText(usualRules['most met']), usualRules['most met']).map(({ lines }) => lines)).toEqual([[]]);
  // The manager’s word outweighs one’s own, and that of another level does not count here: 0 of 1.
  expect(verdictOfCase(all(usualRules['most met']))?.answer).toBe('does not count');
});
