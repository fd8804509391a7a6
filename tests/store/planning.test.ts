import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Award } from '../../lib/domain/award';
import { basisOfBaseline } from '../../lib/domain/change';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { findBadge, recordAwards } from '../../lib/store/badges';
import type { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { answerName } from '../../lib/store/names';
import { listDueInStore, listPlannedOffers, type Plan, planBadge } from '../../lib/store/planning';
import { award, change, freshDatabase, now, sighting, typedBadge } from './things';

const day = 86_400_000;
const offer = { title: 'Docker Essentials', issuer: 'IBM', url: 'https://www.credly.com/org/ibm/badge/docker-essentials' };
const plan = (changes: Partial<Plan> = {}): Plan => ({
  title: offer.title,
  issuer: offer.issuer,
  platform: 'credly',
  offer,
  result: {
    name: 'Defects after release',
    unit: 'defects',
    better: 'lower',
    baseline: { value: 12, period: 'a month', source: 'Team board' },
  },
  ...changes,
});
const mine = (changes: Partial<Award> = {}) => award({ owner: 'me', issuedOn: '2026-12-14', ...changes });
const save = async (db: Database, one: Award, at = now + 30 * day) => recordAwards(db, [one], { ...sighting, seenAt: at }, at);

test('a plan is a badge and what should change by it, in one act that one undo takes back', async () => {
  const db = freshDatabase();
  const { value, undo: ticket } = await planBadge(db, plan(), now);
  expect(value.badge).toMatchObject({ standing: 'planned', owner: 'me', plannedAt: now, offerUrl: offer.url, provenance: {} });
  expect(value.metric).toMatchObject({
    badgeId: value.badge.id,
    unit: 'defects',
    baseline: { value: 12, on: '2026-11-22', period: 'a month', recordedAt: now, source: { note: 'Team board' } },
    readings: [],
  });
  if (!ticket) throw new Error('nothing to take back');
  await undo(db, ticket, now);
  expect([await db.badges.count(), await db.metrics.count()]).toEqual([0, 0]);
});

test('a plan without a result is a badge alone; a result without a number has no baseline', async () => {
  const db = freshDatabase();
  expect((await planBadge(db, plan({ result: null }), now)).value.metric).toBeNull();
  const bare = plan({ result: { name: 'Defects', unit: '', better: 'lower', baseline: null } });
  expect((await planBadge(db, bare, now)).value.metric?.baseline).toBeNull();
});

test('met as an award, the plan comes true: the same row with code, mappings, result and both times, and undo plans it again', async () => {
  const db = freshDatabase();
  const { value } = await planBadge(db, plan(), now);
  const done = await save(db, mine());
  const [badge] = await db.badges.toArray();
  expect(await db.badges.count()).toBe(1);
  expect(badge).toMatchObject({
    id: value.badge.id,
    code: value.badge.code,
    standing: 'earned',
    issuedOn: '2026-12-14',
    credentialId: 'a1',
    plannedAt: now,
    createdAt: now,
    offerUrl: offer.url,
  });
  const [metric] = await db.metrics.toArray();
  expect(metric && badge && basisOfBaseline(metric, badge)).toEqual({ kind: 'recorded before', than: 'award' });
  expect(done.value[0]?.outcome).toBe('updated');
  if (!done.undo) throw new Error('nothing to take back');
  await undo(db, done.undo, now + 31 * day);
  expect(await db.badges.get(value.badge.id)).toMatchObject({ standing: 'planned', issuedOn: null, credentialId: null, plannedAt: now });
});

test('an award that is older than the plan makes no baseline "recorded before"', async () => {
  const db = freshDatabase();
  await planBadge(
    db,
    plan({ result: { name: 'Defects', unit: '', better: 'lower', baseline: { value: 12, period: '', source: '' } } }),
    now,
  );
  await save(db, mine({ issuedOn: '2024-10-14' }));
  const [metric, badge] = [(await db.metrics.toArray())[0], (await db.badges.toArray())[0]];
  expect(metric && badge && basisOfBaseline(metric, badge)).toEqual({ kind: 'recalled' });
});

test.each<[string, boolean, Partial<Award>]>([
  ['with other words for its issuer', true, { issuer: 'IBM SkillsBuild' }],
  ['in other capitals', true, { title: 'DOCKER Essentials' }],
  ['that names no issuer', true, { issuer: null }],
  ['of another issuer', false, { issuer: 'Tidewater College' }],
  ['of another title', false, { title: 'Docker Essentials II' }],
  ['on another platform', false, { platform: 'coursera' }],
  [
    'of another title and issuer that leads to the offer’s own page',
    true,
    { title: 'Containers', issuer: 'Tidewater College', offerUrl: offer.url },
  ],
  ['of somebody else that leads to the offer’s own page', false, { owner: 'other', earner: 'Grace Hopper', offerUrl: offer.url }],
  ['of somebody else', false, { owner: 'other', earner: 'Grace Hopper' }],
  ['of a name that nobody has answered for', false, { owner: 'unknown', earner: 'Ada Lovelace' }],
  ['that names nobody', true, { owner: 'unknown', earner: null }],
])('an award %s makes the plan true: %s', async (_what, comesTrue, changes) => {
  const db = freshDatabase();
  await planBadge(db, plan(), now);
  expect((await findBadge(db, mine(changes))) !== null).toBe(comesTrue);
  await save(db, mine(changes));
  expect((await db.badges.toArray()).map(({ standing }) => standing).sort()).toEqual(comesTrue ? ['earned'] : ['earned', 'planned']);
});

test('a name answered with yes makes the plan true, one answered with no does not', async () => {
  const db = freshDatabase();
  await planBadge(db, plan(), now);
  const unknown = mine({ owner: 'unknown', earner: 'Ada Lovelace' });
  await answerName(db, 'Ada Lovelace', false, now);
  expect(await findBadge(db, unknown)).toBeNull();
  await answerName(db, 'Ada Lovelace', true, now);
  expect((await findBadge(db, unknown))?.standing).toBe('planned');
});

test('an earned badge of the same title comes before a plan, and two plans that fit are left alone', async () => {
  const db = freshDatabase();
  await save(db, mine());
  await planBadge(db, plan(), now);
  expect((await findBadge(db, mine()))?.standing).toBe('earned');
  await planBadge(db, plan(), now);
  expect(await findBadge(db, mine({ id: 'a2', issuedOn: '2026-12-20' }))).toBeNull();
});

test('what the learner put in other words stays, and the award is found by what the offer said', async () => {
  const db = freshDatabase();
  const { value } = await planBadge(db, plan({ title: 'Containers at work' }), now);
  expect(Object.keys(value.badge.provenance)).toEqual(['title']);
  await save(db, mine());
  expect(await db.badges.get(value.badge.id)).toMatchObject({ title: 'Containers at work', standing: 'earned' });
});

test('a badge that was planned by hand keeps from when it was planned', async () => {
  const db = freshDatabase();
  await addBadgeByHand(db, typedBadge({ standing: 'planned', issuedOn: null }), now);
  await save(db, mine());
  expect((await db.badges.toArray())[0]).toMatchObject({ standing: 'earned', plannedAt: now });
});

test('a reading is due once the badge is earned, where a baseline stands and nothing was read since', async () => {
  const db = freshDatabase();
  const { value } = await planBadge(db, plan(), now);
  expect(await listDueInStore(db)).toEqual([]);
  await save(db, mine());
  expect((await listDueInStore(db)).map(({ id }) => id)).toEqual([value.metric?.id]);
  const metric = await db.metrics.get(value.metric?.id ?? '');
  if (!metric?.baseline) throw new Error('no baseline');
  await change(db, 'metric', metric, { readings: [{ ...metric.baseline, id: 'r1', value: 9 }] }, now + 40 * day);
  expect(await listDueInStore(db)).toEqual([]);
});

test('what a page offers is known as planned by its address', async () => {
  const db = freshDatabase();
  const { value } = await planBadge(db, plan(), now);
  expect([...(await listPlannedOffers(db, [offer, { ...offer, url: `${offer.url}-ii` }]))].map(([url, { id }]) => [url, id])).toEqual([
    [offer.url, value.badge.id],
  ]);
});
