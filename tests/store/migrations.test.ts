import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { recordAwards } from '../../lib/store/badges';
import { undo } from '../../lib/store/journal';
import { schemaEpoch } from '../../lib/store/migrations/versions';
import { saveCompetency } from '../../lib/store/save-competency';
import { saveWin } from '../../lib/store/wins';
import { award, freshDatabase, now, sighting } from './things';

/** The tables of epoch 1 with their keys and indexes, as the browser held them; frozen, whatever today's code says. */
const tablesOfEpoch1: Record<string, { key: string; auto?: boolean; indexes: (string | string[])[] }> = {
  badges: { key: 'id', indexes: [['platform', 'credentialId'], 'title', 'asRead.title', 'code'] },
  artifacts: { key: 'id', indexes: ['code'] },
  metrics: { key: 'id', indexes: ['code'] },
  feedback: { key: 'id', indexes: ['code'] },
  frameworks: { key: 'id', indexes: [] },
  competencies: { key: 'id', indexes: ['frameworkId'] },
  expectations: { key: 'id', indexes: ['frameworkId', 'competencyId'] },
  cases: { key: 'id', indexes: [] },
  claims: { key: 'id', indexes: ['caseId'] },
  mappings: { key: 'id', indexes: ['competencyId', 'evidenceId'] },
  plan: { key: 'id', indexes: ['caseId'] },
  stacks: { key: 'id', indexes: [] },
  files: { key: 'id', indexes: ['sha256'] },
  settings: { key: 'key', indexes: [] },
  journal: { key: 'id', auto: true, indexes: [] },
};

/** Rows of epoch 1, one of every kind that a learner of that day had. */
const entity = { revision: 3, createdAt: 1_780_000_000_000, updatedAt: 1_790_000_000_000 };
const evidence = { ...entity, inReport: true, confidentiality: 'public' };
const rowsOfEpoch1: Record<string, Record<string, unknown>[]> = {
  badges: [
    {
      ...evidence,
      id: 'badge-1',
      code: 1,
      platform: 'credly',
      standing: 'earned',
      owner: 'me',
      title: 'Docker Essentials',
      issuer: 'IBM',
      earner: 'Ada Lovelace',
      state: 'valid',
      issuedOn: '2024-10-14',
      expiresOn: null,
      credentialId: 'a1',
      verifyUrl: 'https://www.credly.com/badges/a1',
      imageUrl: null,
      skills: ['Docker'],
      description: 'What it is.',
      criteria: null,
      assessment: 'quiz',
      startedOn: null,
      asRead: { title: 'Docker Essentials', issuer: 'IBM', earner: 'Ada Lovelace', issuedOn: '2024-10-14' },
      provenance: { title: { kind: 'page', url: 'https://www.credly.com/badges/a1', seenAt: 1_780_000_000_000, layer: 'data' } },
    },
  ],
  mappings: [
    { ...entity, id: 'c1|badge|badge-1', competencyId: 'c1', kind: 'badge', evidenceId: 'badge-1', verdict: 'confirmed', words: [] },
  ],
  stacks: [{ ...entity, id: 'stack-1', title: 'Group', kind: 'vertical', wholeId: 'badge-1', partIds: ['badge-2'] }],
  settings: [
    { key: 'epoch', value: 1 },
    { key: 'lastCode', value: 1 },
    { key: 'names', value: [{ name: 'Ada Lovelace', mine: true }], revision: 1 },
  ],
  journal: [
    {
      id: 7,
      what: 'edit badge',
      at: 1_790_000_000_000,
      traces: [{ table: 'stacks', id: 'stack-1', before: null, revision: 3 }],
    },
  ],
};

/** What epoch 2 added, and rows of its day. */
const tablesOfEpoch2: typeof tablesOfEpoch1 = {
  ...tablesOfEpoch1,
  badges: { key: 'id', indexes: [['platform', 'credentialId'], 'title', 'asRead.title', 'code', 'offerUrl'] },
  sightings: { key: 'id', indexes: ['badgeId'] },
  collected: { key: 'key', indexes: [] },
};
const rowsOfEpoch2: typeof rowsOfEpoch1 = {
  ...rowsOfEpoch1,
  frameworks: [
    {
      ...entity,
      id: 'fw-1',
      title: 'Ladder',
      version: '',
      publisher: '',
      origin: 'csv',
      sourceUri: null,
      sourceFileId: null,
      levels: [{ id: 'lead', label: 'Lead', order: 0 }],
      scale: [],
    },
  ],
  competencies: [
    {
      ...{ ...entity, id: 'c1', frameworkId: 'fw-1', parentId: null, kind: 'competency', code: 'C1' },
      ...{ title: 'Delivery', statement: '', order: 0, priority: 'must' },
    },
  ],
  sightings: [
    { ...entity, id: 's1', badgeId: 'badge-1', url: 'https://www.credly.com/badges/a1', seenAt: 1_780_000_000_000, award: null, kept: [] },
  ],
  settings: [{ key: 'epoch', value: 2 }, ...(rowsOfEpoch1.settings ?? []).slice(1)],
};

/** What epoch 3 added, and rows of its day. */
const tablesOfEpoch3: typeof tablesOfEpoch1 = {
  ...tablesOfEpoch2,
  ratings: { key: 'id', indexes: ['caseId', 'competencyId'] },
  editions: { key: 'id', indexes: ['caseId'] },
};
const rowsOfEpoch3: typeof rowsOfEpoch1 = {
  ...rowsOfEpoch2,
  artifacts: [
    {
      ...{ ...evidence, id: 'work-1', code: 2, kind: 'text', title: 'Board deck', fileId: null, file: null, url: null, text: '' },
      ...{ challenge: 'Nobody read it.', action: 'I rebuilt it.', result: '', myPart: '', others: '', doneOn: '2026-03' },
    },
  ],
  ratings: [
    {
      ...{ ...entity, id: 'case-1|c1|lead|manager', caseId: 'case-1', competencyId: 'c1', levelId: 'lead' },
      ...{ by: 'manager', value: '2', on: null, note: '' },
    },
  ],
  settings: [{ key: 'epoch', value: 3 }, ...(rowsOfEpoch1.settings ?? []).slice(1)],
};
const tablesOf = { 1: tablesOfEpoch1, 2: tablesOfEpoch2, 3: tablesOfEpoch3 };

/** Writes a database as an epoch left it, without any of today's code. */
async function databaseOf(epoch: 1 | 2 | 3, rows: typeof rowsOfEpoch1): Promise<string> {
  const name = `epoch-${epoch}-${crypto.randomUUID()}`;
  // Dexie counts versions in tens.
  const opening = indexedDB.open(name, epoch * 10);
  opening.onupgradeneeded = () => {
    for (const [table, { key, auto = false, indexes }] of Object.entries(tablesOf[epoch])) {
      const store = opening.result.createObjectStore(table, { keyPath: key, autoIncrement: auto });
      for (const path of indexes) store.createIndex(Array.isArray(path) ? `[${path.join('+')}]` : path, path);
      for (const row of rows[table] ?? []) store.add(row);
    }
  };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  db.close();
  return name;
}

test.each([
  [1, rowsOfEpoch1],
  [2, rowsOfEpoch2],
  [3, rowsOfEpoch3],
] as const)('a database of epoch %i opens, loses nothing, and becomes one of today', async (epoch, all) => {
  const db = freshDatabase(await databaseOf(epoch, all));
  for (const [table, rows] of Object.entries(all)) {
    const expected = rows.map((row) => (row.key === 'epoch' ? { key: 'epoch', value: schemaEpoch } : row));
    expect(await db.table(table).toArray()).toEqual(expected);
  }
  for (const table of db.tables.filter(({ name }) => !(name in all))) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  expect((await db.settings.get('epoch'))?.value).toBe(schemaEpoch);
});

test('in a database of epoch 1 work goes on: its badge is known again, and its last act can be taken back', async () => {
  const db = freshDatabase(await databaseOf(1, rowsOfEpoch1));
  const { value } = await recordAwards(db, [award({ state: 'revoked' })], sighting, now);
  expect(value).toMatchObject([{ outcome: 'updated', badge: { id: 'badge-1', code: 1, state: 'revoked' } }]);
  expect(await db.sightings.toArray()).toMatchObject([{ badgeId: 'badge-1', award: { state: 'revoked' } }]);
  await undo(db, { journalId: 7 }, now);
  expect(await db.stacks.count()).toBe(0);
});

test('a database of epoch 1 that was never written to is brought up as well', async () => {
  const db = freshDatabase(await databaseOf(1, {}));
  await recordAwards(db, [award()], sighting, now);
  expect((await db.settings.get('epoch'))?.value).toBe(schemaEpoch);
});

test('in a database of epoch 2 the criteria can be changed at once, in fields that are new', async () => {
  const db = freshDatabase(await databaseOf(2, rowsOfEpoch2));
  const [competency] = await db.competencies.toArray();
  if (!competency) throw new Error('the competency is gone');
  const competencyNow = { ...competency, prioritySaidBy: 'The head of the department' };
  await saveCompetency(db, { known: competency, competency: competencyNow, texts: [] }, now);
  expect(await db.competencies.toArray()).toMatchObject([{ code: 'C1', priority: 'must', prioritySaidBy: 'The head of the department' }]);
});

test('in a database of epoch 3 a note can be written at once, beside what was there', async () => {
  const db = freshDatabase(await databaseOf(3, rowsOfEpoch3));
  const said = { text: 'The board decided on my page.', happenedOn: '2026-11-02', confidentiality: 'internal' as const };
  const { value } = await saveWin(db, { known: null, changes: said, blank: said, mapping: { confirm: ['c1'], release: [] } }, now);
  expect(await db.wins.toArray()).toMatchObject([{ id: value.id, text: said.text, workId: null }]);
  expect(await db.mappings.where('evidenceId').equals(value.id).toArray()).toMatchObject([{ kind: 'win', verdict: 'confirmed' }]);
});
