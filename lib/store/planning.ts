import type { Offer } from '../domain/award';
import type { Badge, BadgeField } from '../domain/badge';
import { civilDayOf } from '../domain/civil-date';
import type { Draft } from '../domain/entity';
import type { Metric, Reading } from '../domain/metric';
import { listReadingsDue } from '../domain/readings-due';
import { act, type Done } from './act';
import type { Database } from './database';

/** What should change by it: the result, and where its quantity stands today (null where that is not known yet). */
export type PlannedResult = Pick<Metric, 'name' | 'unit' | 'better'> & {
  baseline: { value: number; period: string; source: string } | null;
};

/** A badge to plan, as the learner put it, with the offer that it came from. */
export type Plan = { title: string; issuer: string; platform: string; offer: Offer; result: PlannedResult | null };

/**
 * Plans a badge and, with it, what should change: one act. The baseline counts as recorded now, before the badge is
 * earned. What the learner left as the offer says it is no word of theirs, so the award's own page may say it better.
 */
export async function planBadge(db: Database, plan: Plan, now: number): Promise<Done<{ badge: Badge; metric: Metric | null }>> {
  return act(db, 'plan a badge', now, async (write) => {
    const badge = await write.add('badges', { ...plannedBadge(plan, now), code: await write.nextCode() });
    const { result } = plan;
    const metric = result && (await write.add('metrics', { ...plannedMetric(result, badge.id, now), code: await write.nextCode() }));
    return { badge, metric };
  });
}

/** What is planned, or came true, of what a page offers, by the offer's address. */
export async function listPlannedOffers(db: Database, offers: readonly Offer[]): Promise<Map<string, Badge>> {
  if (offers.length === 0) return new Map();
  const badges = await db.badges
    .where('offerUrl')
    .anyOf(offers.map(({ url }) => url))
    .toArray();
  return new Map(badges.map((badge) => [badge.offerUrl ?? '', badge]));
}

/** The results of those among the badges that were planned; no table is read where none was. */
export async function listResultsOfPlans(db: Database, badges: readonly (Badge | null)[]): Promise<Metric[]> {
  const planned = new Set(badges.flatMap((badge) => (badge && (badge.standing !== 'earned' || badge.plannedAt) ? [badge.id] : [])));
  if (planned.size === 0) return [];
  return db.metrics.filter(({ badgeId }) => badgeId !== null && planned.has(badgeId)).toArray();
}

/** The results whose first reading is due, over all that was planned. */
export async function listDueInStore(db: Database): Promise<Metric[]> {
  return db.transaction('r', [db.badges, db.metrics], async () => {
    const metrics = await db.metrics.filter(({ baseline, readings }) => baseline !== null && readings.length === 0).toArray();
    const badges = await db.badges.bulkGet(metrics.flatMap(({ badgeId }) => badgeId ?? []));
    return listReadingsDue(
      badges.filter((badge) => badge !== undefined),
      metrics,
    );
  });
}

function plannedBadge({ title, issuer, platform, offer }: Plan, now: number): Omit<Draft<Badge>, 'code'> {
  const provenance: Badge['provenance'] = {};
  const type = (field: BadgeField, isTyped: boolean) => {
    if (isTyped) provenance[field] = { kind: 'typed', at: now };
  };
  type('title', title !== offer.title);
  type('issuer', issuer !== '' && issuer !== offer.issuer);
  return {
    inReport: true,
    confidentiality: 'public',
    platform,
    standing: 'planned',
    owner: 'me',
    title,
    issuer,
    earner: null,
    state: 'unknown',
    issuedOn: null,
    expiresOn: null,
    credentialId: null,
    verifyUrl: null,
    imageUrl: null,
    skills: [],
    description: null,
    criteria: null,
    assessment: 'unknown',
    startedOn: null,
    asRead: { title: offer.title, issuer: offer.issuer, earner: null, issuedOn: null },
    plannedAt: now,
    offerUrl: offer.url,
    provenance,
  };
}

function plannedMetric({ name, unit, better, baseline }: PlannedResult, badgeId: string, now: number): Omit<Draft<Metric>, 'code'> {
  return {
    inReport: true,
    confidentiality: 'internal',
    name,
    unit,
    better,
    baseline: baseline && baselineOf(baseline, now),
    readings: [],
    target: null,
    myPart: '',
    badgeId,
  };
}

function baselineOf({ value, period, source }: NonNullable<PlannedResult['baseline']>, now: number): Reading {
  return {
    id: crypto.randomUUID(),
    value,
    on: civilDayOf(now),
    period,
    recordedAt: now,
    source: source === '' ? null : { note: source, artifactId: null, url: null, datedOn: null },
    sample: '',
  };
}
