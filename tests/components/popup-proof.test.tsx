// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import popupWords from '../../assets/locales/en/popup.json';
import sharedWords from '../../assets/locales/en/shared.json';
import { createPopupModel, PopupContext } from '../../components/popup/popup-model';
import { PopupPage } from '../../components/popup/popup-page';
import { failed } from '../../lib/browser/answer';
import type { PageProof, SaveRequest, SaveResult } from '../../lib/browser/messages';
import type { Looked, PopupDoor } from '../../lib/browser/popup-door';
import { proofFiles } from '../../lib/browser/proof-files';
import { newAward } from '../../lib/detection/reading/award-draft';
import { nothing, type PageKind, type Reading, seen } from '../../lib/detection/reading/detector';
import type { Award } from '../../lib/domain/award';
import { recordAwards } from '../../lib/store/badges';
import { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { recordWithProof } from '../../lib/store/record-with-proof';
import { saveEvidence } from '../../lib/store/save-evidence';
import { speak } from '../../lib/words/words';

speak({ shared: sharedWords, popup: popupWords });

const badgeId = '7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f';
const url = `https://www.credly.com/badges/${badgeId}`;
/** 3 August 2026 and 20 November 2026, noon. */
const [savedAt, today] = [Date.UTC(2026, 7, 3, 12), Date.UTC(2026, 10, 20, 12)];
let db: Database;
let looked: Looked;
let saves: SaveRequest[];
let proof: PageProof | null;
let leftOut: SaveResult['leftOut'];

const award = (changes: Partial<Award> = {}): Award => ({
  ...newAward('credly'),
  title: 'Docker Essentials',
  issuer: 'Northwind Academy',
  earner: 'Nadia Okafor',
  owner: 'me',
  state: 'valid',
  issuedOn: '2024-10-14',
  id: badgeId,
  verifyUrl: url,
  criteria: 'Pass the exam.',
  ...changes,
});
const page = (reading: Reading, at = url): Looked => ({ kind: 'read', page: { url: at, title: 'A page', readAt: today, reading } });
const shows = (awards: Award[], kind: PageKind = 'badge', at = url) => page(seen(kind, awards), at);

/** What saving and undoing need of the browser; everything else is asked by nobody here. */
const door = {
  look: async () => looked,
  fetchJson: async () => failed('not-found'),
  gatherProof: async () => proof,
  async save(request: SaveRequest) {
    saves.push(request);
    const pieces = request.proof ? proofFiles(request.proof, request.url) : [];
    const awards = request.awards.map((one) => ({ award: one, url: request.url, seenAt: request.readAt }));
    const { value, undo: ticket } = await recordWithProof(db, awards, pieces, today);
    const badges = value.map(({ badge, outcome }) => ({ id: badge.id, title: badge.title, outcome }));
    return { ok: true as const, value: { badges, undo: ticket, leftOut } };
  },
  async undo(ticket: { journalId: number }) {
    await undo(db, ticket, today);
    return { ok: true as const, value: null };
  },
  recount: () => {},
  onPageRead: () => {},
} as unknown as PopupDoor;

// The files of jsdom are none to the hashing and the store of Node.
vi.stubGlobal('File', NodeFile);
vi.stubGlobal('Blob', NodeBlob);

beforeEach(() => {
  db = new Database(`popup-proof-${Math.random()}`);
  [saves, proof, leftOut] = [[], null, null];
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

async function open(): Promise<void> {
  const model = createPopupModel(door, db, () => today);
  render(
    <PopupContext.Provider value={model}>
      <PopupPage />
    </PopupContext.Provider>,
  );
  await model.look();
}
const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => fireEvent.click(await button(name));
const says = (text: string | RegExp) => screen.findByText(text);
const saved = (changes: Partial<Award> = {}) => recordAwards(db, [award(changes)], { url, seenAt: savedAt }, savedAt);

test('what is kept of the page goes with the save, and stands beside the badge', async () => {
  looked = shows([award()]);
  proof = { text: 'The words of the page.', picture: 'data:image/jpeg;base64,/9j/', data: [{ address: `${url}.json`, body: '{"a":1}' }] };
  await open();
  await press('Save Docker Essentials');
  await says('1 badge saved on this computer.');
  expect(saves).toMatchObject([{ proof: { text: 'The words of the page.' } }]);
  const [look] = await db.sightings.toArray();
  expect(look?.kept.map(({ what, address }) => [what, address])).toEqual([
    ['text', url],
    ['picture', url],
    ['data', `${url}.json`],
  ]);
  const files = await db.files.bulkGet(look?.kept.map(({ fileId }) => fileId) ?? []);
  expect(files.map((file) => [file?.type, file?.size])).toEqual([
    ['text/plain', 22],
    ['image/jpeg', 3],
    ['application/json', 7],
  ]);
});

test('a page of which nothing can be kept is saved all the same', async () => {
  looked = shows([award()]);
  await open();
  await press('Save Docker Essentials');
  await says('1 badge saved on this computer.');
  expect(await db.sightings.toArray()).toMatchObject([{ kept: [] }]);
});

test('what there was no room for is said', async () => {
  looked = shows([award()]);
  leftOut = 'picture';
  await open();
  await press('Save Docker Essentials');
  await says('1 badge saved on this computer. There was no room for a picture of the page, so none was kept.');
});

test('a saved badge whose page says otherwise says so in words; Update records it, and undo brings the words back', async () => {
  await saved();
  looked = shows([award({ state: 'revoked', criteria: 'Attend.' })]);
  await open();
  const words = 'Since you saved it on 3 Aug 2026: revoked; criteria edited.';
  await says(words);
  await press('Update Docker Essentials');
  await says('1 brought up to date.');
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  expect(await db.sightings.count()).toBe(2);
  expect(await db.badges.toArray()).toMatchObject([{ state: 'revoked', criteria: 'Attend.' }]);
  await press('Undo');
  await says(words);
  expect(await db.badges.toArray()).toMatchObject([{ state: 'valid', criteria: 'Pass the exam.' }]);
});

test('what the learner typed is no news and is never overwritten; what the page changed since is news all the same', async () => {
  const { value } = await saved();
  const known = value[0]?.badge as NonNullable<(typeof value)[0]>['badge'];
  const nothingMapped = { confirm: [], release: [] };
  const typed = { title: 'Containers', criteria: 'My words.' };
  await saveEvidence(db, 'badge', { known, changes: typed, blank: known, mapping: nothingMapped }, savedAt);
  looked = shows([award()]);
  await open();
  await screen.findByRole('link', { name: 'Saved. Open Docker Essentials' });
  expect(screen.queryByRole('button', { name: /^Update/ })).toBeNull();
  cleanup();
  looked = shows([award({ criteria: 'Attend.' })]);
  await open();
  await says('Since you saved it on 3 Aug 2026: criteria edited.');
  await press('Update Docker Essentials');
  await says('1 brought up to date.');
  expect(await db.badges.toArray()).toMatchObject([typed]);
});

test('a page that says less than before is no news', async () => {
  await saved();
  looked = shows([award({ criteria: null, issuedOn: '2024-10', state: 'unknown' })]);
  await open();
  await screen.findByRole('link', { name: 'Saved. Open Docker Essentials' });
  expect(screen.queryByText(/^Since you saved it/)).toBeNull();
  expect(screen.queryByRole('button', { name: /^Update/ })).toBeNull();
});

test('a saved badge that its page no longer shows can be noted as gone, with what the page says instead, and taken back', async () => {
  await saved();
  looked = page(nothing('badge', 'no-award'));
  proof = { text: 'There is no such badge.', picture: null, data: [] };
  await open();
  await says('You saved “Docker Essentials” from this page on 3 Aug 2026; it no longer shows it.');
  await press('Note that it is gone');
  await says('Noted that “Docker Essentials” is gone from its page.');
  await says('You have noted that it is gone. Your badge stays as it is.');
  expect(screen.queryByRole('button', { name: 'Note that it is gone' })).toBeNull();
  expect(await db.badges.toArray()).toMatchObject([{ goneSince: today, state: 'valid', criteria: 'Pass the exam.' }]);
  expect((await db.sightings.toArray()).find(({ award: shown }) => shown === null)?.kept).toMatchObject([{ what: 'text' }]);
  await press('Undo');
  await button('Note that it is gone');
  expect(await db.sightings.count()).toBe(1);
});

test('a badge that stands on its page again says so', async () => {
  await saved();
  looked = page(nothing('badge', 'no-award'));
  await open();
  await press('Note that it is gone');
  await says('You have noted that it is gone. Your badge stays as it is.');
  cleanup();
  looked = shows([award()]);
  await open();
  await says('Since you saved it on 20 Nov 2026: on its page again.');
  await press('Update Docker Essentials');
  await says('1 brought up to date.');
  expect(await db.badges.toArray()).toMatchObject([{ goneSince: null }]);
});

test('nothing is called gone that was never saved, nor where the page is silent for another reason', async () => {
  looked = page(nothing('badge', 'no-award'));
  await open();
  await button('Read again');
  expect(screen.queryByText(/it no longer shows it/)).toBeNull();
  cleanup();
  await saved();
  looked = page(nothing('badge', 'not-filled-yet'));
  await open();
  await button('Read again');
  expect(screen.queryByText(/it no longer shows it/)).toBeNull();
});

const program = (title: string, id: string): Award => award({ title, id, platform: 'coursera', verifyUrl: null, criteria: null });

test('a program saved with its courses is offered as one that counts once; grouped with a click, and taken back', async () => {
  looked = shows(
    [program('Data Work', 'WHOLE'), program('One', 'PART1'), program('Two', 'PART2')],
    'program-certificate',
    'https://www.coursera.org/account/accomplishments/specialization/certificate/WHOLE',
  );
  await open();
  await press('Save my 3');
  await says('These 2 courses belong to “Data Work”, as its page says. Count them once?');
  await press('Group them');
  await says('They count once from now on.');
  const badges = await db.badges.orderBy('code').toArray();
  expect(await db.stacks.toArray()).toMatchObject([
    { title: 'Data Work', kind: 'vertical', wholeId: badges[0]?.id, partIds: [badges[1]?.id, badges[2]?.id] },
  ]);
  await press('Undo');
  await says('Taken back.');
  expect(await db.stacks.count()).toBe(0);
});

test('a course of a program that was not saved itself is offered with nothing', async () => {
  looked = shows([program('Data Work', 'WHOLE'), program('One', 'PART1')], 'program-certificate');
  await open();
  await press('Save One');
  await says('1 badge saved on this computer.');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save One' })).toBeNull());
  expect(screen.queryByRole('button', { name: 'Group them' })).toBeNull();
});

test('one award on two platforms is pointed out and linked on request, never by itself', async () => {
  await recordAwards(db, [program('Docker Essentials', 'CODE')], { url: 'https://www.coursera.org/verify/CODE', seenAt: 1 }, 1);
  looked = shows([award()]);
  await open();
  await press('Save Docker Essentials');
  await says('“Docker Essentials” seems to be one award on Coursera, Credly. Count it once?');
  expect([await db.badges.count(), await db.stacks.count()]).toEqual([2, 0]);
  await press('Link them');
  await says('They count once from now on.');
  expect(await db.stacks.toArray()).toMatchObject([{ kind: 'horizontal' }]);
  cleanup();
  await open();
  expect(screen.queryByRole('button', { name: 'Link them' })).toBeNull();
});

test('what only shares words with a saved badge is left to the portfolio', async () => {
  await saved();
  const parts = [program('Harbour Work Basics', 'A'), program('Harbour Work Practice', 'B')];
  await recordAwards(db, parts, { url: 'https://www.coursera.org/verify/A', seenAt: 1 }, 1);
  looked = shows([program('Harbour Work Specialization', 'W'), program('Docker Essentials', 'D')], 'own-list');
  await open();
  await press('Save my 2');
  await button('Link them');
  expect(screen.queryByRole('button', { name: 'Group them' })).toBeNull();
});

test('a proposal that is put off goes, and nothing is grouped', async () => {
  await recordAwards(db, [program('Docker Essentials', 'CODE')], { url: 'https://www.coursera.org/verify/CODE', seenAt: 1 }, 1);
  looked = shows([award()]);
  await open();
  await press('Save Docker Essentials');
  await press('Not now');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Link them' })).toBeNull());
  expect(await db.stacks.count()).toBe(0);
});
