// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { failed } from '../../lib/browser/answer';
import { nothing, seen, type Why } from '../../lib/detection/reading/detector';
import { recordAwards } from '../../lib/store/badges';
import { award, button, faults, list, now, open, page, press, says, stage, url } from './popup-stage';

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
  stage.looked = page(nothing('badge', why), 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f');
  await open();
  await button('Read again');
  await button('Add by hand');
  expect(document.body.textContent).not.toMatch(/⟦|\{\{/);
  expect(await faults()).toEqual([]);
});

test('a site that is not read says so, and a badge can be added by hand', async () => {
  stage.looked = { kind: 'elsewhere', url: 'https://learning.example/course', title: 'A course' };
  await open();
  await says('learning.example is not read by Proofolio.');
  expect(await faults()).toEqual([]);
  await press('Add by hand');
  expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('A course');
});

test('without the permission the button asks for it at once, and then the page is read', async () => {
  stage.looked = { kind: 'no permission', url: '' };
  await open();
  expect(await faults()).toEqual([]);
  const ask = await button('Allow for the three sites');
  fireEvent.click(ask);
  // In the same turn as the click, or the browser would not take it for one.
  expect(stage.allowed).toBe(true);
  await button('Save Docker Essentials');
});

test('a page that cannot be reached can be read again', async () => {
  stage.looked = { kind: 'closed', url };
  await open();
  expect(await faults()).toEqual([]);
  stage.looked = list(award('A'));
  await press('Read again');
  await button('Save A');
});

test('when the page changes, the old reading is no longer offered', async () => {
  stage.looked = list(award('Old', { owner: 'me' }));
  await open();
  await button('Save my 1');
  stage.tellPageRead('https://www.credly.com/users/somebody');
  await says('This page changed.');
  expect(screen.queryByRole('button', { name: /Save/ })).toBeNull();
  expect(await faults()).toEqual([]);
  stage.looked = page(seen('earner-profile', [award('New', { owner: 'me' })]), 'https://www.credly.com/users/somebody');
  await press('Read again');
  await press('Save my 1');
  await says('1 badge saved on this computer.');
  expect(stage.saves).toMatchObject([{ url: 'https://www.credly.com/users/somebody', awards: [{ title: 'New' }] }]);
});

test('late content of the same page appears by itself', async () => {
  stage.looked = page(nothing('badge', 'not-filled-yet'));
  await open();
  await says(/has not shown its content yet/);
  stage.looked = list(award('Late'));
  stage.tellPageRead(url);
  await button('Save Late');
});

test.each([
  ['full', /storage of this browser is full/],
  ['newer', /newer version of Proofolio/],
  ['unexpected', /That did not work/],
] as const)('when saving fails (%s), it is said, and nothing looks saved', async (code, words) => {
  stage.refuse = failed(code);
  stage.looked = list(award('A', { owner: 'me' }));
  await open();
  await press('Save A');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  await button('Save A');
  expect(await faults()).toEqual([]);
});

test('a store that does not open is said', async () => {
  stage.looked = list(award('A'));
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('the files are damaged', 'InvalidStateError');
  });
  await open();
  await says('Your saved badges cannot be opened.');
  expect(await faults()).toEqual([]);
});

test('a store that was updated in another tab is left alone, and it is said', async () => {
  stage.looked = list(award('A'));
  await open();
  await button('Save A');
  stage.db.onMustReload();
  await says(/updated in another tab/);
  expect(screen.queryByRole('button', { name: 'Save A' })).toBeNull();
});

test('a backup is spoken of only when it is overdue', async () => {
  const weeksAgo = now() - 20 * 86_400_000;
  await recordAwards(stage.db, [award('Docker Essentials')], { url, seenAt: weeksAgo }, weeksAgo);
  stage.looked = list(award('Docker Essentials'));
  await open();
  expect((await screen.findByRole('link', { name: 'A backup is overdue' })).getAttribute('href')).toBe('/portfolio.html#/backup');
  cleanup();
  await stage.db.settings.put({ key: 'lastBackup', value: { at: now(), bytes: 1 } });
  await open();
  await screen.findByText('Docker Essentials');
  expect(screen.queryByRole('link', { name: 'A backup is overdue' })).toBeNull();
});
