import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { keepEdition } from '../../lib/store/editions';
import { describeFile, fileGrace, keepFile } from '../../lib/store/files';
import { forgetLeft } from '../../lib/store/forget-left';
import { undo } from '../../lib/store/journal';
import { type Leaving, leaveEmployer, type Parting, takeCaseBack } from '../../lib/store/leave-employer';
import { readPortfolio } from '../../lib/store/live';
import { confirmMappings } from '../../lib/store/mappings';
import { changeCase, changeClaim } from '../../lib/store/promotion-case';
import { CannotUndoError, ConflictError } from '../../lib/store/store-errors';
import { sweepFiles } from '../../lib/store/sweep-files';
import { saveWin } from '../../lib/store/wins';
import { addWork, change, contentsOf, criteria, freshDatabase, now, typedBadge, work } from './things';

/** A case with company and public criteria, a badge, internal work, confidential work with a file, a statement and a report. */
async function atWork(db: Database) {
  const { value: company } = await importFramework(db, criteria('Communication'), { case: { company: 'Acme' }, replaces: null }, now);
  const { value: open } = await importFramework(db, criteria('Digital skills'), { case: {}, replaces: null, beside: true }, now);
  const ids = async (frameworkId: string) =>
    (await db.competencies.where('frameworkId').equals(frameworkId).toArray())
      .filter((one) => one.kind === 'competency')
      .map((one) => one.id);
  const both = [...(await ids(company.framework.id)), ...(await ids(open.framework.id))];
  const file = new File(['secret figures'], 'figures.txt');
  const facts = await describeFile(file);
  const fileId = await keepFile(db, file, facts, now);
  const draft = work({ title: 'Board figures', confidentiality: 'confidential', kind: 'file', fileId, file: facts });
  const { value: secret } = await addWork(db, draft, both, now);
  const { value: internal } = await addWork(db, work({ title: 'Handbook' }), both, now);
  const { value: badge } = await addBadgeByHand(db, typedBadge(), now);
  await confirmMappings(db, [{ competencyId: both[0] ?? '', kind: 'badge', evidenceId: badge.id, words: [] }], now);
  const promotion = (await db.cases.toArray())[0];
  if (!promotion) throw new Error('no case');
  const { value: statement } = await changeClaim(
    db,
    { caseId: promotion.id, competencyId: both[0] ?? '' },
    null,
    { statement: 'I saved 3 million.', confidentiality: 'confidential' },
    now,
  );
  const handed = { pdf: new Blob(['%PDF 3 million']), name: 'report.pdf', pages: 1, madeOn: '2026-11-22' as const };
  const { value: report } = await keepEdition(db, await readPortfolio(db), handed, now);
  const framework = await db.frameworks.get(company.framework.id);
  if (!framework) throw new Error('no criteria');
  const parting = (kind: Parting['kind'], { id, revision }: { id: string; revision: number }, keep = false): Parting => ({
    kind,
    id,
    revision,
    keep,
  });
  const leaving: Leaving = {
    case: promotion,
    archive: [framework],
    partings: [
      parting('artifact', secret),
      parting('artifact', internal, true),
      parting('statement', statement),
      parting('report', report),
    ],
  };
  return { leaving, secret, internal, badge, both, openId: open.framework.id, fileId };
}

test('the case ends, the company’s criteria are put away, and what is left behind goes with every word of it', async () => {
  const db = freshDatabase();
  const { leaving, internal, badge, both } = await atWork(db);
  const { value } = await leaveEmployer(db, leaving, now);
  expect(value.left).toBe(3);
  const portfolio = await readPortfolio(db);
  expect(portfolio.case).toBeNull();
  expect(portfolio.frameworks.map((one) => one.archivedAt ?? null).sort()).toEqual([now, null].sort());
  expect(portfolio.artifacts.map((one) => one.title)).toEqual(['Handbook']);
  expect(portfolio.badges.map((one) => one.id)).toEqual([badge.id]);
  expect(
    portfolio.mappings
      .filter((one) => one.evidenceId === internal.id)
      .map((one) => one.competencyId)
      .sort(),
  ).toEqual([...both].sort());
  const rows = JSON.stringify(await contentsOf(db));
  expect(rows).not.toMatch(/Board figures|3 million|report\.pdf/);
});

test('notes are decided on as well: one that is left goes with what it spoke to, and a confidential one is never passed over', async () => {
  const db = freshDatabase();
  const { leaving, both } = await atWork(db);
  const said = { text: 'The merger closed.', happenedOn: null, confidentiality: 'confidential' as const };
  const mapping = { confirm: both.slice(0, 1), release: [] };
  const { value: note } = await saveWin(db, { known: null, changes: said, blank: said, mapping }, now);
  await expect(leaveEmployer(db, leaving, now)).rejects.toBeInstanceOf(ConflictError);
  const decided = { kind: 'win' as const, id: note.id, revision: note.revision, keep: false };
  await leaveEmployer(db, { ...leaving, partings: [...leaving.partings, decided] }, now);
  expect(await db.wins.count()).toBe(0);
  expect(await db.mappings.where('evidenceId').equals(note.id).count()).toBe(0);
});

test.each([
  [true, 3, { whyNow: 'We lost Globex.', askOfYou: 'Promote me.' }],
  [false, 4, { whyNow: '', askOfYou: '' }],
])('why now and what is asked are kept: %s, and undo brings all back', async (keep, count, words) => {
  const db = freshDatabase();
  const { leaving } = await atWork(db);
  const [stored] = await db.cases.toArray();
  if (!stored) throw new Error('no case');
  const { value: known } = await changeCase(db, stored, { whyNow: 'We lost Globex.', askOfYou: 'Promote me.' }, now);
  const parting = { kind: 'ask' as const, id: known.id, revision: known.revision, keep };
  const leaves = { ...leaving, case: known, partings: [...leaving.partings, parting] };
  const { undo: ticket, value } = await leaveEmployer(db, leaves, now);
  expect(value.left).toBe(count);
  expect(await db.cases.get(known.id)).toMatchObject({ ...words, company: 'Acme', closedAt: now });
  if (ticket) await undo(db, ticket, now);
  const back = await db.cases.get(known.id);
  expect(back).toMatchObject({ whyNow: 'We lost Globex.', askOfYou: 'Promote me.' });
  expect(back?.closedAt ?? null).toBeNull();
});

test('why now that was changed since it was shown refuses the whole act', async () => {
  const db = freshDatabase();
  const { leaving } = await atWork(db);
  const [known] = await db.cases.toArray();
  if (!known) throw new Error('no case');
  await changeCase(db, known, { whyNow: 'We lost Globex.' }, now);
  const parting = { kind: 'ask' as const, id: known.id, revision: known.revision, keep: false };
  await expect(leaveEmployer(db, { ...leaving, case: known, partings: [parting] }, now)).rejects.toBeInstanceOf(ConflictError);
  expect((await db.cases.get(known.id))?.whyNow).toBe('We lost Globex.');
});

test('undo brings everything back as it was', async () => {
  const db = freshDatabase();
  const { leaving } = await atWork(db);
  const before = await contentsOf(db);
  const { undo: ticket } = await leaveEmployer(db, leaving, now);
  await undo(db, ticket as never, now + fileGrace - 1);
  expect(await contentsOf(db)).toEqual({ ...(before as object) });
});

test('the files of what was left behind go after their day and not before; then nothing on this computer holds its words', async () => {
  const db = freshDatabase();
  const { leaving, fileId } = await atWork(db);
  const { undo: ticket } = await leaveEmployer(db, leaving, now);
  await forgetLeft(db, now + fileGrace - 1);
  expect(await sweepFiles(db, now + fileGrace - 1)).toBe(0);
  expect(await db.files.get(fileId)).toBeDefined();
  await forgetLeft(db, now + fileGrace);
  expect(await sweepFiles(db, now + fileGrace)).toBeGreaterThan(0);
  expect(await db.files.count()).toBe(0);
  const everything = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(everything)).not.toMatch(/Board figures|3 million|figures\.txt/);
  await expect(undo(db, ticket as never, now + fileGrace)).rejects.toThrow(CannotUndoError);
});

test('a piece that another tab changed, or made confidential meanwhile, is not decided unseen: nothing changes', async () => {
  const db = freshDatabase();
  const { leaving, secret, internal } = await atWork(db);
  await change(db, 'artifact', secret, { title: 'Board figures, final' }, now);
  const before = await contentsOf(db);
  await expect(leaveEmployer(db, leaving, now)).rejects.toThrow(ConflictError);
  const stored = await db.artifacts.get(secret.id);
  const again = leaving.partings.map((one) => (one.id === secret.id ? { ...one, revision: stored?.revision ?? 0 } : one));
  await expect(leaveEmployer(db, { ...leaving, partings: again.filter((one) => one.id !== secret.id) }, now)).rejects.toThrow(
    ConflictError,
  );
  expect(await contentsOf(db)).toEqual(before);
  await leaveEmployer(db, { ...leaving, partings: again }, now);
  expect((await db.artifacts.toArray()).map((one) => one.id)).toEqual([internal.id]);
});

test('a case that ended can be taken up again', async () => {
  const db = freshDatabase();
  const { leaving } = await atWork(db);
  await leaveEmployer(db, leaving, now);
  const ended = (await db.cases.toArray())[0];
  if (!ended) throw new Error('no case');
  await takeCaseBack(db, ended, now);
  expect((await readPortfolio(db)).case?.company).toBe('Acme');
});
