import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Artifact } from '../../lib/domain/artifact';
import type { Draft } from '../../lib/domain/entity';
import { Database } from '../../lib/store/database';
import { describeFile } from '../../lib/store/files';
import { undo } from '../../lib/store/journal';
import { saveEvidence } from '../../lib/store/save-evidence';
import { ConflictError } from '../../lib/store/store-errors';
import { takeOut } from '../../lib/store/take-out';
import { addWork } from './things';

const work: Omit<Draft<Artifact>, 'code'> = {
  inReport: true,
  confidentiality: 'internal',
  kind: 'file',
  title: 'Board deck',
  fileId: null,
  file: null,
  url: null,
  text: '',
  challenge: '',
  action: '',
  result: '',
  myPart: '',
  others: '',
  doneOn: null,
};
const nothing = { confirm: [], release: [] };

let db: Database;
let count = 0;
beforeEach(() => {
  db = new Database(`evidence-store-${++count}`);
});

async function aFile(text: string) {
  const file = new File([text], 'deck.pdf', { type: 'application/pdf' });
  return { blob: file, facts: await describeFile(file) };
}

test('work, its mappings and the bytes of its file are stored in one act', async () => {
  const file = await aFile('bytes');
  const saving = {
    known: null,
    changes: { ...work, file: file.facts },
    blank: work,
    mapping: { confirm: ['c1', 'c2'], release: [] },
    file,
  };
  const { value } = await saveEvidence(db, 'artifact', saving, 1);
  expect(value).toMatchObject({ code: 1, revision: 1, title: 'Board deck' });
  expect(await db.files.get(value.fileId ?? '')).toMatchObject({ size: 5, sha256: file.facts.sha256 });
  expect((await db.mappings.toArray()).map((one) => one.id).sort()).toEqual([`c1|artifact|${value.id}`, `c2|artifact|${value.id}`]);
  expect(await db.journal.count()).toBe(1);
});

test('a conflict stores nothing of the act, neither the file nor the mappings', async () => {
  const { value } = await addWork(db, work, ['c1'], 1);
  await db.artifacts.update(value.id, { revision: 2, title: 'Theirs' });
  const file = await aFile('new bytes');
  const saving = { known: value, changes: { title: 'Mine' }, blank: work, mapping: { confirm: ['c2'], release: ['c1'] }, file };
  await expect(saveEvidence(db, 'artifact', saving, 2)).rejects.toBeInstanceOf(ConflictError);
  expect((await db.artifacts.get(value.id))?.title).toBe('Theirs');
  expect(await db.files.count()).toBe(0);
  expect((await db.mappings.toArray()).map((one) => one.competencyId)).toEqual(['c1']);
});

test('one undo takes back a changed piece together with its mappings', async () => {
  const { value } = await addWork(db, work, ['c1'], 1);
  const saving = { known: value, changes: { title: 'Another' }, blank: work, mapping: { confirm: ['c2'], release: ['c1'] } };
  const done = await saveEvidence(db, 'artifact', saving, 2);
  expect((await db.mappings.toArray()).map((one) => one.competencyId)).toEqual(['c2']);
  if (done.undo) await undo(db, done.undo, 3);
  expect((await db.artifacts.get(value.id))?.title).toBe('Board deck');
  expect((await db.mappings.toArray()).map((one) => one.competencyId)).toEqual(['c1']);
});

test('of a badge typed by hand only what was filled is marked as typed, and only fields that have a provenance', async () => {
  const badge = {
    inReport: true,
    confidentiality: 'public' as const,
    platform: '',
    standing: 'earned' as const,
    owner: 'me' as const,
    title: 'Agile Basics',
    issuer: '',
    earner: null,
    state: 'unknown' as const,
    issuedOn: '2024-10',
    expiresOn: null,
    credentialId: null,
    verifyUrl: null,
    imageUrl: null,
    skills: [],
    description: null,
    criteria: null,
    assessment: 'unknown' as const,
    startedOn: null,
    provenance: {},
  };
  const { value } = await saveEvidence(db, 'badge', { known: null, changes: badge, blank: badge, mapping: nothing }, 7);
  expect(value.provenance).toEqual({ title: { kind: 'typed', at: 7 }, issuedOn: { kind: 'typed', at: 7 } });
  const emptied = await saveEvidence(db, 'badge', { known: value, changes: { issuedOn: null }, blank: badge, mapping: nothing }, 9);
  expect(emptied.value.provenance.issuedOn).toEqual({ kind: 'typed', at: 9 });
});

test('a piece that is taken out leaves no result or words that name it, and one undo brings all back', async () => {
  const { value } = await addWork(db, work, ['c1'], 1);
  const reading = { id: 'r', value: 1, on: null, period: '', recordedAt: 1, sample: '' };
  const source = { note: 'deck', artifactId: value.id, url: null, datedOn: '2026-01-01' };
  const draft = {
    inReport: true,
    confidentiality: 'internal' as const,
    name: 'Questions',
    unit: '',
    better: 'lower' as const,
    baseline: { ...reading, source },
    readings: [{ ...reading, id: 's', source }],
    target: null,
    myPart: '',
    badgeId: null,
  };
  const metric = await saveEvidence(db, 'metric', { known: null, changes: draft, blank: draft, mapping: nothing }, 1);
  const done = await takeOut(db, 'artifact', value.id, 2);
  const after = await db.metrics.get(metric.value.id);
  expect(after?.baseline?.source).toMatchObject({ note: 'deck', artifactId: null });
  expect(after?.readings[0]?.source?.artifactId).toBeNull();
  expect(await db.mappings.count()).toBe(0);
  if (done.undo) await undo(db, done.undo, 3);
  expect((await db.metrics.get(metric.value.id))?.baseline?.source?.artifactId).toBe(value.id);
  expect(await db.mappings.count()).toBe(1);
  expect(await db.artifacts.get(value.id)).toMatchObject({ code: 1 });
});
