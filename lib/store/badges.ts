import type { Award } from '../domain/award';
import { type AsRead, type Badge, type BadgeField, badgeFields } from '../domain/badge';
import type { Draft } from '../domain/entity';
import type { Provenance } from '../domain/provenance';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { findPlanned } from './find-planned';
import { listNames, ownerOf } from './names';
import { addSighting, type DescribedProof, isWorthKeeping, keeping, type Visit } from './sightings';

/** One award with the page where it was read, and when; with what is kept of that page, where it is not the others' page. */
export type Seen = { award: Award; proof?: readonly DescribedProof[] } & Visit;

/** What became of one award at saving. */
export type Recorded = { badge: Badge; outcome: 'new' | 'updated' | 'unchanged' };

const fieldOf: Record<string, BadgeField> = { id: 'credentialId', image: 'imageUrl' };
const isBadgeField = (field: string): field is BadgeField => (badgeFields as readonly string[]).includes(field);
const mergedFields = [
  'title',
  'issuer',
  'earner',
  'issuedOn',
  'expiresOn',
  'verifyUrl',
  'imageUrl',
  'description',
  'criteria',
  'credentialId',
] as const;

/** Saves the awards of one page as badges, with what is kept of it as proof; see `recordSeen`. */
export function recordAwards(
  db: Database,
  awards: readonly Award[],
  { url, seenAt }: Visit,
  now: number,
  proof: readonly DescribedProof[] = [],
): Promise<Done<Recorded[]>> {
  return recordSeen(
    db,
    awards.map((award) => ({ award, url, seenAt })),
    now,
    proof,
  );
}

/**
 * Saves awards as badges, each with its page, in one transaction. An award that is known already (by its id, or without
 * one by its other facts) becomes no second badge: what the page says anew is taken over, what the learner wrote stays.
 * What was seen is kept beside the badge, unless it says nothing that an earlier look did not.
 */
export async function recordSeen(
  db: Database,
  seen: readonly Seen[],
  now: number,
  proof: readonly DescribedProof[] = [],
): Promise<Done<Recorded[]>> {
  return act(db, 'save badges', now, async (write) => {
    const names = await listNames(db);
    const shared = keeping(db, proof, now);
    const recorded: Recorded[] = [];
    for (const { award, url, seenAt, proof: own } of seen) {
      const owned = { ...award, owner: ownerOf(award, names) };
      const one = await recordOne(db, write, owned, { url, seenAt });
      recorded.push(one);
      if (one.outcome !== 'unchanged')
        await addSighting(write, { badgeId: one.badge.id, url, seenAt, award, kept: await (own ? keeping(db, own, now) : shared)() });
    }
    return recorded;
  });
}

async function recordOne(db: Database, write: Writer, award: Award, visit: Visit): Promise<Recorded> {
  const found = badgeFrom(award, visit);
  const known = await findBadge(db, award);
  if (!known) return { badge: await add(write, found), outcome: 'new' };
  const joined = await join(write, known, found);
  if (joined.outcome === 'updated' || !(await isWorthKeeping(db, known.id, award))) return joined;
  // Written although it stays as it is: an undo of an earlier act must not take the badge away from under this look.
  return { badge: await write.put('badges', known), outcome: 'updated' };
}

/**
 * The badge that an award on a page is, if it was saved: the same id on the same platform; or, where one side has no
 * id, the only one with equal title and issuer and no contradicting owner, earner or date, by what its page said where
 * the learner wrote otherwise. Where several fit, the only one that has no id either, so that saving again finds what it
 * saved. Where that leaves none, what was planned and has come true by it; otherwise null.
 */
export async function findBadge(db: Database, award: Sought & Pick<Award, 'platform' | 'title'>): Promise<Badge | null> {
  if (award.id !== null) {
    const same = await db.badges.where('[platform+credentialId]').equals([award.platform, award.id]).first();
    if (same) return same;
  }
  const read = await db.badges.where('asRead.title').equals(award.title).toArray();
  const typed = await db.badges.where('title').equals(award.title).toArray();
  const titled = [...read, ...typed.filter((badge) => badge.asRead === undefined)];
  const alike = titled.filter((badge) => badge.standing === 'earned' && badge.platform === award.platform && agrees(badge, award));
  const fitting = alike.length === 1 ? alike : alike.filter((badge) => badge.credentialId === null);
  return fitting.length === 1 ? (fitting[0] ?? null) : findPlanned(db, award);
}

type Sought = Pick<Award, 'id' | 'issuer' | 'earner' | 'issuedOn'> & Partial<Pick<Award, 'owner'>>;

function agrees(badge: Badge, award: Sought): boolean {
  const fits = (a: string | null, b: string | null) => a === null || b === null || a === '' || b === '' || a === b;
  // Two different ids are two awards, however alike: the same badge can be earned again.
  if (badge.credentialId !== null && award.id !== null) return false;
  // A page that names nobody must not turn the learner's award into somebody else's of the same title.
  const owners = new Set([badge.owner, award.owner ?? 'unknown']);
  if (owners.has('me') && owners.has('other')) return false;
  // What its page did not say, only the learner's own words can contradict.
  const { asRead } = badge;
  const issuedOn = asRead?.issuedOn ?? badge.issuedOn;
  const sameDate =
    issuedOn === null || award.issuedOn === null || issuedOn.startsWith(award.issuedOn) || award.issuedOn.startsWith(issuedOn);
  return fits(asRead?.issuer ?? badge.issuer, award.issuer) && fits(asRead?.earner ?? badge.earner, award.earner) && sameDate;
}

function badgeFrom(award: Award, { url, seenAt }: Visit): Omit<Draft<Badge>, 'code'> {
  const provenance: Partial<Record<BadgeField, Provenance>> = {};
  for (const [field, layer] of Object.entries(award.sources)) {
    const name = fieldOf[field] ?? field;
    if (isBadgeField(name)) provenance[name] = { kind: 'page', url, seenAt, layer };
  }
  return {
    inReport: true,
    confidentiality: 'public',
    platform: award.platform,
    standing: 'earned',
    owner: award.owner,
    title: award.title,
    issuer: award.issuer ?? '',
    earner: award.earner,
    state: award.state,
    issuedOn: award.issuedOn,
    expiresOn: award.expiresOn,
    credentialId: award.id,
    verifyUrl: award.verifyUrl,
    imageUrl: award.image,
    skills: award.skills,
    description: award.description,
    criteria: award.criteria,
    assessment: 'unknown',
    startedOn: null,
    asRead: { title: award.title, issuer: award.issuer, earner: award.earner, issuedOn: award.issuedOn },
    provenance,
  };
}

async function add(write: Writer, seen: Omit<Draft<Badge>, 'code'>): Promise<Badge> {
  return write.add('badges', { ...seen, code: await write.nextCode() });
}

async function join(write: Writer, known: Badge, seen: Omit<Draft<Badge>, 'code'>): Promise<Recorded> {
  const next: Badge = { ...known, asRead: lastRead(known.asRead, seen.asRead), provenance: { ...known.provenance } };
  const take = <F extends keyof Badge & BadgeField>(field: F, value: Badge[F]) => {
    if (known.provenance[field]?.kind === 'typed') return;
    next[field] = value;
    const read = seen.provenance[field];
    if (read) next.provenance[field] = read;
  };
  for (const field of mergedFields) {
    const value = seen[field];
    if (value === null || value === '' || value === known[field]) continue;
    // A month must not overwrite the day that another page gave.
    if ((field === 'issuedOn' || field === 'expiresOn') && isCoarser(value, known[field])) continue;
    take(field, value as never);
  }
  if (seen.skills.length > 0 && seen.skills.join('\n') !== known.skills.join('\n')) take('skills', seen.skills);
  if (seen.state !== 'unknown' && seen.state !== known.state) take('state', seen.state);
  if (known.owner === 'unknown' && seen.owner !== 'unknown') next.owner = seen.owner;
  if (known.goneSince) next.goneSince = null;
  // A planned badge that is met as an award is the plan come true; that it was planned, and when, stays known.
  if (known.standing !== 'earned') next.standing = 'earned';
  if (known.standing === 'planned') next.plannedAt ??= known.createdAt;
  const changed = JSON.stringify({ ...next, provenance: null }) !== JSON.stringify({ ...known, provenance: null });
  return changed ? { badge: await write.put('badges', next), outcome: 'updated' } : { badge: known, outcome: 'unchanged' };
}

const isCoarser = (date: string, known: string | null | undefined): boolean => date.length < (known?.length ?? 0);

/** What pages said so far: the newest word on each fact, and of a date the most exact. */
function lastRead(before: AsRead | undefined, now: AsRead | undefined): AsRead | undefined {
  if (!before || !now) return now ?? before;
  return {
    title: now.title,
    issuer: now.issuer ?? before.issuer,
    earner: now.earner ?? before.earner,
    issuedOn: now.issuedOn === null || isCoarser(now.issuedOn, before.issuedOn) ? before.issuedOn : now.issuedOn,
  };
}
