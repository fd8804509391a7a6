import type { Artifact } from '../../lib/domain/artifact';
import type { Badge } from '../../lib/domain/badge';
import type { MappedKind } from '../../lib/domain/entity';
import type { Feedback } from '../../lib/domain/feedback';
import type { Competency, Framework } from '../../lib/domain/framework';
import type { Metric, Reading } from '../../lib/domain/metric';
import type { Portfolio } from '../../lib/domain/portfolio';
import { type Claim, claimId, type Mapping, mappingId, type PromotionCase } from '../../lib/domain/promotion-case';
import type { Win } from '../../lib/domain/win';

const entity = (id: string) => ({ id, revision: 1, createdAt: 0, updatedAt: 0 });
const evidence = (id: string, code: number) => ({
  ...entity(id),
  code,
  inReport: true,
  confidentiality: 'internal' as const,
});

/** An earned, valid badge of the learner's own. */
export const badge = (changes: Partial<Badge> = {}): Badge => ({
  ...evidence(changes.id ?? 'badge', changes.code ?? 1),
  platform: 'credly',
  standing: 'earned',
  owner: 'me',
  title: 'Data Storytelling',
  issuer: 'Open Data School',
  earner: 'A. Learner',
  state: 'valid',
  issuedOn: '2025-03-02',
  expiresOn: null,
  credentialId: null,
  verifyUrl: null,
  imageUrl: null,
  skills: [],
  description: null,
  criteria: null,
  assessment: 'unknown',
  startedOn: null,
  provenance: {},
  ...changes,
});

/** A piece of work whose story is whole. */
export const work = (changes: Partial<Artifact> = {}): Artifact => ({
  ...evidence(changes.id ?? 'work', changes.code ?? 2),
  kind: 'text',
  title: 'Board deck',
  fileId: null,
  file: null,
  url: null,
  text: '',
  challenge: 'The board asked the same questions.',
  action: 'One question per page.',
  result: 'Fewer questions.',
  myPart: 'Design and figures.',
  others: '',
  doneOn: '2026-09-18',
  ...changes,
});

/** A value measured on a day. */
export const reading = (value: number, on: string | null, changes: Partial<Reading> = {}): Reading => ({
  id: `${value}-${on}`,
  value,
  on,
  period: '',
  recordedAt: 0,
  source: null,
  sample: '',
  ...changes,
});

/** A result with a baseline of 12 and a later reading of 9, where lower is better. */
export const metric = (changes: Partial<Metric> = {}): Metric => ({
  ...evidence(changes.id ?? 'metric', changes.code ?? 3),
  name: 'Follow-up questions per report',
  unit: '',
  better: 'lower',
  baseline: reading(12, '2026-03'),
  readings: [reading(9, '2026-09')],
  target: null,
  myPart: '',
  badgeId: null,
  ...changes,
});

/** Words received, with permission to quote them. */
export const words = (changes: Partial<Feedback> = {}): Feedback => ({
  ...evidence(changes.id ?? 'words', changes.code ?? 4),
  state: 'received',
  who: 'R. Colleague',
  role: 'Controller',
  relation: 'peer',
  askedOn: null,
  receivedOn: '2026-10-01',
  words: 'I can decide from these pages.',
  permission: 'this case',
  nameMayBePrinted: false,
  about: null,
  ...changes,
});

/** Criteria of two levels and no roles. */
export const ladder = (changes: Partial<Framework> = {}): Framework => ({
  ...entity('framework'),
  title: 'Ladder',
  version: '',
  publisher: '',
  origin: 'file',
  sourceUri: null,
  sourceFileId: null,
  levels: [
    { id: 'one', label: 'Working', order: 0 },
    { id: 'two', label: 'Expert', order: 1 },
  ],
  scale: [],
  ...changes,
});

export const competency = (id: string, changes: Partial<Competency> = {}): Competency => ({
  ...entity(id),
  frameworkId: 'framework',
  parentId: null,
  kind: 'competency',
  code: '',
  title: id,
  statement: '',
  order: 0,
  priority: null,
  ...changes,
});

export const promotion: PromotionCase = {
  ...entity('case'),
  learner: 'A. Learner',
  company: '',
  fromRole: 'Analyst',
  toRole: 'Lead Analyst',
  forWhom: '',
  reviewOn: null,
  coversFrom: null,
  coversTo: null,
  frameworkId: 'framework',
  targetLevelId: null,
  ask: null,
  whyNow: '',
  askOfYou: '',
  headlineMetricIds: null,
  markDraft: true,
};

export const claim = (competencyId: string, changes: Partial<Claim> = {}): Claim => ({
  ...entity(claimId('case', competencyId)),
  caseId: 'case',
  competencyId,
  statement: null,
  ownView: null,
  notApplicable: { privateReason: '', printedReason: '' },
  inReport: true,
  confidentiality: 'internal',
  ...changes,
});

export const mapping = (
  competencyId: string,
  kind: MappedKind,
  evidenceId: string,
  verdict: Mapping['verdict'] = 'confirmed',
): Mapping => ({
  ...entity(mappingId(competencyId, kind, evidenceId)),
  competencyId,
  kind,
  evidenceId,
  verdict,
  words: [],
});

/** A quick note, not grown into anything. */
export const note = (changes: Partial<Win> = {}): Win => ({
  ...entity('note'),
  text: 'Planned the release with three teams.',
  happenedOn: '2026-03-14',
  confidentiality: 'internal',
  workId: null,
  ...changes,
});

/** A portfolio of the parts given, and nothing else. */
export const portfolio = (parts: Partial<Portfolio> = {}): Portfolio => ({
  case: promotion,
  frameworks: [],
  competencies: [competency('planning')],
  expectations: [],
  claims: [],
  mappings: [],
  badges: [],
  artifacts: [],
  metrics: [],
  feedback: [],
  plan: [],
  stacks: [],
  ratings: [],
  wins: [],
  editions: [],
  ...parts,
});

/** A portfolio in which everything given is confirmed for the one competency "planning". */
export function mapped(parts: Partial<Pick<Portfolio, 'badges' | 'artifacts' | 'metrics' | 'feedback' | 'claims'>>): Portfolio {
  const { badges = [], artifacts = [], metrics = [], feedback = [] } = parts;
  const mappings = [
    ...badges.map(({ id }) => mapping('planning', 'badge', id)),
    ...artifacts.map(({ id }) => mapping('planning', 'artifact', id)),
    ...metrics.map(({ id }) => mapping('planning', 'metric', id)),
    ...feedback.map(({ id }) => mapping('planning', 'feedback', id)),
  ];
  return portfolio({ ...parts, mappings });
}
