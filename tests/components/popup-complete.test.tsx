// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { failed } from '../../lib/browser/answer';
import { nothing, type Reading, seen } from '../../lib/detection/reading/detector';
import { award, button, faults, open, page, press, says, stage } from './popup-stage';

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
  stage.looked = profile();
  stage.json = async (address) => ({
    ok: true,
    value: {
      data: pages(address) === 1 ? [record(1), record(2)] : [record(3)],
      metadata: { total_count: 4, current_page: pages(address), total_pages: 2 },
    },
  });
  await open();
  await says('2 of 3 read');
  expect(stage.asked).toEqual([]);
  await press('Complete from Credly');
  await says('3 of 4 read');
  await says(/3 of 4 read\. The rest/);
  expect(stage.asked.map(pages)).toEqual([1, 2]);
  expect(screen.getAllByRole('listitem').filter((item) => item.className === 'row')).toHaveLength(3);
  await button('Save my 3');
  expect(await faults()).toEqual([]);
});

test('completing shows its progress and can be cancelled', async () => {
  stage.looked = profile();
  stage.json = async (address) =>
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
  stage.looked = profile();
  stage.json = async () => failed(code);
  await open();
  await press('Complete from Credly');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  await button('Save Badge 1');
});

test('a fault half way keeps what was read, and says so', async () => {
  stage.looked = profile();
  stage.json = async (address) =>
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
  stage.looked = page({ ...seen('earner-profile', cards), more: [badgesJson, imported] } as Reading);
  const external = { id: 'x', external_badge: { badge_name: 'Welding', issuer_name: 'A school', issued_at_date: '2020-01-02' } };
  const paging = { current_page: 1, total_pages: 1 };
  stage.json = async (address) => ({
    ok: true,
    value:
      address === imported
        ? { data: [external], metadata: { ...paging, total_count: 1 } }
        : { data: [record(1), record(2)], metadata: { ...paging, total_count: 3 } },
  });
  await open();
  await press('Complete from Credly');
  await says(/3 of 4 read\. The rest/);
  expect(stage.asked).toEqual([badgesJson, imported]);
});

test('nobody has to have brought in badges', async () => {
  const imported = 'https://www.credly.com/api/v1/users/1/external_badges/open_badges/public?page=1&page_size=48';
  stage.looked = page({ ...seen('earner-profile', cards), more: [badgesJson, imported] } as Reading);
  const metadata = { current_page: 1, total_pages: 1, total_count: 2 };
  stage.json = async (address) =>
    address === imported ? failed('not-found') : { ok: true, value: { data: [record(1), record(2)], metadata } };
  await open();
  await press('Complete from Credly');
  await button('Save my 2');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a page that shows nothing may be completed from the site’s own data', async () => {
  stage.looked = page({ ...nothing('earner-profile', 'no-title'), more: [badgesJson] } as Reading);
  stage.json = async () => ({ ok: true, value: { data: [record(1)], metadata: { current_page: 1, total_pages: 1, total_count: 1 } } });
  await open();
  await press('Complete from Credly');
  await button('Save Badge 1');
});
