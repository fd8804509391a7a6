import type { Win } from '../../domain/win';
import { type Calendar, entity } from './calendar';

type Line = Pick<Win, 'id' | 'text' | 'workId'> & { daysAgo: number };

/** Three quick notes: one that became work, one that speaks to a competency, one that nobody has looked at since. */
const lines: Line[] = [
  {
    id: 'n-unknown',
    text: 'Helena put my line about what we do not know into her own paper. She asked for it as a rule for everybody.',
    workId: 'w-guide',
    daysAgo: 96,
  },
  {
    id: 'n-strike',
    text: 'Named the port strike as a risk on Monday, with a date and a fallback; the plan was agreed before it was needed.',
    workId: null,
    daysAgo: 19,
  },
  {
    id: 'n-pricing',
    text: 'Sat with Tomasz for an hour over his first forecast. He found the mistake himself and wants to show the team how.',
    workId: null,
    daysAgo: 4,
  },
];

/** The quick notes of the sample case. */
export function sampleNotes(calendar: Calendar): Win[] {
  return lines.map(({ daysAgo, ...line }) => ({
    ...entity(calendar, line.id, daysAgo),
    ...line,
    happenedOn: calendar.day(-daysAgo),
    confidentiality: 'internal',
  }));
}
