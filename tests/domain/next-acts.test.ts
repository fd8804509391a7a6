import { expect, test } from 'vitest';
import { listNextActs } from '../../lib/domain/next-acts';
import { badge, claim, competency, mapping, metric, portfolio, promotion, words, work } from './made-up';

const today = '2026-11-22';
const ids = (acts: ReturnType<typeof listNextActs>) => acts.map(({ competency: one }) => one.id);

test('at most three acts are named, one per competency, in the framework’s order where they weigh the same', () => {
  const competencies = ['a', 'b', 'c', 'd'].map((id, order) => competency(id, { order }));
  expect(ids(listNextActs(portfolio({ competencies }), today))).toEqual(['a', 'b', 'c']);
});

test('a must-have comes first, even when another is nearer to its next word', () => {
  const competencies = [competency('near', { order: 1 }), competency('must', { order: 2, priority: 'must' })];
  const mappings = [mapping('near', 'badge', 'badge'), mapping('near', 'artifact', 'work'), mapping('near', 'metric', 'metric')];
  const all = portfolio({ competencies, mappings, badges: [badge()], artifacts: [work()], metrics: [metric()] });
  expect(ids(listNextActs(all, today))).toEqual(['must', 'near']);
});

test('what is begun and close to its next word comes before what is not begun', () => {
  const competencies = [competency('new', { order: 1 }), competency('begun', { order: 2 })];
  const mappings = [mapping('begun', 'artifact', 'work'), mapping('begun', 'metric', 'metric')];
  const all = portfolio({ competencies, mappings, artifacts: [work()], metrics: [metric({ readings: [] })] });
  expect(listNextActs(all, today)[0]).toMatchObject({ competency: { id: 'begun' }, act: { code: 'add a reading', fills: 'metric' } });
});

test('a missing badge comes last', () => {
  const competencies = [competency('proven', { order: 1 }), competency('open', { order: 2 })];
  const mappings = (['artifact', 'metric', 'feedback'] as const).map((kind) =>
    mapping('proven', kind, { artifact: 'work', metric: 'metric', feedback: 'words' }[kind]),
  );
  const all = portfolio({ competencies, mappings, artifacts: [work()], metrics: [metric()], feedback: [words()] });
  expect(ids(listNextActs(all, today))).toEqual(['open', 'proven']);
});

test('what is proven in full or not applicable asks for nothing', () => {
  const all = portfolio({ claims: [claim('planning', { ownView: 'not applicable' })] });
  expect(listNextActs(all, today)).toEqual([]);
});

test('what is in the focus comes before a must-have outside of it, which still follows', () => {
  const competencies = [competency('must', { order: 1, priority: 'must' }), competency('focus', { order: 2 })];
  const all = portfolio({ competencies, case: { ...promotion, focusIds: ['focus'] } });
  expect(ids(listNextActs(all, today))).toEqual(['focus', 'must']);
});
