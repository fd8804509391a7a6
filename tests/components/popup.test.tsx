// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import popupWords from '../../assets/locales/en/popup.json';
import sharedWords from '../../assets/locales/en/shared.json';
import { createPopupModel, PopupContext, type PopupModel } from '../../components/popup/popup-model';
import { PopupPage } from '../../components/popup/popup-page';
import { type Answer, failed } from '../../lib/browser/answer';
import type { SaveRequest, SaveResult } from '../../lib/browser/messages';
import type { Looked, PopupDoor } from '../../lib/browser/popup-door';
import { newAward } from '../../lib/detection/award-draft';
import { nothing, type Reading, seen, type Why } from '../../lib/detection/detector';
import type { Award } from '../../lib/domain/award';
import { recordAwards } from '../../lib/store/badges';
import { importFramework } from '../../lib/store/criteria';
import { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { listNames } from '../../lib/store/names';
import { speak } from '../../lib/words/words';

speak({ shared: sharedWords, popup: popupWords });

const url = 'https://www.credly.com/users/nadia';
const now = () => Date.UTC(2026, 10, 20);
let db: Database;
let looked: Looked;
let saves: SaveRequest[];
let asked: string[];
let json: (address: string) => Promise<Answer<unknown>>;
let refuse: Answer<SaveResult> | null;
let allowed: boolean;
let report: Answer<string>;
let tellPageRead: (url: string) => void;

const award = (title: string, changes: Partial<Award> = {}): Award => ({
  ...newAward('credly'),
  title,
  issuer: 'Northwind Academy',
  earner: 'Nadia Okafor',
  issuedOn: '2024-10-14',
  id: title,
  ...changes,
});
const page = (reading: Reading, at = url): Looked => ({ kind: 'read', page: { url: at, title: 'A page', readAt: 5, reading } });
const list = (...awards: Award[]): Looked => page(seen('earner-profile', awards));

const door: PopupDoor = {
  look: async () => looked,
  async fetchJson(address) {
    asked.push(address);
    const answer = await json(address);
    return answer.ok ? { ok: true, value: JSON.stringify(answer.value) } : answer;
  },
  describePage: async () => report,
  gatherProof: async () => null,
  async save(request) {
    saves.push(request);
    if (refuse) return refuse;
    const { value, undo: ticket } = await recordAwards(db, request.awards, { url: request.url, seenAt: request.readAt }, now());
    return {
      ok: true,
      value: { badges: value.map(({ badge, outcome }) => ({ id: badge.id, title: badge.title, outcome })), undo: ticket },
    };
  },
  async undo(ticket) {
    await undo(db, ticket, now());
    return { ok: true, value: null };
  },
  openPage: async () => {},
  recount: () => {},
  async requestPermission() {
    allowed = true;
    looked = list(award('Docker Essentials'));
    return true;
  },
  onPageRead: (listener) => {
    tellPageRead = listener;
  },
};

beforeEach(() => {
  db = new Database(`popup-${Math.random()}`);
  looked = list();
  [saves, asked, refuse, allowed] = [[], [], null, false];
  json = async () => failed('not-found');
  report = { ok: true, value: '### Page' };
});

afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await db.delete();
});

async function open(): Promise<PopupModel> {
  const model = createPopupModel(door, db, now);
  render(
    <PopupContext.Provider value={model}>
      <PopupPage />
    </PopupContext.Provider>,
  );
  await model.look();
  return model;
}

const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => fireEvent.click(await button(name));
const says = (text: string | RegExp) => screen.findByText(text);

/** What axe finds; colours are looked at in the real browsers, where there are some. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('badges are listed with title, issuer, date and whose', async () => {
  looked = list(
    award('Docker Essentials', { owner: 'me' }),
    award('Data Steward', { issuedOn: null, owner: 'other', earner: 'B. Learner' }),
  );
  await open();
  await button('Save Docker Essentials');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Proofolio');
  expect(screen.getByText('2 badges here')).toBeTruthy();
  const [first, second] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(first).toContain('Northwind Academy14 Oct 2024 · you');
  expect(second).toContain('no date on this page · B. Learner');
  expect(await faults()).toEqual([]);
});

test('"save mine" takes the learner’s own and nobody else’s, and can be taken back', async () => {
  looked = list(
    award('Mine A', { owner: 'me' }),
    award('Mine B', { owner: 'me' }),
    award('Theirs', { owner: 'other', earner: 'B. Learner' }),
    award('Unknown', { earner: null }),
  );
  await open();
  await press('Save my 2');
  await says('2 badges saved on this computer.');
  expect(saves[0]?.awards.map(({ title }) => title)).toEqual(['Mine A', 'Mine B']);
  expect(saves[0]).toMatchObject({ url, readAt: 5 });
  const link = await screen.findByRole('link', { name: 'Saved. Open Mine A' });
  const [badge] = await db.badges.where('title').equals('Mine A').toArray();
  expect(link.getAttribute('href')).toBe(`/portfolio.html#/evidence/badges/${badge?.id}`);
  expect(await says('Everything of yours on this page is saved.')).toBeTruthy();
  expect(await faults()).toEqual([]);
  await press('Undo');
  await says('Taken back.');
  expect(await db.badges.count()).toBe(0);
  await button('Save my 2');
});

test('a name is asked about once, however many badges bear it, and the answer is kept', async () => {
  looked = list(award('A'), award('B'), award('C', { earner: 'Somebody Else' }));
  await open();
  const question = await screen.findByRole('group', { name: 'Is “Nadia Okafor” you?' });
  expect(screen.getAllByRole('group')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /Save my/ })).toBeNull();
  expect(await faults()).toEqual([]);
  fireEvent.click(within(question).getByRole('button', { name: 'Yes' }));
  await button('Save my 2');
  fireEvent.click(within(await screen.findByRole('group', { name: 'Is “Somebody Else” you?' })).getByRole('button', { name: 'No' }));
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
  expect(await listNames(db)).toEqual([
    { name: 'Nadia Okafor', mine: true },
    { name: 'Somebody Else', mine: false },
  ]);
  cleanup();
  await open();
  await button('Save my 2');
  expect(screen.queryByRole('group')).toBeNull();
});

test('revoked, expired and pending are shown', async () => {
  looked = list(
    award('A', { state: 'revoked' }),
    award('B', { state: 'expired' }),
    award('C', { state: 'pending' }),
    award('D', { state: 'valid' }),
  );
  await open();
  await button('Save A');
  expect(screen.getAllByText(/^(revoked|expired|pending|valid)$/).map((chip) => chip.textContent)).toEqual([
    'revoked',
    'expired',
    'pending',
  ]);
});

test('a saved badge of which the page knows more can be brought up to date', async () => {
  await recordAwards(db, [award('A', { id: null, owner: 'me' })], { url, seenAt: 1 }, 1);
  looked = list(award('A', { owner: 'me', state: 'revoked' }));
  await open();
  await press('Update A');
  await says('1 brought up to date.');
  expect(await db.badges.toArray()).toMatchObject([{ credentialId: 'A', state: 'revoked' }]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Update A' })).toBeNull());
});

test('a very long title, and one full of markup, are text and are cut by the style', async () => {
  const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  looked = list(award('x'.repeat(300)), award(markup));
  await open();
  await button(`Save ${markup}`);
  expect(document.querySelector('img, script')).toBeNull();
  expect(screen.getByText(markup).getAttribute('title')).toBe(markup);
});

const record = (number: number, changes: object = {}) => ({
  id: `7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e${String(number).padStart(2, '0')}`,
  issued_to: 'Nadia Okafor',
  issued_at_date: '2025-03-04',
  state: 'accepted',
  user_is_earner: true,
  badge_template: { name: `Badge ${number}`, skills: [] },
  issuer: { entities: [{ primary: true, entity: { name: 'Northwind Academy' } }] },
  ...changes,
});
const cards = [award('Badge 1', { id: null }), award('Badge 2', { id: null })];
const badgesJson = 'https://www.credly.com/users/nadia-okafor/badges.json?page=1&page_size=48';
const profile = () => page({ ...seen('earner-profile', cards, [{ code: 'ids-not-on-page', text: '' }], 3), more: [badgesJson] } as Reading);
const pages = (address: string) => Number(new URL(address).searchParams.get('page'));

test('"complete from Credly" reads page by page, joins with the page, and says what is still missing', async () => {
  looked = profile();
  json = async (address) => ({
    ok: true,
    value: {
      data: pages(address) === 1 ? [record(1), record(2)] : [record(3)],
      metadata: { total_count: 4, current_page: pages(address), total_pages: 2 },
    },
  });
  await open();
  await says('2 of 3 read');
  expect(asked).toEqual([]);
  await press('Complete from Credly');
  await says('3 of 4 read');
  await says(/3 of 4 read\. The rest/);
  expect(asked.map(pages)).toEqual([1, 2]);
  expect(screen.getAllByRole('listitem').filter((item) => item.className === 'row')).toHaveLength(3);
  await button('Save my 3');
  expect(await faults()).toEqual([]);
});

test('completing shows its progress and can be cancelled', async () => {
  looked = profile();
  json = async (address) =>
    pages(address) === 1
      ? { ok: true, value: { data: [record(1)], metadata: { total_count: 3, current_page: 1, total_pages: 3 } } }
      : new Promise(() => {});
  await open();
  await press('Complete from Credly');
  await says('1 of 3 read');
  expect(screen.getByRole('progressbar', { name: 'Reading from Credly' })).toBeTruthy();
  expect(await faults()).toEqual([]);
  await press('Cancel');
  await button('Complete from Credly');
  expect(screen.getByText('2 of 3 read')).toBeTruthy();
});

test.each([
  ['forbidden', /does not show this data to you/],
  ['not-found', /has no data for this page/],
  ['site-trouble', /in trouble/],
  ['timeout', /did not answer in time/],
  ['no-connection', /could not be reached/],
  ['not-json', /cannot be read/],
] as const)('when Credly’s data is not to be had (%s), it is said, and what stood on the page stays', async (code, words) => {
  looked = profile();
  json = async () => failed(code);
  await open();
  await press('Complete from Credly');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  await button('Save Badge 1');
});

test('a fault half way keeps what was read, and says so', async () => {
  looked = profile();
  json = async (address) =>
    pages(address) === 1
      ? { ok: true, value: { data: [record(1), record(3)], metadata: { total_count: 4, current_page: 1, total_pages: 2 } } }
      : failed('site-trouble');
  await open();
  await press('Complete from Credly');
  await screen.findByRole('alert');
  await says('3 of 4 read');
});

test('badges that were brought in are read as well, and do not make up for own ones that are missing', async () => {
  const imported = 'https://www.credly.com/api/v1/users/1/external_badges/open_badges/public?page=1&page_size=48';
  looked = page({ ...seen('earner-profile', cards), more: [badgesJson, imported] } as Reading);
  const external = { id: 'x', external_badge: { badge_name: 'Welding', issuer_name: 'A school', issued_at_date: '2020-01-02' } };
  const paging = { current_page: 1, total_pages: 1 };
  json = async (address) => ({
    ok: true,
    value:
      address === imported
        ? { data: [external], metadata: { ...paging, total_count: 1 } }
        : { data: [record(1), record(2)], metadata: { ...paging, total_count: 3 } },
  });
  await open();
  await press('Complete from Credly');
  await says(/3 of 4 read\. The rest/);
  expect(asked).toEqual([badgesJson, imported]);
});

test('nobody has to have brought in badges', async () => {
  const imported = 'https://www.credly.com/api/v1/users/1/external_badges/open_badges/public?page=1&page_size=48';
  looked = page({ ...seen('earner-profile', cards), more: [badgesJson, imported] } as Reading);
  const metadata = { current_page: 1, total_pages: 1, total_count: 2 };
  json = async (address) => (address === imported ? failed('not-found') : { ok: true, value: { data: [record(1), record(2)], metadata } });
  await open();
  await press('Complete from Credly');
  await button('Save my 2');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a page that shows nothing may be completed from the site’s own data', async () => {
  looked = page({ ...nothing('earner-profile', 'no-title'), more: [badgesJson] } as Reading);
  json = async () => ({ ok: true, value: { data: [record(1)], metadata: { current_page: 1, total_pages: 1, total_count: 1 } } });
  await open();
  await press('Complete from Credly');
  await button('Save Badge 1');
});

const whys: Why[] = [
  'not-filled-yet',
  'no-award',
  'no-title',
  'no-earner',
  'stale',
  'invalid-certificate',
  'preview',
  'nothing-listed',
  'not-an-award-page',
  'data-not-known',
  'unreadable',
];
test.each(whys)('a known page that yields nothing says why (%s), and what can be done', async (why) => {
  looked = page(nothing('badge', why), 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f');
  await open();
  await button('Read again');
  await button('Add by hand');
  expect(document.body.textContent).not.toMatch(/⟦|\{\{/);
  expect(await faults()).toEqual([]);
});

test('adding by hand starts from the page, says what is missing, and saves with the learner as the source', async () => {
  looked = page(nothing('badge', 'no-title'), 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f');
  await open();
  await press('Add by hand');
  const title = screen.getByLabelText('Title') as HTMLInputElement;
  expect(title.value).toBe('A page');
  expect(document.activeElement).toBe(title);
  expect((screen.getByLabelText('Verification link') as HTMLInputElement).value).toMatch(/^https:\/\/www\.credly\.com\/badges/);
  expect(await faults()).toEqual([]);
  fireEvent.input(title, { target: { value: '  ' } });
  fireEvent.input(screen.getByLabelText('Verification link'), { target: { value: 'javascript:alert(1)' } });
  fireEvent.click(await button('Save'));
  await says('A badge needs a title.');
  await says('A link begins with https:// or http://.');
  expect(await db.badges.count()).toBe(0);
  fireEvent.input(title, { target: { value: ' Incident Commander ' } });
  fireEvent.input(screen.getByLabelText('Issued by'), { target: { value: 'Northwind Academy' } });
  fireEvent.input(screen.getByLabelText('Issued on'), { target: { value: '2025-06-18' } });
  fireEvent.input(screen.getByLabelText('Verification link'), { target: { value: '' } });
  fireEvent.click(await button('Save'));
  await says('“Incident Commander” saved on this computer.');
  const [badge] = await db.badges.toArray();
  expect(badge).toMatchObject({
    title: 'Incident Commander',
    issuer: 'Northwind Academy',
    issuedOn: '2025-06-18',
    owner: 'me',
    standing: 'earned',
    platform: 'credly',
  });
  expect(badge?.provenance.title).toEqual({ kind: 'typed', at: now() });
});

test('an offer can be planned, and is no badge', async () => {
  looked = page(
    seen('template', [], [], null, [{ title: 'Cloud Delivery', issuer: 'Northwind', url: 'https://www.credly.com/org/n/badge/c' }]),
  );
  await open();
  await says('Not earned yet');
  expect(await faults()).toEqual([]);
  await press('Plan Cloud Delivery');
  fireEvent.click(await button('Save'));
  await says('“Cloud Delivery” saved on this computer.');
  expect(await db.badges.toArray()).toMatchObject([{ title: 'Cloud Delivery', standing: 'planned' }]);
});

test('a site that is not read says so, and a badge can be added by hand', async () => {
  looked = { kind: 'elsewhere', url: 'https://learning.example/course', title: 'A course' };
  await open();
  await says('learning.example is not read by Proofolio.');
  expect(await faults()).toEqual([]);
  await press('Add by hand');
  expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('A course');
});

test('without the permission the button asks for it at once, and then the page is read', async () => {
  looked = { kind: 'no permission', url: '' };
  await open();
  expect(await faults()).toEqual([]);
  const ask = await button('Allow for the three sites');
  fireEvent.click(ask);
  // In the same turn as the click, or the browser would not take it for one.
  expect(allowed).toBe(true);
  await button('Save Docker Essentials');
});

test('a page that cannot be reached can be read again', async () => {
  looked = { kind: 'closed', url };
  await open();
  expect(await faults()).toEqual([]);
  looked = list(award('A'));
  await press('Read again');
  await button('Save A');
});

test('when the page changes, the old reading is no longer offered', async () => {
  looked = list(award('Old', { owner: 'me' }));
  await open();
  await button('Save my 1');
  tellPageRead('https://www.credly.com/users/somebody');
  await says('This page changed.');
  expect(screen.queryByRole('button', { name: /Save/ })).toBeNull();
  expect(await faults()).toEqual([]);
  looked = page(seen('earner-profile', [award('New', { owner: 'me' })]), 'https://www.credly.com/users/somebody');
  await press('Read again');
  await press('Save my 1');
  await says('1 badge saved on this computer.');
  expect(saves).toMatchObject([{ url: 'https://www.credly.com/users/somebody', awards: [{ title: 'New' }] }]);
});

test('late content of the same page appears by itself', async () => {
  looked = page(nothing('badge', 'not-filled-yet'));
  await open();
  await says(/has not shown its content yet/);
  looked = list(award('Late'));
  tellPageRead(url);
  await button('Save Late');
});

test.each([
  ['full', /storage of this browser is full/],
  ['newer', /newer version of Proofolio/],
  ['unexpected', /That did not work/],
] as const)('when saving fails (%s), it is said, and nothing looks saved', async (code, words) => {
  refuse = failed(code);
  looked = list(award('A', { owner: 'me' }));
  await open();
  await press('Save A');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  await button('Save A');
  expect(await faults()).toEqual([]);
});

test('a store that does not open is said', async () => {
  looked = list(award('A'));
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('the files are damaged', 'InvalidStateError');
  });
  await open();
  await says('Your saved badges cannot be opened.');
  expect(await faults()).toEqual([]);
});

test('a store that was updated in another tab is left alone, and it is said', async () => {
  looked = list(award('A'));
  await open();
  await button('Save A');
  db.onMustReload();
  await says(/updated in another tab/);
  expect(screen.queryByRole('button', { name: 'Save A' })).toBeNull();
});

test('after saving, at most two competencies are proposed for each badge, and confirmed with a click', async () => {
  const competency = (key: string, title: string) => ({
    key,
    parentKey: null,
    kind: 'competency' as const,
    code: '',
    title,
    statement: '',
    order: 1,
    priority: null,
  });
  await importFramework(
    db,
    {
      framework: {
        title: 'Criteria',
        version: '',
        publisher: '',
        origin: 'by hand',
        sourceUri: null,
        sourceFileId: null,
        levels: [{ id: 'l', label: 'Lead', order: 0 }],
        scale: [],
      } as never,
      competencies: [
        competency('a', 'Stakeholder communication'),
        competency('b', 'Container operations'),
        competency('c', 'Mentoring'),
      ] as never,
      expectations: [],
    },
    { case: { targetLevelId: 'l' }, replaces: null },
    1,
  );
  looked = list(award('Stakeholder communication in practice', { owner: 'me' }));
  await open();
  await press('Save my 1');
  await says('What does it speak to?');
  expect(await faults()).toEqual([]);
  await press('Confirm Stakeholder communication');
  await says('Mapped to Stakeholder communication.');
  expect(await db.mappings.toArray()).toMatchObject([{ kind: 'badge', verdict: 'confirmed' }]);
  expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull();
});

test('a backup is spoken of only when it is overdue', async () => {
  const weeksAgo = now() - 20 * 86_400_000;
  await recordAwards(db, [award('Docker Essentials')], { url, seenAt: weeksAgo }, weeksAgo);
  looked = list(award('Docker Essentials'));
  await open();
  expect((await screen.findByRole('link', { name: 'A backup is overdue' })).getAttribute('href')).toBe('/portfolio.html#/backup');
  cleanup();
  await db.settings.put({ key: 'lastBackup', value: { at: now(), bytes: 1 } });
  await open();
  await screen.findByText('Docker Essentials');
  expect(screen.queryByRole('link', { name: 'A backup is overdue' })).toBeNull();
});
