// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import popupWords from '../../assets/locales/en/popup.json';
import sharedWords from '../../assets/locales/en/shared.json';
import { createPopupModel, PopupContext } from '../../components/popup/popup-model';
import { PopupPage } from '../../components/popup/popup-page';
import { type Answer, done, failed } from '../../lib/browser/answer';
import type { PopupDoor } from '../../lib/browser/popup-door';
import { newAward } from '../../lib/detection/reading/award-draft';
import { type NoteCode, nothing, type PageKind, type Reading, seen, type Why } from '../../lib/detection/reading/detector';
import { Database } from '../../lib/store/database';
import { speak } from '../../lib/words/words';

speak({ shared: sharedWords, popup: popupWords });

const badgeUrl = 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f';
const text = '### Page\n\n- kind: badge\n';
let db: Database;
let asked: string[];
let answer: Answer<string>;
let clipboard: string[];
let isRefused: boolean;

beforeEach(() => {
  db = new Database(`report-${Math.random()}`);
  [asked, answer, clipboard, isRefused] = [[], done(text), [], false];
  // This imitation of a browser has no clipboard.
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
});

afterEach(async () => {
  cleanup();
  await db.delete();
});

async function writeText(copied: string): Promise<void> {
  if (isRefused) throw new Error('not allowed');
  clipboard.push(copied);
}

/** Opens the popup over a page; of the browser only what these tests touch is there. */
async function open(reading: Reading, url = badgeUrl): Promise<void> {
  const door: Partial<PopupDoor> = {
    look: async () => ({ kind: 'read', page: { url, title: 'A page', readAt: 5, reading } }),
    async describePage(pageUrl) {
      asked.push(pageUrl);
      return answer;
    },
    recount: () => {},
    onPageRead: () => {},
  };
  const model = createPopupModel(door as PopupDoor, db, () => 0);
  render(
    <PopupContext.Provider value={model}>
      <PopupPage />
    </PopupContext.Provider>,
  );
  await model.look();
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const status = () => screen.getByRole('region', { name: 'Report on this page' }).querySelector('[role=status]')?.textContent;
const field = () => screen.getByLabelText('The report, as it is copied') as HTMLTextAreaElement;

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test.each<[Why, PageKind, string, string]>([
  ['no-title', 'badge', badgeUrl, 'This looks like a Credly badge page, but no title was found.'],
  [
    'no-title',
    'course-certificate',
    'https://courses.edx.org/certificates/1a2b3c4d5e6f708192a3b4c5d6e7f807',
    'This looks like an edX certificate page, but no title was found.',
  ],
  [
    'no-earner',
    'program-certificate',
    'https://www.coursera.org/account/accomplishments/specialization/WH0LE0PR0GRM',
    'This looks like a Coursera program certificate page, but nobody who earned it was found.',
  ],
  ['unreadable', 'earner-profile', 'https://www.credly.com/users/x', 'This looks like a Credly profile, but reading it failed.'],
])('a page that yields nothing (%s) is called by what it looks like', async (why, kind, url, title) => {
  await open(nothing(kind, why), url);
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe(title);
  await screen.findByRole('button', { name: 'Copy a report' });
  await screen.findByRole('button', { name: 'Add by hand' });
  expect(await faults()).toEqual([]);
});

test.each<Why>(['not-an-award-page', 'preview', 'nothing-listed'])('where nothing is amiss (%s) no report is offered', async (why) => {
  await open(nothing('own-list', why));
  await screen.findByRole('button', { name: 'Read again' });
  expect(screen.queryByRole('button', { name: 'Copy a report' })).toBeNull();
});

test('the report is made at the click, copied, and that is said', async () => {
  await open(nothing('badge', 'no-title'));
  await screen.findByRole('button', { name: 'Copy a report' });
  expect(asked).toEqual([]);
  await press('Copy a report');
  await waitFor(() => expect(status()).toBe('The report is on the clipboard. Paste it into an issue of Proofolio.'));
  expect(clipboard).toEqual([text]);
  expect(asked).toEqual([badgeUrl]);
  expect(await faults()).toEqual([]);
});

test('it can be looked at before, and what was looked at is what is copied', async () => {
  await open(nothing('badge', 'no-title'));
  const details = (await screen.findByText('Look at it first')).closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await waitFor(() => expect(field().value).toBe(text));
  expect(field().readOnly).toBe(true);
  answer = done('### Another');
  await press('Copy a report');
  await waitFor(() => expect(clipboard).toEqual([text]));
  expect(asked).toHaveLength(1);
});

test('where the clipboard is refused, the text is shown and marked', async () => {
  isRefused = true;
  await open(nothing('badge', 'no-title'));
  await press('Copy a report');
  await waitFor(() => expect(status()).toMatch(/copy it from there/));
  expect(field().value).toBe(text);
  expect(field().closest('details')?.open).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(field().selectionEnd).toBe(text.length);
});

test('a page that cannot be described is said, and nothing is copied', async () => {
  answer = failed('page-changed');
  await open(nothing('badge', 'no-title'));
  await press('Copy a report');
  await waitFor(() => expect(status()).toMatch(/could not be described/));
  expect(clipboard).toEqual([]);
});

test('an award that was read by half says what is missing, offers a report, and fills the form with what was read', async () => {
  const award = { ...newAward('credly'), title: 'Cloud Delivery', earner: 'Nadia Okafor', id: 'x', verifyUrl: badgeUrl };
  await open(seen('badge', [award], [{ code: 'fields-missing' as NoteCode, text: 'issuer,issuedOn' }]));
  await screen.findByRole('heading', {
    level: 2,
    name: 'This looks like a Credly badge page, but not all of it was found. Missing: issuer, date.',
  });
  expect(document.body.textContent).not.toMatch(/⟦|\{\{|issuedOn/);
  await press('Copy a report');
  await waitFor(() => expect(clipboard).toEqual([text]));
  expect(await faults()).toEqual([]);
  await press('Add by hand');
  expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Cloud Delivery');
  expect((screen.getByLabelText('Verification link') as HTMLInputElement).value).toBe(badgeUrl);
});
