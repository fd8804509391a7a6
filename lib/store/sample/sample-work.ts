import type { Artifact, FileFacts } from '../../domain/artifact';
import { type Calendar, entity } from './calendar';

type Line = Pick<Artifact, 'id' | 'title' | 'challenge' | 'action' | 'result' | 'myPart' | 'others'> & {
  /** Days from now when it was done. */
  days: number;
} & Partial<Pick<Artifact, 'kind' | 'url' | 'text' | 'inReport' | 'confidentiality' | 'file'>>;

/** Ten pieces of work: one with its file, one with a file's description only, links, and texts; one is not told to its end. */
const lines: Line[] = [
  {
    id: 'w-deck',
    title: 'Monthly board report, rebuilt around decisions',
    kind: 'file',
    challenge: 'The board report ran to 34 pages, and each meeting began with questions about what the numbers meant.',
    action: 'I asked the six readers which decisions they take with it, cut it to nine pages, and put one decision on top of each page.',
    result: 'Since then the report is decided on in the meeting. Follow-up questions fell from 12 to 9 a report.',
    myPart: 'Interviews, structure, all charts and the text. The numbers come from the finance system as before.',
    others: 'Finance delivers the figures; the head of operations chose the order of topics.',
    days: -150,
  },
  {
    id: 'w-close',
    title: 'Monthly close replanned across four teams',
    challenge: 'Closing the month took 41 working hours, most of them spent waiting for files of other teams.',
    action: 'I drew the close as one plan with its dependencies, moved three deliveries two days forward and agreed a fixed hour for each.',
    result: 'The close takes 26 hours, and has been on time nine months in a row.',
    myPart: 'The plan, the agreements with the three other teams, and running the first two closes.',
    others: 'Team leads of finance, customer service and fleet agreed the new dates.',
    url: 'https://intranet.halden-freight.example/close/plan',
    kind: 'link',
    days: -190,
  },
  {
    id: 'w-forecast',
    title: 'Freight demand forecast that planners use',
    challenge: 'Planners booked lorries by feeling, because the old forecast was wrong by 18 per cent on average and nobody knew when.',
    action: 'I rebuilt it on five years of orders, with holidays and fuel prices, and print each week how wrong the last one was.',
    result: 'The mean error is 11 per cent. Planners book two thirds of the lorries from it.',
    myPart: 'Question, model, tests and the weekly error page. I was on call for it in the first quarter.',
    others: 'An engineer set up the nightly run; a planner reviewed every version.',
    kind: 'link',
    url: 'https://intranet.halden-freight.example/forecast',
    days: -120,
  },
  {
    id: 'w-checks',
    title: 'Checks on shipment data where it arises',
    challenge: 'Arrival times were typed by hand at nine depots. Every report began with repairing them.',
    action:
      'I measured the errors by depot, wrote eleven checks that run at entry, and went through the first week with the two worst depots.',
    result: 'Wrong arrival times fell from about 6.4 to 2.1 per cent, and repairs before reports are gone.',
    myPart: 'Measuring, the rules, and the visits. The change in the entry form was made by IT.',
    others: 'IT built the form; depot managers agreed to the rules.',
    days: -95,
  },
  {
    id: 'w-guide',
    title: 'How we write findings',
    kind: 'text',
    text: 'Conclusion first. One finding, one sentence, one number. Each number with its source and its date. What we do not know stands beside what we know. Nobody should have to ask what to do with it.',
    challenge: 'Readers could not find the conclusion in our papers, and reviews were about taste.',
    action:
      'I wrote a one-page guide from the comments of ten reviews, tried it on my own papers first, and review papers of others by it.',
    result: 'All eight analysts use it; reviews take one round where they took three.',
    myPart: 'The guide and the reviews of the first 20 papers.',
    others: 'Two colleagues cut it from three pages to one.',
    days: -80,
    confidentiality: 'public',
  },
  {
    id: 'w-coaching',
    title: 'Pricing handed over',
    challenge: 'Pricing depended on one person, and a new analyst had no work of his own.',
    action:
      'We agreed what he would do alone after four months, met every week, and I let him present to the pricing board from month two.',
    result: 'He has run the pricing analysis alone for three months; I am no longer in the meeting.',
    myPart: 'Goals, weekly talks, and choosing work that stretched him. The analysis is his.',
    others: 'Our manager freed four hours a week for both of us.',
    days: -60,
  },
  {
    id: 'w-definitions',
    title: 'One “on time” for all',
    challenge: 'Sales, fleet and customer service each counted on-time delivery in their own way and argued about every report.',
    action:
      'I brought the three together for two workshops, wrote down the four cases in which they differ, and led them to one rule with two exceptions.',
    result: 'One figure since the spring. It is looked after by the three teams in turn.',
    myPart: 'Preparing and leading the workshops, and the written rule.',
    others: 'Three team leads took the decision.',
    file: {
      name: 'on-time-definition.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      size: 48_213,
      sha256: '6d1f0e0c6c2f4ad5b7a7d0a2a0b3f1c85f4e9d2b8c7a6e5d4c3b2a190f8e7d6c',
    },
    kind: 'file',
    confidentiality: 'internal',
    days: -210,
  },
  {
    id: 'w-stop',
    title: 'Seven reports that we stopped',
    challenge: 'We produced 31 reports a month. Nobody could say who reads them.',
    action:
      'I counted openings for eight weeks, asked the readers of the ten least read, and proposed to my manager which to stop and what each costs.',
    result: 'Seven reports ended; 24 remain. I explained it to the three teams that lost one.',
    myPart: 'Counting, the proposal with costs, and the talks with the teams. The decision was my manager’s.',
    others: 'My manager decided.',
    days: -70,
  },
  {
    id: 'w-strike',
    title: 'Plan for the port strike',
    challenge: 'A strike at the port was announced five days ahead, with 140 shipments on their way.',
    action: 'I ranked the shipments by what a day’s delay costs, and we rerouted them from the top.',
    result: '',
    myPart: '',
    others: 'Fleet did the rerouting.',
    days: -35,
  },
  {
    id: 'w-delays',
    title: 'Page of delays by customer',
    kind: 'link',
    url: 'https://intranet.halden-freight.example/delays',
    challenge: 'Account managers heard of delays from their customers.',
    action: 'I built a page that shows each morning which customers will be late, and why.',
    result: 'Account managers call first. It is opened by 14 of 16 of them every day.',
    myPart: 'All of it except for the access rights.',
    others: '',
    inReport: false,
    confidentiality: 'confidential',
    days: -240,
  },
];

/** The text that is kept as a file with the board report. */
export const deckOutline = `Board report: outline

1  What needs a decision this month
2  Volume and margin against plan
3  On-time delivery, with the four lanes that differ most
4  Fleet: what stands still and what it costs
5  Customers: won, lost, at risk
6  People
7  Risks that changed
8  Decisions of last month and what became of them
9  Sources and dates of all figures

Rule: a page without a decision on top is left out.
`;

/** The pieces of work of the sample case, numbered on from `firstCode`; `deck` is the kept file of the first. */
export function sampleWork(calendar: Calendar, firstCode: number, deck: { id: string; facts: FileFacts }): Artifact[] {
  return lines.map(({ days, ...line }, index) => ({
    ...entity(calendar, line.id, Math.max(1, -days - 5)),
    kind: 'text' as const,
    url: null,
    text: '',
    inReport: true,
    confidentiality: 'internal' as const,
    file: null,
    ...line,
    ...(line.id === 'w-deck' ? { file: deck.facts } : {}),
    fileId: line.id === 'w-deck' ? deck.id : null,
    code: firstCode + index,
    doneOn: calendar.month(days),
  }));
}
