import type { EvidenceKind } from '../../lib/domain/entity';
import type { Portfolio } from '../../lib/domain/portfolio';
import { type Claim, claimId, mappingId, type PlanItem } from '../../lib/domain/promotion-case';
import { competencies, expectations } from './example-criteria';
import { artifacts, badges, feedback, metrics } from './example-evidence';
import { entity } from './example-rows';

/** The day on which the example's report is made. */
export const exampleDay = '2026-11-23';

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
