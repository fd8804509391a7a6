import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { recordAwards } from '../../lib/store/badges';
import { carryEvidence } from '../../lib/store/carry-evidence';
import { readContents } from '../../lib/store/contents';
import { importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { keepFile } from '../../lib/store/files';
import { undo } from '../../lib/store/journal';
import { leaveEmployer } from '../../lib/store/leave-employer';
import { confirmMappings } from '../../lib/store/mappings';
import { answerName } from '../../lib/store/names';
import { changeCase, changeClaim } from '../../lib/store/promotion-case';
import { recordWithProof } from '../../lib/store/record-with-proof';
import { removeCompetency } from '../../lib/store/remove-competency';
import { removeFramework } from '../../lib/store/remove-framework';
import { restoreContents } from '../../lib/store/restore';
import { loadSampleCase } from '../../lib/store/sample/sample-case';
import { describeProof, type ProofPiece, recordGone } from '../../lib/store/sightings';
import { groupAwards } from '../../lib/store/stacks';
import { StorageFullError } from '../../lib/store/store-errors';
import { takeOut } from '../../lib/store/take-out';
import { addWork, award, change, criteria, freshDatabase, now, rowsOf, sighting, succession, typedBadge, work } from './things';

const { add, put } = IDBObjectStore.prototype;
afterEach(() => Object.assign(IDBObjectStore.prototype, { add, put }));

/** Lets the storage be full at the `nth` write (counted from 1) from now on; answers how many writes there were. */
function fillUpAt(nth: number): () => number {
  let writes = 0;
  const limited = (original: typeof put) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (++writes === nth) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, { add: limited(add), put: limited(put) });
  return () => writes;
}

const pieces = (...kinds: ProofPiece['what'][]): ProofPiece[] =>
  kinds.map((what) => ({ what, address: sighting.url, file: new File([what], `${what}.bin`) }));

type Prepared = { work: () => Promise<unknown> };

/** Every act that writes, over a database that is prepared for it. */
const acts: Record<string, (db: Database) => Promise<Prepared>> = {
  'save badges': async (db) => {
    await recordAwards(db, [award()], sighting, now);
    return { work: () => recordAwards(db, [award({ state: 'revoked' }), award({ id: 'b' }), award({ id: 'c' })], sighting, now) };
  },
  'note that a badge is gone': async (db) => {
    const { value } = await recordAwards(db, [award()], sighting, now);
    const proof = await describeProof(pieces('text', 'picture'));
    return { work: () => recordGone(db, value[0]?.badge.id ?? '', sighting, now, proof) };
  },
  'save badges with proof': async (db) => {
    const proof = await describeProof(pieces('text', 'picture', 'data'));
    return { work: () => recordAwards(db, [award(), award({ id: 'b' })], sighting, now, proof) };
  },
  'remove a badge with what was seen of it': async (db) => {
    const { value } = await recordAwards(db, [award()], sighting, now, await describeProof(pieces('text')));
    await recordGone(db, value[0]?.badge.id ?? '', sighting, now);
    return { work: () => takeOut(db, 'badge', value[0]?.badge.id ?? '', now) };
  },
  'add a badge by hand': async (db) => ({ work: () => addBadgeByHand(db, typedBadge(), now) }),
  'edit a badge': async (db) => {
    const { value } = await recordAwards(db, [award()], sighting, now);
    return { work: () => change(db, 'badge', value[0]?.badge as never, { title: 'Mine' }, now) };
  },
  'answer a name': async (db) => {
    await recordAwards(db, [award(), award({ id: 'b' })], sighting, now);
    return { work: () => answerName(db, 'Ada Lovelace', true, now) };
  },
  'add work with mappings': async (db) => ({ work: () => addWork(db, work(), ['c1', 'c2'], now) }),
  'edit work': async (db) => {
    const { value } = await addWork(db, work(), [], now);
    return { work: () => change(db, 'artifact', value, { title: 'Other' }, now) };
  },
  'remove a badge of a group': async (db) => {
    const { value } = await recordAwards(db, [award(), award({ id: 'b' }), award({ id: 'c' })], sighting, now);
    const [whole, ...parts] = value.map((one) => one.badge.id) as [string, ...string[]];
    await groupAwards(db, { title: 'G', kind: 'vertical', wholeId: whole, partIds: parts }, now);
    return { work: () => takeOut(db, 'badge', whole, now) };
  },
  'confirm mappings': async (db) => {
    const pair = (competencyId: string) => ({ competencyId, kind: 'badge' as const, evidenceId: 'b', words: [] });
    return { work: () => confirmMappings(db, [pair('c1'), pair('c2'), pair('c3')], now) };
  },
  'change the case': async (db) => ({ work: () => changeCase(db, null, { learner: 'Ada' }, now) }),
  'change a statement': async (db) => ({ work: () => changeClaim(db, { caseId: 'a', competencyId: 'b' }, null, { statement: 's' }, now) }),
  'replace criteria': async (db) => {
    const { value } = await importFramework(db, criteria('A', 'B'), { case: {}, replaces: null }, now);
    const competency = (await db.competencies.toArray()).find((one) => one.title === 'A');
    await addWork(db, work(), [competency?.id ?? ''], now);
    return {
      work: () =>
        importFramework(
          db,
          criteria('A', 'C'),
          { case: {}, replaces: succession(value.framework.id, { [competency?.id ?? '']: 'A' }) },
          now,
        ),
    };
  },
  'carry evidence over': async (db) => {
    await importFramework(db, criteria('A', 'B'), { case: {}, replaces: null }, now);
    const [from, to] = (await db.competencies.toArray()).filter((one) => one.kind === 'competency').map((one) => one.id);
    await addWork(db, work(), [from ?? ''], now);
    return { work: () => carryEvidence(db, [{ from: from ?? '', to: to ?? '' }], now) };
  },
  'remove criteria': async (db) => {
    const { value } = await importFramework(db, criteria('A'), { case: {}, replaces: null }, now);
    return { work: () => removeFramework(db, value.framework, now) };
  },
  'leave an employer': async (db) => {
    const { value } = await importFramework(db, criteria('A'), { case: {}, replaces: null }, now);
    const { value: piece } = await addWork(db, work({ confidentiality: 'confidential' }), [], now);
    const promotion = (await db.cases.toArray())[0] ?? null;
    const partings = [{ kind: 'artifact' as const, id: piece.id, revision: piece.revision, keep: false }];
    return { work: () => leaveEmployer(db, { case: promotion, archive: [value.framework], partings }, now) };
  },
  'remove an area': async (db) => {
    await importFramework(db, criteria('A', 'B'), { case: {}, replaces: null }, now);
    const area = (await db.competencies.toArray()).find((one) => one.kind === 'area');
    return { work: () => removeCompetency(db, area?.id ?? '', now) };
  },
  undo: async (db) => {
    const { value } = await addWork(db, work(), ['c1', 'c2'], now);
    const { undo: ticket } = await takeOut(db, 'artifact', value.id, now);
    return { work: () => undo(db, ticket as never, now) };
  },
  'keep a file': async (db) => ({
    work: () => keepFile(db, new Blob(['a']), { name: 'a', type: '', size: 1, sha256: '0'.repeat(64) }, now),
  }),
  restore: async (db) => {
    const sample = freshDatabase();
    await loadSampleCase(sample, now);
    const contents = await readContents(sample);
    return { work: () => restoreContents(db, contents, { savedAt: now, bytes: 1 }) };
  },
};

const everything = async (db: Database) => [
  await rowsOf(db),
  await db.settings.toArray(),
  await db.journal.toArray(),
  await db.files.count(),
];

for (const [name, prepare] of Object.entries(acts)) {
  test(`${name}: when the storage is full at any of its writes, nothing is half written and the learner is told so`, async () => {
    // Long acts are tried at their first, last and some writes between; short ones at each.
    let total = Number.POSITIVE_INFINITY;
    for (let nth = 1; nth <= total; nth += total > 40 && nth > 8 && nth < total - 8 ? 7 : 1) {
      const db = freshDatabase();
      const { work: perform } = await prepare(db);
      const before = await everything(db);
      const writes = fillUpAt(nth);
      const outcome = await perform().then(
        () => 'done',
        (error: unknown) => error,
      );
      Object.assign(IDBObjectStore.prototype, { add, put });
      if (outcome === 'done') total = writes();
      else {
        expect(outcome).toBeInstanceOf(StorageFullError);
        expect(await everything(db)).toEqual(before);
      }
      if (total < nth) break;
    }
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(Number.POSITIVE_INFINITY);
  });
}

/** Lets the storage take only files below this size, and nothing at all when it is zero. */
function refuseFilesFrom(size: number): void {
  const limited = (original: typeof put) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      const [row] = args as [{ size?: number }];
      if (this.name === 'files' ? (row.size ?? 0) >= size : size === 0) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, { add: limited(add), put: limited(put) });
}

const proof = (): ProofPiece[] => [
  { what: 'text', address: sighting.url, file: new File(['x'.repeat(10)], 'text') },
  { what: 'picture', address: sighting.url, file: new File(['x'.repeat(100)], 'picture') },
];
const seen = [{ award: award(), ...sighting }];

test('where only the picture does not fit, the badge is saved with the rest, and it is told', async () => {
  const db = freshDatabase();
  refuseFilesFrom(100);
  expect(await recordWithProof(db, seen, proof(), now)).toMatchObject({ leftOut: 'picture', value: [{ outcome: 'new' }] });
  expect((await db.sightings.toArray()).map(({ kept }) => kept.map(({ what }) => what))).toEqual([['text']]);
});

test('where nothing of the proof fits, the badge is saved without, and it is told', async () => {
  const db = freshDatabase();
  refuseFilesFrom(1);
  expect(await recordWithProof(db, seen, proof(), now)).toMatchObject({ leftOut: 'proof', value: [{ outcome: 'new' }] });
  expect([await db.badges.count(), await db.files.count()]).toEqual([1, 0]);
  expect((await db.sightings.toArray())[0]?.kept).toEqual([]);
});

test('where not even the badge fits, nothing is written, and the learner is told so', async () => {
  const db = freshDatabase();
  await db.open();
  refuseFilesFrom(0);
  await expect(recordWithProof(db, seen, proof(), now)).rejects.toBeInstanceOf(StorageFullError);
  Object.assign(IDBObjectStore.prototype, { add, put });
  expect([await db.badges.count(), await db.sightings.count(), await db.files.count()]).toEqual([0, 0, 0]);
});

test('all of the proof that fits is kept, and nothing is said', async () => {
  const db = freshDatabase();
  expect((await recordWithProof(db, seen, proof(), now)).leftOut).toBeNull();
  expect(await db.files.count()).toBe(2);
});
