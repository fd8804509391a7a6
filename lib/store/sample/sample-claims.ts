import type { MappedKind } from '../../domain/entity';
import { type Claim, claimId, type Mapping, mappingId, type OwnView, type PlanItem, type PromotionCase } from '../../domain/promotion-case';
import { type Calendar, entity } from './calendar';
import { frameworkId } from './sample-criteria';

const caseId = 'sample-case';

/** The case: from Senior to Lead Analyst at an invented company, with a review in sixteen weeks. */
export function sampleCaseRow(calendar: Calendar): PromotionCase {
  return {
    ...entity(calendar, caseId, 320),
    learner: 'Maya Lindqvist',
    company: 'Halden Freight',
    fromRole: 'Senior Analyst',
    toRole: 'Lead Analyst',
    forWhom: 'Karin Aas, Head of Analytics',
    reviewOn: calendar.day(110),
    coversFrom: calendar.month(-330),
    coversTo: calendar.month(0),
    frameworkId,
    targetLevelId: 'lead',
    ask: 'promote',
    whyNow:
      'I have led the close, the forecast and the board report for three quarters, and the results have held. Two analysts join in spring and need somebody to plan with.',
    askOfYou: 'please mark your view beside mine before the review.',
    headlineMetricIds: ['r-close', 'r-forecast', 'r-questions'],
    markDraft: true,
  };
}

const kindOf: Record<string, MappedKind> = { b: 'badge', w: 'artifact', r: 'metric', f: 'feedback', n: 'win' };

/** What is confirmed for each competency, and one proposal that was rejected. */
const confirmed: Record<string, string[]> = {
  planning: ['b-planning', 'w-close', 'r-close', 'f-service'],
  risk: ['b-risk', 'w-strike', 'n-strike'],
  analysis: ['b-pipelines', 'w-forecast', 'w-delays', 'r-forecast'],
  'data-quality': ['b-quality', 'w-checks', 'r-arrivals'],
  stakeholders: ['b-storytelling', 'b-question', 'w-deck', 'r-questions', 'f-operations'],
  writing: ['b-presenting', 'w-guide', 'f-finance', 'n-unknown'],
  mentoring: ['b-coaching', 'w-coaching', 'f-mentee'],
  collaboration: ['b-facilitation', 'w-definitions', 'f-service'],
  strategy: ['w-stop', 'r-reports'],
};

/** The mappings of the sample case. */
export function sampleMappings(calendar: Calendar): Mapping[] {
  const row = (competencyId: string, evidenceId: string, verdict: Mapping['verdict'], words: string[]): Mapping => {
    const kind = kindOf[evidenceId[0] ?? ''] ?? 'badge';
    return { ...entity(calendar, mappingId(competencyId, kind, evidenceId), 30), competencyId, kind, evidenceId, verdict, words };
  };
  const all = Object.entries(confirmed).flatMap(([competencyId, ids]) => ids.map((id) => row(competencyId, id, 'confirmed', [])));
  return [...all, row('analysis', 'b-cloud', 'rejected', ['analytics'])];
}

const views: [competencyId: string, view: OwnView, statement: string | null][] = [
  [
    'planning',
    'meets',
    'I plan and deliver across teams: the monthly close involves four of them, takes 26 hours instead of 41, and has been on time nine months in a row.',
  ],
  ['risk', 'begun', null],
  [
    'analysis',
    'meets',
    'Planners book two thirds of the lorries from my forecast. I publish each week how wrong it was: 11 per cent on average, from 18.',
  ],
  [
    'data-quality',
    'partly',
    'I brought wrong arrival times down to 2.1 per cent at the depots where they arise. Prices and weights are still open.',
  ],
  [
    'stakeholders',
    'meets',
    'The board report is decided on in the meeting, and the head of operations asks me before the question is fixed. Hard messages included.',
  ],
  ['writing', 'meets', null],
  [
    'mentoring',
    'partly',
    'One colleague runs pricing alone after four months with me. One is a beginning; I want to do this for the two who join in spring.',
  ],
  ['collaboration', 'meets', null],
  ['strategy', 'partly', null],
];

/** The learner's own views and statements; hiring is not applicable, with a private and a printed reason. */
export function sampleClaims(calendar: Calendar): Claim[] {
  const row = (competencyId: string, changes: Pick<Claim, 'statement' | 'ownView' | 'notApplicable'>): Claim => ({
    ...entity(calendar, claimId(caseId, competencyId), 20),
    caseId,
    competencyId,
    inReport: true,
    confidentiality: 'internal',
    ...changes,
  });
  const none = { privateReason: '', printedReason: '' };
  const hiring = {
    privateReason: 'I asked twice to join the interviews for the second post; it was then frozen.',
    printedReason: 'No post was filled in the team during this period.',
  };
  return [
    ...views.map(([competencyId, ownView, statement]) => row(competencyId, { ownView, statement, notApplicable: none })),
    row('hiring', { ownView: 'not applicable', statement: null, notApplicable: hiring }),
  ];
}

const plans: [competencyId: string, what: string, days: number][] = [
  ['risk', 'Finish the course; monthly risk review of the close', 85],
  ['mentoring', 'Agree goals with two new analysts; what they do alone', 150],
  ['strategy', 'Propose on one page what we do not do next year', 60],
];

/** One line for each gap that is open: what I do, by when. */
export function samplePlan(calendar: Calendar): PlanItem[] {
  return plans.map(([competencyId, what, days]) => ({
    ...entity(calendar, `plan-${competencyId}`, 15),
    caseId,
    competencyId,
    what,
    by: calendar.month(days),
  }));
}
