import { describe, expect, test } from 'vitest';
import { latestFirst, titleOfWin } from '../../lib/domain/win';
import { note } from './made-up';

describe('a note is called', () => {
  test.each([
    ['by its first sentence', 'Ran the retro. Everybody spoke.', 'Ran the retro'],
    ['by its first line', 'Ran the retro\nEverybody spoke.', 'Ran the retro'],
    ['by what it says, where that is one sentence', 'Close took 26 hours instead of 41', 'Close took 26 hours instead of 41'],
    ['with its question mark', 'Who else could do it? Nobody yet.', 'Who else could do it?'],
    ['not by an abbreviation, and not up to the dot of a number', 'Dr. Aas used it for 2.5 hours. Fine.', 'Dr. Aas used it for 2.5 hours'],
    ['by a sentence that ends as Japanese does', '四半期の報告書を作り直した。 部長が褒めてくれた。', '四半期の報告書を作り直した'],
  ])('%s', (_, text, title) => {
    expect(titleOfWin({ text })).toBe(title);
  });

  test('by whole words of a long one, with a sign that more follows', () => {
    const title = titleOfWin({ text: `${'reviewed '.repeat(40)}.` });
    expect(title.length).toBeLessThanOrEqual(121);
    expect(title).toMatch(/^(reviewed )+reviewed…$/);
    expect(titleOfWin({ text: 'x'.repeat(500) })).toBe(`${'x'.repeat(120)}…`);
  });
});

test('the log has the latest day first, of one day the last written, and what has no day at its end', () => {
  const wins = [
    note({ id: 'undated', happenedOn: null }),
    note({ id: 'march', happenedOn: '2026-03' }),
    note({ id: 'morning', happenedOn: '2026-03-14', createdAt: 1 }),
    note({ id: 'evening', happenedOn: '2026-03-14', createdAt: 2 }),
  ];
  expect(latestFirst(wins).map(({ id }) => id)).toEqual(['evening', 'morning', 'march', 'undated']);
});
