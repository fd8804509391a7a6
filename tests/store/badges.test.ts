import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Award } from '../../lib/domain/award';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { findBadge, recordAwards } from '../../lib/store/badges';
import type { Database } from '../../lib/store/database';
import { award, change, freshDatabase, now, sighting, typedBadge } from './things';

const save = async (db: Database, ...awards: Partial<Award>[]) =>
  (await recordAwards(db, awards.map(award), sighting, now)).value.map((one) => one.outcome);
const only = async (db: Database) => {
  const badges = await db.badges.toArray();
  expect(badges).toHaveLength(1);
  return badges[0] as NonNullable<(typeof badges)[0]>;
};

test('a badge seen twice is kept once, and the second time nothing is written', async () => {
  const db = freshDatabase();
  expect(await save(db, {})).toEqual(['new']);
  expect(await save(db, {})).toEqual(['unchanged']);
  expect((await only(db)).revision).toBe(1);
});

test('what the learner typed stays when the same award is saved again; the rest is taken over', async () => {
  const db = freshDatabase();
  await save(db, {});
  await change(db, 'badge', await only(db), { title: 'Containers', assessment: 'graded project' }, now);
  expect(await save(db, { title: 'Docker Essentials II', description: 'New words.' })).toEqual(['updated']);
  expect(await only(db)).toMatchObject({ title: 'Containers', assessment: 'graded project', description: 'New words.' });
  expect((await only(db)).provenance.title).toEqual({ kind: 'typed', at: now });
});

test('every field that was read keeps the page, the time and the layer', async () => {
  const db = freshDatabase();
  await save(db, {});
  expect((await only(db)).provenance.issuer).toEqual({ kind: 'page', url: sighting.url, seenAt: now, layer: 'data' });
});

test('a badge saved without an id is joined when its id becomes known', async () => {
  const db = freshDatabase();
  await save(db, { id: null, verifyUrl: null });
  expect(await save(db, { id: 'a1' })).toEqual(['updated']);
  expect((await only(db)).credentialId).toBe('a1');
});

test('a badge with an id is recognised on a page that gives none', async () => {
  const db = freshDatabase();
  await save(db, { id: 'a1' });
  expect(await save(db, { id: null })).toEqual(['unchanged']);
  expect((await only(db)).credentialId).toBe('a1');
});

test('a badge without an id that the learner retitled and corrected is found again by what its page says', async () => {
  const db = freshDatabase();
  await save(db, { id: null });
  await change(
    db,
    'badge',
    await only(db),
    { title: 'Containers', issuer: 'IBM Training', earner: 'A. Lovelace', issuedOn: '2024-10-15' },
    now,
  );
  expect(await save(db, { id: null })).toEqual(['unchanged']);
  expect(await save(db, { id: 'a1' })).toEqual(['updated']);
  expect(await only(db)).toMatchObject({ title: 'Containers', issuer: 'IBM Training', issuedOn: '2024-10-15', credentialId: 'a1' });
});

test('a badge is not taken for another award whose title the learner gave it', async () => {
  const db = freshDatabase();
  await save(db, { id: null });
  await change(db, 'badge', await only(db), { title: 'Containers' }, now);
  expect(await save(db, { id: null, title: 'Containers' })).toEqual(['new']);
});

test('a date that only the learner knows still tells two awards apart', async () => {
  const db = freshDatabase();
  await save(db, { id: null, issuedOn: null });
  await change(db, 'badge', await only(db), { issuedOn: '2024-10-14' }, now);
  expect(await save(db, { id: null, issuedOn: '2025-01-02' })).toEqual(['new']);
});

test('what pages said is kept field by field, the newest word and the most exact date', async () => {
  const db = freshDatabase();
  await save(db, {});
  await save(db, { title: 'Docker Essentials II', issuer: null, issuedOn: '2024-10' });
  expect((await only(db)).asRead).toEqual({ title: 'Docker Essentials II', issuer: 'IBM', earner: 'Ada Lovelace', issuedOn: '2024-10-14' });
});

test('two ids are two badges, however alike', async () => {
  const db = freshDatabase();
  expect(await save(db, { id: 'a1' }, { id: 'a2' })).toEqual(['new', 'new']);
});

test('the same id on two platforms is two badges', async () => {
  const db = freshDatabase();
  expect(await save(db, { id: 'a1' }, { id: 'a1', platform: 'edx' })).toEqual(['new', 'new']);
});

test('an award without an id that fits two badges is kept apart, once', async () => {
  const db = freshDatabase();
  await save(db, { id: 'a1' }, { id: 'a2' });
  expect(await save(db, { id: null })).toEqual(['new']);
  expect(await save(db, { id: null })).toEqual(['unchanged']);
  expect(await db.badges.count()).toBe(3);
});

test('other dates, issuers or earners are other badges where no id says more', async () => {
  const db = freshDatabase();
  await save(db, { id: null });
  expect(await save(db, { id: null, issuedOn: '2025-01-02' })).toEqual(['new']);
  expect(await save(db, { id: null, issuer: 'Docker' })).toEqual(['new']);
  expect(await save(db, { id: null, earner: 'Grace Hopper' })).toEqual(['new']);
});

test('a month never overwrites the day that another page gave; a day makes a month exact', async () => {
  const db = freshDatabase();
  await save(db, { issuedOn: '2024-10', expiresOn: '2027-10' });
  await save(db, { issuedOn: '2024-10-14', expiresOn: '2027-10-14' });
  expect(await only(db)).toMatchObject({ issuedOn: '2024-10-14', expiresOn: '2027-10-14' });
  await save(db, { issuedOn: '2024-10', expiresOn: '2027-10' });
  expect(await only(db)).toMatchObject({ issuedOn: '2024-10-14', expiresOn: '2027-10-14' });
});

test('only fields that have a provenance get one, whether read or typed', async () => {
  const db = freshDatabase();
  await save(db, { sources: { title: 'dom', owner: 'dom', id: 'address', image: 'meta', anything: 'text' } });
  expect(Object.keys((await only(db)).provenance).sort()).toEqual(['credentialId', 'imageUrl', 'title']);
  const { value: typed } = await addBadgeByHand(db, typedBadge(), now);
  expect(Object.keys(typed.provenance)).not.toContain('inReport');
  expect(Object.keys(typed.provenance)).not.toContain('skills');
});

test('what a page does not say empties nothing', async () => {
  const db = freshDatabase();
  await save(db, {});
  await save(db, { description: null, issuer: null, skills: [], state: 'unknown', issuedOn: null });
  expect(await only(db)).toMatchObject({
    description: 'What it is.',
    issuer: 'IBM',
    skills: ['Docker'],
    state: 'valid',
    issuedOn: '2024-10-14',
  });
});

test('an award that its issuer has revoked since is shown as revoked', async () => {
  const db = freshDatabase();
  await save(db, {});
  expect(await save(db, { state: 'revoked' })).toEqual(['updated']);
  expect((await only(db)).state).toBe('revoked');
});

test('somebody else’s badge never becomes mine', async () => {
  const db = freshDatabase();
  await save(db, { owner: 'other', earner: 'Grace Hopper' });
  await save(db, { owner: 'me', earner: 'Grace Hopper' });
  expect((await only(db)).owner).toBe('other');
});

test('my award on a page that names nobody is not joined with somebody else’s of the same title', async () => {
  const db = freshDatabase();
  await save(db, { id: 'theirs', owner: 'other', earner: 'Grace Hopper' });
  expect(await save(db, { id: null, owner: 'me', earner: null })).toEqual(['new']);
  expect((await db.badges.toArray()).map((badge) => badge.owner).sort()).toEqual(['me', 'other']);
});

test('a planned badge that is met as an award is the plan come true', async () => {
  const db = freshDatabase();
  await addBadgeByHand(db, typedBadge({ standing: 'planned', issuedOn: null }), now);
  expect(await save(db, {})).toEqual(['updated']);
  expect(await only(db)).toMatchObject({ standing: 'earned', issuedOn: '2024-10-14', credentialId: 'a1' });
});

test('what was not known of a planned badge is no word of the learner’s: its page says it', async () => {
  const db = freshDatabase();
  const { value: planned } = await addBadgeByHand(db, typedBadge({ standing: 'planned', issuedOn: null, assessment: 'unknown' }), now);
  expect(Object.keys(planned.provenance).sort()).toEqual(['earner', 'issuer', 'title']);
  await save(db, { state: 'revoked' });
  expect((await only(db)).state).toBe('revoked');
});

test('twenty tabs that save the same award at once make one badge', async () => {
  for (const id of ['a1', null]) {
    const db = freshDatabase();
    const tabs = Array.from({ length: 20 }, () => freshDatabase(db.name));
    await Promise.all(tabs.map((tab) => recordAwards(tab, [award({ id })], sighting, now)));
    expect((await only(db)).code).toBe(1);
    expect((await db.settings.get('lastCode'))?.value).toBe(1);
  }
});

test('the same award twice on one page is one badge', async () => {
  const db = freshDatabase();
  expect(await save(db, {}, {})).toEqual(['new', 'unchanged']);
});

test('an award that was never saved is not found', async () => {
  const db = freshDatabase();
  expect(await findBadge(db, award())).toBeNull();
});
