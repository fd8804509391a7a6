import type { Feedback } from '../../domain/feedback';
import { type Calendar, entity } from './calendar';

type Line = Pick<Feedback, 'id' | 'who' | 'role' | 'relation' | 'words' | 'permission' | 'nameMayBePrinted' | 'about'> & {
  /** Days from now: when it was asked for, and when it came (null while it has not). */
  days: [asked: number | null, received: number | null];
};

/** The words of four people: three came, one is asked for and not answered yet. */
const lines: Line[] = [
  {
    id: 'f-operations',
    who: 'Ingrid Solberg',
    role: 'Head of Operations',
    relation: 'client',
    words:
      'I used to read the report on the way out. Now I take two or three decisions from it every month, and when Maya says that a number is soft, I know how soft. She told me in March that my favourite lane loses money; she was right, and she told me alone first.',
    permission: 'this case',
    nameMayBePrinted: false,
    about: 'w-deck',
    days: [-62, -51],
  },
  {
    id: 'f-service',
    who: 'Daniel Okafor',
    role: 'Team lead, customer service',
    relation: 'peer',
    words:
      'Three teams had argued about “on time” for years. Maya got us to one rule in two afternoons, and she did it by writing down where we really differ instead of asking us to be nice. The close comes on the day it says since she plans it.',
    permission: 'any review',
    nameMayBePrinted: true,
    about: 'w-definitions',
    days: [-90, -84],
  },
  {
    id: 'f-finance',
    who: 'Helena Brandt',
    role: 'Senior Analyst, finance',
    relation: 'peer',
    words:
      'I review papers by her page now. What I like is the line about what we do not know: it has saved us twice from a decision on two weeks of data.',
    permission: 'any review',
    nameMayBePrinted: true,
    about: 'w-guide',
    days: [-48, -44],
  },
  {
    id: 'f-mentee',
    who: 'Tomasz Nowak',
    role: 'Analyst, pricing',
    relation: 'report',
    words: '',
    permission: 'none',
    nameMayBePrinted: false,
    about: 'w-coaching',
    days: [-12, null],
  },
];

/** Others' words of the sample case, numbered on from `firstCode`. */
export function sampleWords(calendar: Calendar, firstCode: number): Feedback[] {
  return lines.map(({ days: [asked, received], ...line }, index) => ({
    ...entity(calendar, line.id, -(received ?? asked ?? -1)),
    ...line,
    code: firstCode + index,
    inReport: true,
    confidentiality: 'internal' as const,
    state: received === null ? ('asked' as const) : ('received' as const),
    askedOn: asked === null ? null : calendar.day(asked),
    receivedOn: received === null ? null : calendar.day(received),
  }));
}
