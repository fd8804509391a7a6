import { type Evidence, oneOfEach } from '../e2e/main-job';

/** A case that one would send: work behind four of five competencies, three results, and two people's words. */
export const wholeCase: Evidence = {
  works: [
    ...oneOfEach.works,
    {
      competency: 'Deciding with data',
      title: 'What idle clusters cost, by team',
      challenge: 'Nobody could say which team pays for which machine, so nobody switched any off.',
      action:
        'I made one table from billing and deployments, wrote down what it cannot carry, and brought three options to the planning meeting.',
      result: 'The team decided to switch off two clusters, and the bill fell from April on.',
      myPart: 'The table, its checks and the paper; finance gave the prices.',
      done: '2026-04',
    },
    {
      competency: 'Writing',
      title: 'The review after the May outage',
      challenge: 'Reviews after incidents named people and were read by nobody outside of the team.',
      action: 'I wrote it as one page: what happened, why each step made sense at the time, and what changes.',
      result: 'Support sends the page to customers as it is, and three teams took the form over.',
      myPart: 'The page, and the first four reviews in that form.',
      done: '2026-05',
    },
    {
      competency: 'Mentoring',
      title: 'Eight weeks to the first incident',
      challenge: 'New colleagues went on call after half a year of watching, and led nothing before that.',
      action: 'I planned eight weeks with a new colleague: beside me, with me beside her, alone; with a talk on each Friday.',
      result: 'She led her first incident in week seven, and now trains the next one.',
      myPart: 'The plan and the Friday talks; the team gave her two of its incidents.',
      done: '2026-08',
    },
  ],
  results: [
    ...oneOfEach.results,
    {
      competency: 'Deciding with data',
      name: 'Cost of clusters a month',
      unit: 'k€',
      before: { value: '46', on: '2026-02' },
      later: { value: '31', on: '2026-09' },
    },
    {
      competency: 'Mentoring',
      name: 'Weeks until a new colleague leads an incident',
      unit: 'weeks',
      before: { value: '26', on: '2025-10' },
      later: { value: '7', on: '2026-08' },
    },
  ],
  words: [
    ...oneOfEach.words,
    {
      competency: 'Writing',
      who: 'Marta Silva',
      role: 'head of customer support',
      relation: 'a client',
      words: 'I send her page on as it is. It is the first review of an outage that customers thanked us for.',
      says: 'Backed by others',
    },
  ],
  views: {
    'Running services': 'meets',
    'Deciding with data': 'meets',
    Writing: 'meets',
    Mentoring: 'partly',
    'Setting direction': 'begun',
  },
};
