import type { Artifact } from '../../lib/domain/artifact';
import type { Badge } from '../../lib/domain/badge';
import { type EvidenceKind, evidenceKinds } from '../../lib/domain/entity';
import type { Feedback } from '../../lib/domain/feedback';
import type { Metric } from '../../lib/domain/metric';
import { type Mapping, mappingId, type Stack } from '../../lib/domain/promotion-case';
import { emptyContents, type StoreContents } from '../../lib/store/contents';
import type { StoredFile } from '../../lib/store/database';
import { type Calendar, calendarAround, entity } from '../../lib/store/sample/calendar';
import { sampleCaseRow, sampleClaims, samplePlan } from '../../lib/store/sample/sample-claims';
import { sampleCriteria } from '../../lib/store/sample/sample-criteria';
import { sha256Of } from '../../lib/transfer/sha256';
import { type Chance, chanceOf } from './chance';
import * as words from './made-up-words';

/** How much of each kind is made up. */
export type Amounts = { badges: number; artifacts: number; metrics: number; files: number; fileSize: number; seed: number };

/** Made-up contents of any size around a moment; equal amounts, seeds and moments give equal contents. */
export async function makeUpCase(amounts: Amounts, now: number): Promise<StoreContents> {
  const chance = chanceOf(amounts.seed);
  const calendar = calendarAround(now);
  const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
  const files = await makeFiles(chance, calendar, amounts);
  const badges = times(amounts.badges, (index) => badgeOf(chance, calendar, index + 1));
  const firstWork = badges.length + 1;
  const artifacts = times(amounts.artifacts, (index) => workOf(chance, calendar, firstWork + index, files[index] ?? null));
  const firstMetric = firstWork + artifacts.length;
  const metrics = times(amounts.metrics, (index) => metricOf(chance, calendar, firstMetric + index, badges));
  const firstFeedback = firstMetric + metrics.length;
  const feedback = times(Math.ceil(amounts.artifacts / 3), (index) => feedbackOf(chance, calendar, firstFeedback + index, artifacts));
  const criteria = sampleCriteria(calendar);
  const competencyIds = criteria.competencies.filter((one) => one.kind === 'competency' && one.id !== 'hiring').map((one) => one.id);
  const evidence = { badge: badges, artifact: artifacts, metric: metrics, feedback };
  const mappings = evidenceKinds.flatMap((kind) =>
    evidence[kind].flatMap(({ id }) => mappingsOf(chance, calendar, kind, id, competencyIds)),
  );
  const rows = {
    ...emptyContents().rows,
    ...criteria,
    ...{ badges, artifacts, metrics, feedback, mappings },
    cases: [{ ...sampleCaseRow(calendar), headlineMetricIds: null }],
    claims: sampleClaims(calendar),
    plan: samplePlan(calendar),
    stacks: stacksOf(calendar, badges),
  };
  return { rows, files, settings: [{ key: 'names', value: [{ name: 'Maya Lindqvist', mine: true }] }] };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function badgeOf(chance: Chance, calendar: Calendar, code: number): Badge {
  const id = chance.id();
  const [topic, platform] = [chance.pick(words.topics), chance.pick(['coursera', 'edx', 'credly'] as const)];
  const issued = -chance.below(1500) - 1;
  const url = `${words.pages[platform]}${id}`;
  const read = { kind: 'page', url, seenAt: calendar.moment(issued + 1), layer: chance.pick(['data', 'meta', 'dom'] as const) } as const;
  return {
    ...entity(calendar, id, -issued),
    code,
    inReport: true,
    confidentiality: 'public',
    platform,
    standing: 'earned',
    owner: 'me',
    title: `${topic}${chance.pick(words.grades)}`,
    issuer: chance.pick(words.issuers),
    earner: 'Maya Lindqvist',
    state: chance.below(25) === 0 ? chance.pick(['revoked', 'expired'] as const) : 'valid',
    issuedOn: chance.below(8) === 0 ? calendar.month(issued) : calendar.day(issued),
    expiresOn: chance.below(6) === 0 ? calendar.day(issued + 1095) : null,
    credentialId: id,
    verifyUrl: url,
    imageUrl: null,
    skills: [topic, chance.pick(words.topics), chance.pick(words.topics)],
    description: `${chance.pick(words.descriptions)} ${chance.pick(words.descriptions)}`,
    criteria: null,
    assessment: chance.pick(['watched', 'quiz', 'graded project', 'proctored exam', 'unknown'] as const),
    startedOn: chance.below(2) === 0 ? calendar.day(issued - 60) : null,
    provenance: { title: read, issuer: read, issuedOn: read, credentialId: read, verifyUrl: read, skills: read, description: read },
  };
}

function workOf(chance: Chance, calendar: Calendar, code: number, file: StoredFile | null): Artifact {
  const [topic, team] = [chance.pick(words.topics), chance.pick(words.teams)];
  const done = -chance.below(700) - 1;
  return {
    ...entity(calendar, chance.id(), -done),
    code,
    inReport: chance.below(10) > 0,
    confidentiality: chance.pick(['public', 'internal', 'internal', 'confidential'] as const),
    kind: file ? 'file' : 'text',
    title: `${topic} for ${team}`,
    fileId: file?.id ?? null,
    file: file ? { name: file.name, type: file.type, size: file.size, sha256: file.sha256 } : null,
    url: null,
    text: file ? '' : `Notes on ${topic.toLowerCase()}, as they were given to ${team}.`,
    challenge: sentence(`${team} ${chance.pick(words.troubles)}`),
    action: `I ${chance.pick(words.actions)}, together with ${team}.`,
    result: chance.pick(words.outcomes),
    myPart: chance.below(9) === 0 ? '' : 'The proposal, the analysis, and bringing it into use.',
    others: sentence(`${team} gave the data and used the result.`),
    doneOn: calendar.month(done),
  };
}

function metricOf(chance: Chance, calendar: Calendar, code: number, badges: readonly Badge[]): Metric {
  const { name, unit, better, from } = chance.pick(words.measures);
  const at = -300 - chance.below(300);
  const reading = (days: number, value: number) => ({
    id: chance.id(),
    value: Math.round(value * 10) / 10,
    on: calendar.day(days),
    period: calendar.quarter(days),
    recordedAt: calendar.moment(days),
    source: null,
    sample: `${20 + chance.below(200)} cases`,
  });
  // A share that should grow comes a fifth of the way nearer to all of it: no more than that can be reached.
  const risen = (value: number) => (unit === '%' ? 100 - (100 - value) * 0.8 : value * 1.2);
  const next = better === 'lower' ? (value: number) => value * 0.8 : risen;
  return {
    ...entity(calendar, chance.id(), -at),
    code,
    inReport: true,
    confidentiality: 'internal',
    name: `${name}, ${chance.pick(words.teams)}`,
    unit,
    better,
    baseline: reading(at, from),
    readings: [reading(at + 120, next(from)), reading(at + 240, next(next(from)))],
    target: null,
    myPart: 'The change and its measuring are mine; the team kept to it.',
    badgeId: badges.length > 0 ? chance.pick(badges).id : null,
  };
}

function feedbackOf(chance: Chance, calendar: Calendar, code: number, artifacts: readonly Artifact[]): Feedback {
  const received = -chance.below(400) - 1;
  const [relation, role] = chance.pick(words.relations);
  return {
    ...entity(calendar, chance.id(), -received),
    code,
    inReport: true,
    confidentiality: 'internal',
    state: 'received',
    who: `${chance.pick(words.firstNames)} ${chance.pick(words.lastNames)}`,
    role,
    relation,
    askedOn: calendar.day(received - 10),
    receivedOn: calendar.day(received),
    words: `${chance.pick(words.praises)} ${chance.pick(words.praises)}`,
    permission: chance.pick(['this case', 'any review'] as const),
    nameMayBePrinted: chance.below(2) === 0,
    about: artifacts.length > 0 ? chance.pick(artifacts).id : null,
  };
}

/** One competency for most pieces, two for some, none for badges that nobody has mapped yet. */
function mappingsOf(
  chance: Chance,
  calendar: Calendar,
  kind: EvidenceKind,
  evidenceId: string,
  competencyIds: readonly string[],
): Mapping[] {
  const count = kind === 'badge' && chance.below(3) === 0 ? 0 : 1 + Number(chance.below(4) === 0);
  const ids = new Set(Array.from({ length: count }, () => chance.pick(competencyIds)));
  return [...ids].map((competencyId) => {
    const row = { competencyId, kind, evidenceId, verdict: 'confirmed' as const, words: [] };
    return { ...entity(calendar, mappingId(competencyId, kind, evidenceId), 30), ...row };
  });
}

/** Of every twenty badges the first is a certificate that the next three add up to. */
function stacksOf(calendar: Calendar, badges: readonly Badge[]): Stack[] {
  const stacks: Stack[] = [];
  for (let at = 0; at + 3 < badges.length; at += 20) {
    const [whole, ...parts] = badges.slice(at, at + 4).map((badge) => badge.id);
    const title = badges[at]?.title ?? '';
    stacks.push({ ...entity(calendar, `stack-${at}`), title, kind: 'vertical', wholeId: whole ?? null, partIds: parts });
  }
  return stacks;
}

async function makeFiles(chance: Chance, calendar: Calendar, { files, fileSize }: Amounts): Promise<StoredFile[]> {
  const made: StoredFile[] = [];
  for (let index = 0; index < files; index++) {
    const bytes = chance.bytes(fileSize);
    const facts = { name: `evidence-${index + 1}.bin`, type: 'application/octet-stream', size: fileSize, sha256: await sha256Of(bytes) };
    made.push({ id: chance.id(), ...facts, blob: new Blob([bytes]), addedAt: calendar.moment(-20) });
  }
  return made;
}
