import type { Feedback } from '../../lib/domain/feedback';

/** The pieces that made-up content is put together from; all names are invented. */
export const topics = [
  'Data visualisation',
  'Forecasting',
  'Risk management',
  'Project planning',
  'Stakeholder communication',
  'Clear writing',
  'Coaching',
  'Facilitation',
  'Data quality',
  'Cloud analytics',
  'Process improvement',
  'Statistics',
  'Change management',
  'Negotiation',
  'Presenting',
  'Strategy',
] as const;
export const grades = [
  '',
  ' Essentials',
  ' Foundations',
  ' Practitioner',
  ' in Practice',
  ': Advanced',
  ': Professional Certificate',
] as const;
export const issuers = [
  'Northbridge University',
  'Institute of Technology, Vestby',
  'Open Data Guild',
  'Agile Practice Institute',
  'Vestby School of Management',
  'Łódź Academy of Analytics',
  'Università di Montelago',
] as const;
export const pages = {
  coursera: 'https://www.coursera.org/account/accomplishments/verify/',
  edx: 'https://courses.edx.org/certificates/',
  credly: 'https://www.credly.com/badges/',
} as const;
export const descriptions = [
  'Earners can plan, carry out and explain work of this kind without supervision.',
  'A course of six weeks with weekly exercises and a final project that two graders review.',
  'Covers the methods, their limits, and how to tell when not to use them.',
  'Based on cases from logistics, health care and public administration.',
  'Earners passed a proctored exam and submitted a piece of work of their own.',
] as const;
export const teams = ['operations', 'finance', 'customer service', 'fleet', 'sales', 'the depots', 'pricing', 'the planning team'] as const;
export const troubles = [
  'waited two days for figures that were already there.',
  'took decisions on numbers that nobody could trace.',
  'repeated the same work every month by hand.',
  'heard of problems only from customers.',
] as const;
export const actions = [
  'asked six users what they decide with it, and rebuilt it around these decisions',
  'wrote checks that run by themselves and went through the first week with the users',
  'drew the work as one plan and agreed a fixed hour for each delivery',
  'measured where the time goes, and took out the two longest waits',
] as const;
export const outcomes = [
  'It is used every week, and the questions that it answered are no longer asked.',
  'The work takes half as long, and has been on time since.',
  'Errors are found where they arise, before they reach a report.',
  'Three teams work from one figure now.',
] as const;
export const measures = [
  { name: 'Hours per close', unit: 'h', better: 'lower', from: 41 },
  { name: 'Forecast error', unit: '%', better: 'lower', from: 18 },
  { name: 'Questions per report', unit: 'questions', better: 'lower', from: 12 },
  { name: 'Deliveries on time', unit: '%', better: 'higher', from: 71 },
  { name: 'Papers accepted at first review', unit: '%', better: 'higher', from: 40 },
] as const;
export const relations: readonly [Feedback['relation'], string][] = [
  ['manager', 'Head of Analytics'],
  ['peer', 'Senior Analyst'],
  ['report', 'Analyst'],
  ['client', 'Head of Operations'],
  ['mentor', 'Principal Analyst'],
];
export const firstNames = ['Ingrid', 'Daniel', 'Helena', 'Tomasz', 'Zoë', 'Amadou', 'Nguyễn', 'Eleni', 'Priya', 'Jonas'] as const;
export const lastNames = ['Solberg', 'Okafor', 'Brandt', 'Nowak', 'Lefèvre', 'Diallo', 'Minh', 'Papadopoulou', 'Sharma', 'Å'] as const;
export const praises = [
  'What she delivers can be used the same day, and she says how soft a number is before anybody asks.',
  'We had argued about this for a year; it took two afternoons.',
  'I take decisions from it every month.',
  'She told me the uncomfortable part first, and alone.',
  'It has been on time since she plans it.',
] as const;
