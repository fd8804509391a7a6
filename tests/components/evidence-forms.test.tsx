// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { fileLimit } from '../../lib/store/files';
import { aBadge, aMetric, aWork, newDatabase, openRoom, until } from './evidence-bench';

const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });
/** Long enough for a write to be seen by everything that follows the store, as it is in another tab. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

test('two tabs editing the same work: the typed text stays, and “keep mine” keeps what the other tab wrote elsewhere', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  const room = await openRoom(db, 'work/a1/edit');
  type(await room.findByLabelText('Challenge'), 'My own words.');
  await db.artifacts.put({ ...aWork({}), title: 'Board deck, second version', challenge: 'Theirs.', revision: 2 });
  await settle();
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  const dialog = await room.findByRole('dialog');
  expect((room.getByLabelText('Challenge') as HTMLTextAreaElement).value).toBe('My own words.');
  expect((await db.artifacts.get('a1'))?.challenge).toBe('Theirs.');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Keep mine' }));
  const work = await until(async () => ((await db.artifacts.get('a1'))?.revision === 3 ? db.artifacts.get('a1') : null));
  expect(work).toMatchObject({ title: 'Board deck, second version', challenge: 'My own words.' });
});

test('two tabs editing the same work: “take the other” shows what the other tab wrote', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  const room = await openRoom(db, 'work/a1/edit');
  type(await room.findByLabelText('Challenge'), 'My own words.');
  await db.artifacts.put({ ...aWork({}), challenge: 'Theirs.', revision: 2 });
  await settle();
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  fireEvent.click(within(await room.findByRole('dialog')).getByRole('button', { name: 'Take the other' }));
  expect(await room.findByText('Theirs.')).toBeTruthy();
  expect((await db.artifacts.get('a1'))?.revision).toBe(2);
});

test('work removed in another tab while it is edited here can be kept as a new piece', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  const room = await openRoom(db, 'work/a1/edit');
  type(await room.findByLabelText('Challenge'), 'My own words.');
  const { takeOut } = await import('../../lib/store/take-out');
  await takeOut(db, 'artifact', 'a1', 1);
  await settle();
  const save = room.queryByRole('button', { name: 'Save' });
  expect(save, 'the form stays with what was typed').toBeTruthy();
  fireEvent.click(save as Element);
  const dialog = await room.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Keep mine' }));
  const work = await until(async () => (await db.artifacts.toArray())[0]);
  expect(work).toMatchObject({ title: 'Board deck', challenge: 'My own words.' });
});

test('a file above the limit is refused before a byte is read, and nothing typed is lost', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new');
  type(await room.findByLabelText('Title'), 'Recording of the workshop');
  const file = new File(['x'], 'workshop.mp4');
  Object.defineProperty(file, 'size', { value: fileLimit + 1 });
  file.arrayBuffer = vi.fn();
  fireEvent.change(room.container.querySelector('input[type=file]') as Element, { target: { files: [file] } });
  expect(await room.findByText(/“workshop.mp4” has 200 MB; files up to 200 MB can be kept. Nothing was stored/)).toBeTruthy();
  expect(file.arrayBuffer).not.toHaveBeenCalled();
  expect((room.getByLabelText('Title') as HTMLInputElement).value).toBe('Recording of the workshop');
});

test('computing a hash can be called off, and the file is then not taken', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new');
  await room.findByLabelText('Title');
  const file = new File(['abc'], 'huge.iso');
  let finish = (_: ArrayBuffer) => {};
  file.arrayBuffer = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  fireEvent.change(room.container.querySelector('input[type=file]') as Element, { target: { files: [file] } });
  const computing = (await room.findByText('Computing the hash of “huge.iso” …')).parentElement as HTMLElement;
  fireEvent.click(within(computing).getByRole('button', { name: 'Cancel' }));
  finish(new TextEncoder().encode('abc').buffer as ArrayBuffer);
  await settle();
  expect(room.queryByText(/huge.iso/)).toBeNull();
  expect((room.getByLabelText('Title') as HTMLInputElement).value).toBe('');
});

test('of a file of the company only name, size and hash are kept unless the learner says otherwise', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new/c1');
  await room.findByLabelText('Title');
  const file = new File(['abc'], 'close_checklist.xlsx');
  file.arrayBuffer = async () => new TextEncoder().encode('abc').buffer as ArrayBuffer;
  fireEvent.change(room.container.querySelector('input[type=file]') as Element, { target: { files: [file] } });
  expect(await room.findByText('SHA-256 ba7816bf8f01…')).toBeTruthy();
  expect((room.getByLabelText('Title') as HTMLInputElement).value).toBe('close checklist');
  expect((room.getByLabelText(/Keep only name, size and hash/) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  const work = await until(async () => (await db.artifacts.toArray())[0]);
  expect(work).toMatchObject({ kind: 'file', fileId: null, file: { name: 'close_checklist.xlsx', size: 3 } });
  expect(await db.files.count()).toBe(0);
  expect(await db.mappings.get(`c1|artifact|${work.id}`)).toMatchObject({ verdict: 'confirmed' });
});

test('incomplete work is stored as a draft that says what it still lacks', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new');
  type(await room.findByLabelText('Title'), 'Monthly close');
  type(room.getByLabelText('Challenge'), 'It took 41 hours.');
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText(/It still lacks: action, result, my part, file or address/)).toBeTruthy();
  expect(room.getByText('draft')).toBeTruthy();
});

test('a removal says how many competencies lose the piece, and undo brings it back with its mappings, groups and sources', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  const dated = { note: '', artifactId: 'a1', url: null, datedOn: '2026-02-01' };
  await db.metrics.add(aMetric({ baseline: { ...aMetric({}).baseline, source: dated } as never }));
  for (const competencyId of ['c1', 'c2']) {
    const mapping = { competencyId, kind: 'artifact' as const, evidenceId: 'a1', verdict: 'confirmed' as const, words: [] };
    await db.mappings.add({ ...mapping, id: `${competencyId}|artifact|a1`, revision: 1, createdAt: 0, updatedAt: 0 });
  }
  const room = await openRoom(db, 'work/a1');
  fireEvent.click(await room.findByRole('button', { name: 'Remove' }));
  expect(await room.findByText('E-002 “Board deck” removed. 2 competencies lose it.')).toBeTruthy();
  expect(await db.mappings.count()).toBe(0);
  expect((await db.metrics.get('m1'))?.baseline?.source?.artifactId).toBeNull();
  fireEvent.click(room.getByRole('button', { name: 'Undo' }));
  await until(async () => (await db.mappings.count()) === 2);
  expect(await db.artifacts.get('a1')).toMatchObject({ title: 'Board deck', code: 2 });
  expect((await db.metrics.get('m1'))?.baseline?.source?.artifactId).toBe('a1');
});

test('a badge says where each field was read; what is typed wins from then on', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({ issuedOn: null }));
  const room = await openRoom(db, 'badges/b1/edit');
  type(await room.findByLabelText('Issued'), '14.10.2024');
  expect(room.getByText('Understood as 14 October 2024.')).toBeTruthy();
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText('14 October 2024')).toBeTruthy();
  expect(room.getByText('typed by you on 3 Aug 2026')).toBeTruthy();
  const badge = await db.badges.get('b1');
  expect(badge?.provenance.issuedOn?.kind).toBe('typed');
  expect(badge?.provenance.title?.kind).toBe('page');
});

test('a date that could be two days is refused, and the rest stays', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'badges/new');
  type(await room.findByLabelText('Title'), 'Agile Basics');
  type(room.getByLabelText('Issued'), '3/4/2019');
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText(/could be read in two ways/)).toBeTruthy();
  expect((room.getByLabelText('Title') as HTMLInputElement).value).toBe('Agile Basics');
  expect(await db.badges.count()).toBe(0);
});

test('how a badge was assessed is answered with one click, and can be taken back', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({ assessment: 'unknown' }));
  const room = await openRoom(db, 'badges/b1');
  fireEvent.click(within(await room.findByRole('group', { name: 'How was it assessed?' })).getByRole('button', { name: 'graded project' }));
  await until(async () => (await db.badges.get('b1'))?.assessment === 'graded project');
  fireEvent.click(await room.findByRole('button', { name: 'Undo' }));
  await until(async () => (await db.badges.get('b1'))?.assessment === 'unknown');
});

test('the parts of a certificate are chosen by hand, stand under it, and count once', async () => {
  const db = await newDatabase();
  await db.badges.bulkAdd([
    aBadge({}),
    aBadge({ id: 'b2', code: 5, title: 'Course one' }),
    aBadge({ id: 'b3', code: 6, title: 'Course two' }),
  ]);
  const room = await openRoom(db, 'badges/b1/group');
  fireEvent.click(await room.findByLabelText(/Course one/));
  fireEvent.click(room.getByLabelText(/Course two/));
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText('3 badges, counting as 1')).toBeTruthy();
  fireEvent.click(await room.findByRole('button', { name: 'Take the group apart' }));
  expect(await room.findByText('3 badges')).toBeTruthy();
});

test('asking for words prepares a text from the piece of work, to copy or to open in the mail program', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  const room = await openRoom(db, 'words/new/a1');
  type(await room.findByLabelText('Who?'), 'Rosa');
  const text = room.getByLabelText('Text to send') as HTMLTextAreaElement;
  expect(text.value).toContain('Dear Rosa,');
  expect(text.value).toContain('“Board deck”');
  const mail = room.getByRole('link', { name: 'Open in your mail program' }) as HTMLAnchorElement;
  expect(mail.href.startsWith('mailto:?subject=')).toBe(true);
  expect(decodeURIComponent(mail.href)).toContain('“Board deck”');
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  const words = await until(async () => (await db.feedback.toArray())[0]);
  expect(words).toMatchObject({ state: 'asked', who: 'Rosa', askedOn: '2026-08-03', permission: 'none', about: 'a1' });
});

test('words stand verbatim, and without permission they say that they fill no box', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'words/new');
  fireEvent.click(await room.findByLabelText('I have received words'));
  type(room.getByLabelText('Who?'), 'Rosa');
  type(room.getByLabelText('Their words'), '  It worked,\n$t(cancel) {{who}} — really. ');
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText(/Nobody has allowed quoting yet/)).toBeTruthy();
  expect(room.container.querySelector('blockquote')?.textContent).toBe('“  It worked,\n$t(cancel) {{who}} — really. ”');
});

test('when the storage is full a sentence says so, and the form keeps everything that was typed', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new');
  type(await room.findByLabelText('Title'), 'Monthly close');
  db.artifacts.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText(/The storage of this browser is full, so this was not saved/)).toBeTruthy();
  expect((room.getByLabelText('Title') as HTMLInputElement).value).toBe('Monthly close');
  expect(await db.settings.get('lastCode')).toBeUndefined();
});
