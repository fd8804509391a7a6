import { expect, test } from 'vitest';
import { prepareNearWords } from '../../lib/suggestions/near-words';

const nearTo = prepareNearWords(['community', 'communication', 'facilitat', 'strategist', 'lead', 'leads']);

test.each([
  ['facilitator', 'facilitat'],
  ['strategists', 'strategist'],
])('%s is near to %s', (word, near) => {
  expect(nearTo(word)).toEqual([near]);
});

test('words that only begin alike are not near, nor a word to itself', () => {
  expect(nearTo('communication')).toEqual([]);
});

test('short words are near to none: they are alike by chance', () => {
  expect(nearTo('leads')).toEqual([]);
  expect(nearTo('lea')).toEqual([]);
});
