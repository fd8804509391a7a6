import { createHash } from 'node:crypto';
import type { Artifact } from '../../lib/domain/artifact';
import type { Badge } from '../../lib/domain/badge';
import type { EvidenceKind } from '../../lib/domain/entity';
import type { Feedback } from '../../lib/domain/feedback';
import type { Competency, Expectation, Priority } from '../../lib/domain/framework';
import type { Metric, Reading } from '../../lib/domain/metric';
import type { Portfolio } from '../../lib/domain/portfolio';
import { type Claim, claimId, mappingId, type PlanItem } from '../../lib/domain/promotion-case';

/** The day on which the example's report is made. */
export const exampleDay = '2026-11-23';

const at = (day: string) => Date.parse(`${day}T09:00:00Z`);
const entity = (id: string) => ({ id, revision: 1, createdAt: at('2026-01-05'), updatedAt: at('2026-11-01') });
const evidence = (id: string, code: number) => ({ ...entity(id), code, inReport: true, confidentiality: 'public' as const });

type CompetencyFacts = [id: string, area: string, code: string, title: string, asks: string, priority: Priority | null];
const competencyFacts: CompetencyFacts[] = [
  [
    'planning',
    'delivery',
    'D1',
    'Planning and delivery',
    'Plans work of a quarter with others, names what will not be done, and delivers what was promised or says early that it will not.',
    'must',
  ],
  [
    'quality',
    'delivery',
    'D2',
    'Quality of analysis',
    'Builds checks into the work so that errors are found before readers find them; documents sources and assumptions.',
    'must',
  ],
  [
    'risk',
    'delivery',
    'D3',
    'Risk and escalation',
    'Sees risks of a project early, weighs them with those concerned, and escalates in time with a proposal.',
    'must',
  ],
  [
    'modelling',
    'craft',
    'C1',
    'Data modelling',
    'Designs data models that other teams can use without asking; migrates old ones without loss.',
    'important',
  ],
  ['statistics', 'craft', 'C2', 'Statistical methods', 'Chooses methods that fit the question, and knows what they cannot say.', null],
  [
    'stakeholders',
    'communication',
    'K1',
    'Stakeholder communication',
    'Explains findings so that people who took no part in the analysis can decide; states uncertainty openly; adapts form and depth to the audience.',
    'must',
  ],
  [
    'uncertainty',
    'communication',
    'K2',
    'Explains uncertainty, limits and assumptions of a finding to people who decide without reading the method',
    'Makes limits and assumptions plain before a decision is taken.',
    'important',
  ],
  [
    'mentoring',
    'leadership',
    'L1',
    'Mentoring',
    'Brings new colleagues to their first own result, and gives feedback that they act on.',
    'important',
  ],
  ['hiring', 'leadership', 'L2', 'Hiring', 'Takes part in hiring and calibrates judgements with others.', 'nice'],
  [
    'direction',
    'leadership',
    'L3',
    'Setting direction',
    'Proposes what the team should start and stop doing, and wins those concerned for it.',
    null,
  ],
];

const areas = { delivery: 'Delivery', craft: 'Craft', communication: 'Communication', leadership: 'Leadership' };
const competencies: Competency[] = [
  ...Object.entries(areas).map(([id, title], i) => ({
    ...entity(id),
    frameworkId: 'fw',
    parentId: null,
    kind: 'area' as const,
    code: '',
    title,
    statement: '',
    order: i * 100,
    priority: null,
  })),
  ...competencyFacts.map(([id, area, code, title, , priority], i) => ({
    ...entity(id),
    frameworkId: 'fw',
    parentId: area,
    kind: 'competency' as const,
    code,
    title,
    statement: '',
    order: i * 10 + 1,
    priority,
  })),
];
const expectations: Expectation[] = competencyFacts.map(([id, , , , text]) => ({
  ...entity(`exp-${id}`),
  frameworkId: 'fw',
  competencyId: id,
  levelId: 'lead',
  text,
  indicators: id === 'quality' ? ['A second person can repeat the analysis.', 'Every figure names its source.'] : [],
}));

type BadgeFacts = [
  code: number,
  id: string,
  title: string,
  issuer: string,
  issuedOn: string | null,
  assessment: Badge['assessment'],
  host: string,
];
const badgeFacts: BadgeFacts[] = [
  [1, 'storytelling', 'Data Storytelling for Decision Makers', 'Open Data School', '2025-03-02', 'graded project', 'www.credly.com'],
  [2, 'planning-course', 'Planning Analytical Work in Teams', 'Northfield University', '2025-06-20', 'quiz', 'www.coursera.org'],
  [3, 'quality-course', 'Reproducible Analysis in Practice', 'Northfield University', '2025-09-14', 'graded project', 'www.coursera.org'],
  [
    5,
    'modelling-cert',
    'Professional Certificate in Data Modelling',
    'Institute for Applied Data',
    '2026-02-11',
    'proctored exam',
    'credentials.edx.org',
  ],
  [13, 'modelling-1', 'Data Modelling I: Entities and Keys', 'Institute for Applied Data', '2025-10-04', 'quiz', 'courses.edx.org'],
  [14, 'modelling-2', 'Data Modelling II: History and Change', 'Institute for Applied Data', '2025-12-15', 'quiz', 'courses.edx.org'],
  [15, 'statistics-course', 'Statistics for Repeated Measurements', 'Northfield University', '2026-05', 'quiz', 'www.coursera.org'],
  [
    11,
    'findings',
    'Communicating Quantitative Findings to Non-Specialist Audiences: Professional Certificate',
    'Northfield University',
    null,
    'unknown',
    'www.coursera.org',
  ],
  [16, 'coaching', 'Coaching at Work', 'Łódź School of Management', '2025-11-30', 'watched', 'www.credly.com'],
  [17, 'agile', 'Agile Delivery Associate', 'Delivery Guild', '2023-08-01', 'proctored exam', 'www.credly.com'],
  [18, 'risk-course', 'Managing Project Risk', 'Delivery Guild', null, 'unknown', 'www.credly.com'],
];

const badges: Badge[] = badgeFacts.map(([code, id, title, issuer, issuedOn, assessment, host]) => ({
  ...evidence(id, code),
  platform: host.includes('credly') ? 'credly' : host.includes('edx') ? 'edx' : 'coursera',
  standing: id === 'risk-course' ? 'planned' : 'earned',
  owner: 'me',
  title,
  issuer,
  earner: 'Ada Learner',
  state: id === 'agile' ? 'expired' : 'valid',
  issuedOn,
  expiresOn: id === 'agile' ? '2025-08-01' : null,
  credentialId: `${id.toUpperCase()}-7Q4X${code}`,
  verifyUrl: `https://${host}/verify/${id}-7q4x${code}`,
  imageUrl: null,
  skills: id === 'storytelling' ? ['Presenting findings', 'Charts', 'Audience analysis'] : [],
  description: null,
  criteria: null,
  assessment,
  startedOn: id === 'quality-course' ? '2025-07-01' : null,
  provenance: {
    title: { kind: 'page', url: `https://${host}/verify/${id}`, seenAt: at('2026-10-14'), layer: 'meta' },
    issuer: { kind: 'page', url: `https://${host}/verify/${id}`, seenAt: at('2026-10-14'), layer: 'dom' },
    assessment: { kind: 'typed', at: at('2026-10-15') },
  },
}));

type WorkFacts = [
  code: number,
  id: string,
  title: string,
  doneOn: string | null,
  challenge: string,
  action: string,
  result: string,
  myPart: string,
];
const workFacts: WorkFacts[] = [
  [
    4,
    'board-deck',
    'Board deck on late deliveries',
    '2026-09-18',
    'The board asked the same follow-up questions after every report.',
    'I put one question on each page, the answer as its title and the method at the back.',
    'The last three meetings ended on time.',
    'design, figures and rehearsal',
  ],
  [
    6,
    'forecast-note',
    'Forecast note for the winter plan',
    '2026-06-04',
    'The plan needed one number where the data gave three.',
    'I wrote three cases, each with what would have to be true.',
    'The board chose the middle case and a date to look again.',
    'all of it',
  ],
  [
    8,
    'close-plan',
    'Plan of the monthly close',
    '2026-03-15',
    'The close took more than a working week and nobody knew where the hours went.',
    'I drew up a schedule by the hour, moved two checks before the cut-off and wrote two scripts.',
    'The close fits into three days since August.',
    'schedule and both scripts',
  ],
  [
    19,
    'checklist',
    'Checklist for analyses before review',
    '2026-02',
    'Reviewers kept finding the same kinds of error.',
    'I sorted a year of review comments into nine questions and put them before the review.',
    'Reviews now take one round.',
    'list and training, with the review group',
  ],
  [
    20,
    'model',
    'Shared model for orders and returns',
    '2026-04-20',
    'Finance and logistics counted returns differently.',
    'I designed one model with a history of states and moved both reports on to it.',
    'One figure in both reports since May.',
    'design and migration',
  ],
  [
    21,
    'reporting-plan',
    'Reporting plan 2027',
    '2026-10-08',
    'Fourteen reports had no reader.',
    'I asked all readers, proposed to stop six and to merge three, and took the plan through two rounds.',
    'The plan was accepted for January.',
    'survey, proposal and talks',
  ],
  [
    22,
    'onboarding',
    'Onboarding notes for new analysts',
    '2026-08-01',
    'New colleagues asked the same twenty questions.',
    'I collected them with the answers.',
    '',
    '',
  ],
  [
    23,
    'close-log',
    'Log of hours per close',
    '2026-10-31',
    'Nobody had measured the close.',
    'I logged hours by step from January.',
    'Ten closes are in the log.',
    'the log',
  ],
  [
    24,
    'review-sheet',
    'Sheet of review findings',
    '2026-09-30',
    'Findings were only in comments.',
    'I counted them by kind.',
    'Two years are comparable.',
    'counting',
  ],
  [
    25,
    'salary-study',
    'Study of overtime by team',
    '2026-05-05',
    'Overtime was unevenly spread.',
    'I compared teams.',
    'Two teams were relieved.',
    'analysis',
  ],
];

const artifacts: Artifact[] = workFacts.map(([code, id, title, doneOn, challenge, action, result, myPart]) => ({
  ...evidence(id, code),
  confidentiality: id === 'salary-study' ? 'confidential' : id === 'close-plan' ? 'internal' : 'public',
  kind: id === 'model' ? 'link' : id === 'onboarding' ? 'text' : 'file',
  title,
  fileId: null,
  file:
    id === 'model' || id === 'onboarding'
      ? null
      : { name: `${id}.pdf`, type: 'application/pdf', size: 48_231 + code * 1_000, sha256: createHash('sha256').update(id).digest('hex') },
  url: id === 'model' ? 'https://wiki.example.org/models/orders-and-returns?version=12' : null,
  text: id === 'onboarding' ? 'Twenty questions and their answers.' : '',
  challenge,
  action,
  result,
  myPart,
  others: id === 'board-deck' ? 'Jo Nowak and Tadeusz Wójcik supplied data' : '',
  doneOn,
}));

const reading = (id: string, value: number, on: string | null, period: string, more: Partial<Reading> = {}): Reading => ({
  id,
  value,
  on,
  period,
  recordedAt: at('2026-10-01'),
  source: null,
  sample: '',
  ...more,
});
type MetricFacts = [
  code: number,
  id: string,
  name: string,
  unit: string,
  baseline: Reading,
  later: Reading | null,
  myPart: string,
  badgeId: string | null,
];
const metricFacts: MetricFacts[] = [
  [
    9,
    'close-hours',
    'Hours per monthly close',
    'h',
    reading('b', 41, '2026-01', 'Jan 2026', {
      source: { note: 'log of hours', artifactId: 'close-log', url: null, datedOn: '2026-01-31' },
    }),
    reading('l', 26, '2026-10', 'Oct 2026', { sample: '10 closes' }),
    'schedule, two scripts',
    null,
  ],
  [
    7,
    'questions',
    'Follow-up questions per report',
    '',
    reading('b', 12, '2026-03', 'Q1 2026', {
      source: { note: 'meeting notes', artifactId: null, url: 'https://notes.example.org/board/2026-03', datedOn: '2026-03-31' },
    }),
    reading('l', 9, '2026-09', 'Q3 2026', { sample: '14 reports' }),
    'design',
    'storytelling',
  ],
  [
    12,
    'review-errors',
    'Errors found in review',
    'per 100 analyses',
    reading('b', 8, '2025-06', '2025', { recordedAt: at('2025-06-20'), sample: '120 analyses' }),
    reading('l', 3, '2026-09', '2026', {
      sample: '96 analyses',
      source: { note: 'sheet of findings', artifactId: 'review-sheet', url: null, datedOn: null },
    }),
    'checklist, shared',
    'quality-course',
  ],
  [26, 'model-users', 'Reports on the shared model', 'reports', reading('b', 0, '2026-01', ''), reading('l', 11, '2026-09', ''), '', null],
  [10, 'forecast-error', 'Forecast error', '%', reading('b', 18, '2026-04', 'Q1 2026'), null, 'method', null],
];
const metrics: Metric[] = metricFacts.map(([code, id, name, unit, baseline, later, myPart, badgeId]) => ({
  ...evidence(id, code),
  name,
  unit,
  better: id === 'model-users' ? 'higher' : 'lower',
  baseline,
  readings: later ? [later] : [],
  target: id === 'close-hours' ? 24 : null,
  myPart,
  badgeId,
}));

type WordsFacts = [
  code: number,
  id: string,
  who: string,
  role: string,
  relation: Feedback['relation'],
  state: Feedback['state'],
  permission: Feedback['permission'],
  nameMayBePrinted: boolean,
  words: string,
];
const wordsFacts: WordsFacts[] = [
  [
    27,
    'peer-words',
    'Jo Nowak',
    'Analyst',
    'peer',
    'received',
    'any review',
    true,
    'The checklist changed how I prepare. I find my own slips now, and the review is a talk about the question, not about commas.',
  ],
  [
    28,
    'client-words',
    'Marta Zielińska',
    'Head of Logistics',
    'client',
    'received',
    'this case',
    false,
    'For the first time we could decide in the meeting. I knew what was certain and what was not.',
  ],
  [29, 'secret-words', 'R. Manager', 'Director', 'manager', 'received', 'none', false, 'Please do not quote this.'],
  [30, 'asked-words', 'Sam Client', 'Controller', 'client', 'asked', 'none', false, ''],
];
const feedback: Feedback[] = wordsFacts.map(([code, id, who, role, relation, state, permission, nameMayBePrinted, words]) => ({
  ...evidence(id, code),
  state,
  who,
  role,
  relation,
  askedOn: state === 'asked' ? '2026-11-20' : null,
  receivedOn: state === 'received' ? '2026-10-12' : null,
  words,
  permission,
  nameMayBePrinted,
  about: null,
}));

const mapped: Record<string, Partial<Record<EvidenceKind, string[]>>> = {
  planning: { badge: ['planning-course', 'agile'], artifact: ['close-plan', 'close-log'], metric: ['close-hours'] },
  quality: { badge: ['quality-course'], artifact: ['checklist', 'review-sheet'], metric: ['review-errors'], feedback: ['peer-words'] },
  risk: { badge: ['risk-course'], artifact: ['salary-study'] },
  modelling: { badge: ['modelling-cert', 'modelling-1', 'modelling-2'], artifact: ['model'], metric: ['model-users'] },
  statistics: { badge: ['statistics-course'] },
  stakeholders: { badge: ['storytelling', 'findings'], artifact: ['board-deck'], metric: ['questions'], feedback: ['asked-words'] },
  uncertainty: { badge: ['findings'], artifact: ['forecast-note', 'board-deck'], metric: ['forecast-error'] },
  mentoring: { badge: ['coaching'], artifact: ['onboarding'], feedback: ['secret-words'] },
  direction: { artifact: ['reporting-plan'], feedback: ['client-words'] },
};
const mappings = Object.entries(mapped).flatMap(([competencyId, kinds]) =>
  Object.entries(kinds).flatMap(([kind, ids]) =>
    ids.map((evidenceId) => ({
      ...entity(mappingId(competencyId, kind, evidenceId)),
      competencyId,
      kind: kind as EvidenceKind,
      evidenceId,
      verdict: 'confirmed' as const,
      words: [],
    })),
  ),
);

const claim = (competencyId: string, ownView: Claim['ownView'], statement: string | null = null): Claim => ({
  ...entity(claimId('case', competencyId)),
  caseId: 'case',
  competencyId,
  statement,
  ownView,
  notApplicable:
    competencyId === 'hiring'
      ? { privateReason: 'I was not asked to the panel in spring.', printedReason: 'no opening in 2026' }
      : { privateReason: '', printedReason: '' },
  inReport: true,
  confidentiality: 'public',
});
const claims: Claim[] = [
  claim('planning', 'meets', 'Since March I plan the monthly close and answer for it. It fits into three days now.'),
  claim('quality', 'meets'),
  claim('modelling', 'meets'),
  claim('statistics', 'begun'),
  claim(
    'stakeholders',
    'meets',
    'I used what I learned in the board deck of September 2026; follow-up questions fell from 12 to 9 per report.',
  ),
  claim('uncertainty', 'partly'),
  claim('mentoring', 'begun'),
  claim('hiring', 'not applicable'),
  claim('direction', 'partly'),
];

const plan: PlanItem[] = [
  {
    ...entity('plan-risk'),
    caseId: 'case',
    competencyId: 'risk',
    what: 'I lead the risk review of the billing move; the register and one reviewer’s words will show it.',
    by: '2027-02-28',
  },
  {
    ...entity('plan-mentoring'),
    caseId: 'case',
    competencyId: 'mentoring',
    what: 'one new analyst from January, measured in days to a first report',
    by: null,
  },
];

/** A whole case of invented people and companies; every test changes a copy of it. */
export function examplePortfolio(): Portfolio {
  return structuredClone<Portfolio>({
    case: {
      ...entity('case'),
      learner: 'Ada Learner',
      company: 'Example Company',
      fromRole: 'Analyst',
      toRole: 'Lead Analyst',
      forWhom: 'R. Manager',
      reviewOn: '2027-03-12',
      coversFrom: '2026-01',
      coversTo: '2026-12',
      frameworkId: 'fw',
      targetLevelId: 'lead',
      ask: 'promote',
      whyNow: 'Since March I have led the monthly close and the board reports, which the criteria place at Lead Analyst.',
      askOfYou: 'your view on each line below, and by 15 January, which line would stop it.',
      headlineMetricIds: null,
      markDraft: false,
    },
    frameworks: [
      {
        ...entity('fw'),
        title: 'Criteria',
        version: '2026',
        publisher: 'Example Company',
        origin: 'pasted table',
        sourceUri: null,
        sourceFileId: null,
        levels: [{ id: 'lead', label: 'Lead Analyst', order: 1 }],
        scale: [],
      },
    ],
    competencies,
    expectations,
    claims,
    mappings,
    badges,
    artifacts,
    metrics,
    feedback,
    plan,
    stacks: [
      { ...entity('stack'), title: 'Data Modelling', kind: 'vertical', wholeId: 'modelling-cert', partIds: ['modelling-1', 'modelling-2'] },
    ],
    ratings: [],
    wins: [],
    editions: [],
  });
}
