import { expect, test } from 'vitest';
import { textOfPiece } from '../../lib/suggestions/piece-text';
import { badge, metric, words, work } from '../domain/made-up';

const all = (text: ReturnType<typeof textOfPiece>) => [text.title, ...(text.skills ?? []), ...(text.texts ?? [])].join(' ');

test('a badge speaks by its title, skills, description and what its issuer asked', () => {
  const piece = badge({ title: 'Coaching', skills: ['Feedback'], description: 'Ask well.', criteria: 'Three talks.' });
  expect(textOfPiece({ kind: 'badge', piece })).toEqual({ title: 'Coaching', skills: ['Feedback'], texts: ['Ask well.', 'Three talks.'] });
});

test('work speaks by its title and story, not by who else was there', () => {
  const text = all(textOfPiece({ kind: 'artifact', piece: work({ text: 'The minutes.', others: 'The mentoring circle' }) }));
  for (const part of ['Board deck', 'same questions', 'One question per page', 'Fewer', 'Design', 'The minutes'])
    expect(text).toContain(part);
  expect(text).not.toContain('circle');
});

test('a result speaks by its name, its unit and the learner’s part', () => {
  const text = all(textOfPiece({ kind: 'metric', piece: metric({ unit: 'questions', myPart: 'Design' }) }));
  expect(text).toMatch(/Follow-up questions per report.*questions.*Design/);
});

test('words of others speak by themselves, not by the name and role of who said them', () => {
  expect(textOfPiece({ kind: 'feedback', piece: words({ who: 'Planning', role: 'Coach' }) })).toEqual({
    title: '',
    texts: ['I can decide from these pages.'],
  });
});
