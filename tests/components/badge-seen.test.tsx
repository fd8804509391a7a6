// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { fireEvent, within } from '@testing-library/preact';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import type { Award } from '../../lib/domain/award';
import { recordAwards } from '../../lib/store/badges';
import type { Database } from '../../lib/store/database';
import { describeProof, type ProofPiece, recordGone } from '../../lib/store/sightings';
import { award } from '../store/things';
import { aBadge, newDatabase, noon, openRoom } from './evidence-bench';

// The files of jsdom are none to the hashing and the store of Node.
vi.stubGlobal('File', NodeFile);
vi.stubGlobal('Blob', NodeBlob);

const url = 'https://www.credly.com/badges/a1';
const day = 86_400_000;
const text = (words: string): ProofPiece => ({
  what: 'text',
  address: url,
  file: new File([words], 'credly.com.txt', { type: 'text/plain' }),
});
/** Looks at one badge, some days after noon of 3 August 2026. */
async function look(db: Database, days: number, changes: Partial<Award>, pieces: ProofPiece[] = []): Promise<string> {
  const seenAt = noon + days * day;
  const sources: Award['sources'] = { title: 'dom', criteria: 'dom', description: 'dom', skills: 'dom' };
  const seen = award({ owner: 'me', criteria: 'Pass the exam.', sources, ...changes });
  const { value } = await recordAwards(db, [seen], { url, seenAt }, seenAt, await describeProof(pieces));
  return value[0]?.badge.id ?? '';
}
const openBadge = async (db: Database, id: string) => {
  const room = await openRoom(db, `badges/${id}`);
  const title = await room.findByRole('heading', { name: 'What was seen' });
  return { ...room, section: title.closest('section') as HTMLElement };
};

test('a badge that was typed says that nothing was kept', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({ provenance: { title: { kind: 'typed', at: noon } } }));
  const { section } = await openBadge(db, 'b1');
  expect(section.textContent).toContain('Added by hand: nothing was kept.');
});

test('a badge from before pages were kept says so, and how to keep its page', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({}));
  const { section } = await openBadge(db, 'b1');
  expect(section.textContent).toContain('Saved before pages were kept.');
});

test('a look shows when and where it was, its text word for word on request, and that it is unchanged', async () => {
  const db = await newDatabase();
  const id = await look(db, 0, {}, [text('Docker Essentials\n\nIssued by <b>IBM</b>')]);
  const { section } = await openBadge(db, id);
  const seen = within(section);
  expect((await seen.findByRole('heading', { level: 4 })).textContent).toMatch(/3 Aug 2026, \d\d:\d\d first look/);
  expect(seen.getByRole('link').getAttribute('href')).toBe(url);
  expect(section.textContent).toContain('No picture was kept');
  expect(seen.getByText(/^SHA-256 [0-9a-f]{12}…$/).getAttribute('title')).toMatch(/^[0-9a-f]{64}$/);
  fireEvent.click(seen.getByRole('button', { name: 'Show the text' }));
  const words = await seen.findByText(/Docker Essentials/);
  expect(words.textContent).toBe('Docker Essentials\n\nIssued by <b>IBM</b>');
  expect(words.querySelector('b')).toBeNull();
  expect(section.textContent).toContain('Unchanged since it was kept');
  expect((await axe.run(section, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  fireEvent.click(seen.getByRole('button', { name: 'Hide' }));
  expect(seen.queryByText(/Issued by/)).toBeNull();
});

test('bytes that are not what was kept, and bytes that are gone, are said when they are opened', async () => {
  const db = await newDatabase();
  const id = await look(db, 0, {}, [text('as it was')]);
  const [kept] = await db.files.toArray();
  await db.files.update(kept?.id ?? '', { blob: new Blob(['as it is']) });
  const { section } = await openBadge(db, id);
  const seen = within(section);
  fireEvent.click(await seen.findByRole('button', { name: 'Show the text' }));
  await seen.findByText(/This is not what was kept/);
  await db.files.clear();
  fireEvent.click(seen.getByRole('button', { name: 'Save the text' }));
  await seen.findByText(/not in the store any more/);
});

test('between two looks the differences stand in words, edited criteria before and after; newest look first', async () => {
  const db = await newDatabase();
  const id = await look(db, 0, {});
  await look(db, 30, { state: 'revoked', criteria: 'Attend.' });
  const { section } = await openBadge(db, id);
  const seen = within(section);
  const titles = (await seen.findAllByRole('heading', { level: 4 })).map((title) => title.textContent ?? '');
  expect(titles.map((title) => title.slice(0, 10))).toEqual(['2 Sept 202', '3 Aug 2026']);
  expect(section.textContent).toContain('Changed since the look before: revoked; criteria edited.');
  const [before, after] = [...section.querySelectorAll('dd')].map((words) => words.textContent);
  expect([before, after]).toEqual(['Pass the exam.', 'Attend.']);
});

test('many looks: the newest and the first stand there, the others on request', async () => {
  const db = await newDatabase();
  let id = '';
  for (let days = 0; days < 5; days++) id = await look(db, days, { criteria: `Criteria ${days}.` });
  const { section } = await openBadge(db, id);
  const seen = within(section);
  const between = await seen.findByText('3 looks in between');
  expect(between.closest('details')?.open).toBe(false);
  expect(section.querySelectorAll('details.more > ol > li')).toHaveLength(3);
  expect(section.querySelectorAll('section > ol > li')).toHaveLength(2);
});

test('what is gone from its page is said in view and list, with since when, and counts as before', async () => {
  const db = await newDatabase();
  const id = await look(db, 0, {});
  await recordGone(db, id, { url, seenAt: noon + day }, noon + day);
  const { section, getAllByText } = await openBadge(db, id);
  expect(section.textContent).toContain('Gone from its page, as you noted on 4 Aug 2026. That alone changes nothing');
  expect(section.textContent).toContain('Changed since the look before: no longer on its page.');
  expect(getAllByText('gone from its page').length).toBeGreaterThanOrEqual(2);
});

test('the hash can be copied whole', async () => {
  const db = await newDatabase();
  const id = await look(db, 0, {}, [text('abc')]);
  const copied: string[] = [];
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async (words: string) => void copied.push(words) } });
  const { section, findByText } = await openBadge(db, id);
  fireEvent.click(await within(section).findByRole('button', { name: 'Copy the hash' }));
  await findByText('The SHA-256 is on the clipboard.');
  expect(copied).toEqual(['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']);
  vi.unstubAllGlobals();
});
