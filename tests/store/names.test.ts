import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { recordAwards } from '../../lib/store/badges';
import { answerName, foldName, listNames, ownerOf } from '../../lib/store/names';
import { award, freshDatabase, now, sighting } from './things';

test('a name answered once applies to the badges that waited for it, and to those that come', async () => {
  const db = freshDatabase();
  await recordAwards(
    db,
    [award({ id: '1' }), award({ id: '2', earner: 'ADA  LOVELACE' }), award({ id: '3', earner: 'Grace Hopper' })],
    sighting,
    now,
  );
  const { value: changed } = await answerName(db, 'Ada Lovelace', true, now);
  expect(changed).toBe(2);
  await recordAwards(db, [award({ id: '4' })], sighting, now);
  const owners = (await db.badges.orderBy('code').toArray()).map((badge) => badge.owner);
  expect(owners).toEqual(['me', 'me', 'unknown', 'me']);
});

test('an answer for the same name takes the place of the one before', async () => {
  const db = freshDatabase();
  await answerName(db, 'Zoë Müller', true, now);
  await answerName(db, 'zoe muller', false, now);
  expect(await listNames(db)).toEqual([{ name: 'zoe muller', mine: false }]);
});

test('a badge that is somebody else’s stays so when the same name is answered with yes', async () => {
  const db = freshDatabase();
  await recordAwards(db, [award({ owner: 'other' })], sighting, now);
  await answerName(db, 'Ada Lovelace', true, now);
  expect((await db.badges.toArray())[0]?.owner).toBe('other');
});

test('what the page knows of the owner comes before the answer for the name', () => {
  const names = [{ name: 'Ada Lovelace', mine: false }];
  expect(ownerOf({ owner: 'me', earner: 'Ada Lovelace' }, names)).toBe('me');
  expect(ownerOf({ owner: 'unknown', earner: 'Ada Lovelace' }, names)).toBe('other');
  expect(ownerOf({ owner: 'unknown', earner: null }, names)).toBe('unknown');
});

test('names compare without accents, case and doubled spaces', () => {
  expect(foldName(' Zoë  MÜLLER ')).toBe(foldName('zoe muller'));
});
