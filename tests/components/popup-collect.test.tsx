// @vitest-environment jsdom
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { newAward } from '../../lib/detection/reading/award-draft';
import { nothing, seen } from '../../lib/detection/reading/detector';
import type { Award } from '../../lib/domain/award';
import { collect, listCollected, readCollecting, startCollecting } from '../../lib/store/collecting';
import { award, button, faults, now, open, page, press, says, stage } from './popup-stage';

// The files of jsdom are none to the hashing and the store of Node.
vi.stubGlobal('File', NodeFile);
vi.stubGlobal('Blob', NodeBlob);

const listUrl = 'https://www.coursera.org/accomplishments';
const code = (n: number) => `CERTIF1CATE${n}`;
const verify = (n: number) => `https://www.coursera.org/account/accomplishments/verify/${code(n)}`;
const entry = (n: number, changes: Partial<Award> = {}): Award => ({
  ...newAward('coursera'),
  title: `Certificate ${n}`,
  owner: 'me',
  id: code(n),
  verifyUrl: verify(n),
  ...changes,
});
const whole = (n: number, changes: Partial<Award> = {}): Award =>
  entry(n, { issuer: 'Tidewater College', earner: 'Nadia Okafor', owner: 'unknown', issuedOn: '2024-10-14', ...changes });
const ownList = (...entries: Award[]) => page(seen('own-list', entries), listUrl);
const certificate = (n: number) => page(seen('course-certificate', [whole(n)]), verify(n));
/** What the background does when the learner opens a page. */
const met = (n: number, changes: Partial<Award> = {}) =>
  collect(stage.db, { award: whole(n, changes), url: verify(n), seenAt: now() + n, text: `The words of ${n}` });
const begin = (...numbers: number[]) =>
  startCollecting(
    stage.db,
    numbers.map((n) => ({ key: `coursera|${code(n)}`, url: verify(n), title: `Certificate ${n}`, owner: 'me' as const })),
    listUrl,
    now(),
  );

test('a list whose details stand elsewhere says so, and opens the next that is neither collected nor saved', async () => {
  stage.looked = ownList(entry(1), entry(2), entry(3, { issuedOn: '2024-10-14', earner: 'Nadia Okafor' }));
  stage.behind = () => certificate(1);
  await open();
  await says('2 certificates here, details not read yet.');
  await button('Save Certificate 1');
  expect(await faults()).toEqual([]);
  await press('Open the next');
  await says('1 badge here');
  expect(stage.opened).toEqual([verify(1)]);
  expect(stage.saves).toEqual([]);
});

test('where Credly’s own data says all at once, that is offered and opening one by one is not', async () => {
  const badge = award('Docker Essentials', {
    id: '7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f',
    issuedOn: null,
    verifyUrl: 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f',
  });
  const more = ['https://www.credly.com/users/nadia/badges.json?page=1&page_size=48'];
  stage.looked = page({ ...seen('earner-profile', [badge]), more } as never);
  await open();
  await press('Complete from Credly');
  // The data is not to be had: then the pages can still be opened.
  await says('1 badge here, its details not read yet.');
  await button('Collect while I browse');
});

test('collecting remembers the list, and on any page says how far it is and opens the next', async () => {
  stage.looked = ownList(entry(1), entry(2));
  await open();
  await press('Collect while I browse');
  await says('Collected 0 of 2.');
  expect(screen.queryByText(/details not read yet/)).toBeNull();
  expect(await readCollecting(stage.db)).toMatchObject({ since: now(), listUrl });
  stage.behind = () => certificate(1);
  await met(1);
  await says('Collected 1 of 2.');
  await press('Open the next');
  expect(stage.opened).toEqual([verify(2)]);
  expect(await faults()).toEqual([]);
});

test('"save these" is there on a page of any site, takes the learner’s own in one act, and can be taken back', async () => {
  stage.looked = { kind: 'elsewhere', url: 'https://example.org/', title: 'Elsewhere' };
  await begin(1, 2);
  await met(1);
  await met(2);
  await met(3, { earner: 'Somebody Else', owner: 'other' });
  await open();
  await says('Collected 2 of 2.');
  await press('Look at these 3');
  expect(screen.getByRole('checkbox', { name: 'Save Certificate 3 too' })).toHaveProperty('checked', false);
  expect(await faults()).toEqual([]);
  await press('Save these 2');
  await says('2 badges saved on this computer.');
  const badges = await stage.db.badges.orderBy('code').toArray();
  expect(badges.map(({ title, owner, provenance }) => [title, owner, provenance.title ?? null])).toEqual([
    ['Certificate 1', 'me', null],
    ['Certificate 2', 'me', null],
  ]);
  // Nothing is left to open, so collecting has come to its end.
  await waitFor(async () => expect(await readCollecting(stage.db)).toBeNull());
  await says('1 badge collected and not saved yet.');
  await press('Undo');
  await says('3 badges collected and not saved yet.');
  expect(await stage.db.badges.count()).toBe(0);
});

test('a name is asked about once, and the answer decides what is saved; somebody else’s only when ticked', async () => {
  await begin();
  await met(1);
  await met(2);
  await met(3, { earner: 'Somebody Else' });
  await open();
  await press('Look at these 3');
  await says('Say above whose these are, or tick what to save.');
  const answer = async (name: string, reply: string) =>
    fireEvent.click(within(await screen.findByRole('group', { name: `Is “${name}” you?` })).getByRole('button', { name: reply }));
  await answer('Nadia Okafor', 'Yes');
  await button('Save these 2');
  await answer('Somebody Else', 'No');
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
  expect(screen.getByRole('button', { name: 'Save these 2' })).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Save Certificate 3 too' }));
  await press('Save these 3');
  await says('3 badges saved on this computer.');
  expect((await stage.db.badges.orderBy('code').toArray()).map(({ owner }) => owner)).toEqual(['me', 'me', 'other']);
});

test('one can be removed, all can be thrown away, and both can be taken back', async () => {
  await begin(1, 2);
  await met(1);
  await met(2);
  await open();
  await press('Look at these 2');
  await press('Remove Certificate 1');
  await says('1 thrown away. Opening its page collects it again.');
  await button('Save this 1');
  await press('Undo');
  await button('Save these 2');
  await press('Throw all away');
  await says('Nothing is waiting here. What was collected is saved or thrown away.');
  expect(await listCollected(stage.db)).toEqual([]);
  await press('Undo');
  await button('Save these 2');
});

test('after the end of collecting, what was collected waits; with nothing collected nothing is said', async () => {
  await begin(1, 2);
  await met(1);
  await open();
  await press('Stop collecting');
  await says('1 badge collected and not saved yet.');
  expect(await met(2)).toBe(false);
  await press('Look at this 1');
  await press('Save this 1');
  await says('1 badge saved on this computer.');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Collecting while you browse' })).toBeNull());
});

test('the list of what was collected is left by Esc, and the popup stays', async () => {
  stage.looked = page(nothing('catalogue', 'not-an-award-page'), 'https://www.coursera.org/browse');
  await begin(1);
  await met(1);
  await open();
  await press('Look at this 1');
  const heading = screen.getByRole('heading', { name: 'Collected while you browsed' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  heading.dispatchEvent(pressed);
  expect(pressed.defaultPrevented).toBe(true);
  await button('Look at this 1');
});

test('a second list is added to what is collected', async () => {
  await begin(1);
  stage.looked = ownList(entry(1), entry(2), entry(3));
  await open();
  await press('Collect these 2 too');
  await says('Collected 0 of 3.');
});
