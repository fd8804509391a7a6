import { beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '../../lib/detection/reading/detector';
import { nothing, seen } from '../../lib/detection/reading/detector';
import { eventually } from '../eventually';
import { createBus, installChrome, senders } from './message-bus';

const here = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return here.browser;
  },
}));

const url = 'https://www.credly.com/badges/1';
let bus: ReturnType<typeof createBus>;
let openPopupDoor: typeof import('../../lib/browser/popup-door')['openPopupDoor'];
let tab: { id: number; url?: string; title?: string } | undefined;
let answer: (message: { verb: string }) => Promise<unknown>;
let permitted: boolean;
let injected: string[];
let inject: (files: string[]) => unknown;

const read = (reading: Reading) => async () => [{ url, reading }];
const nobody = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

beforeEach(async () => {
  bus = createBus();
  installChrome(() => here.browser as never);
  // One popup each: the messaging library lets a context answer a verb once.
  vi.resetModules();
  ({ openPopupDoor } = await import('../../lib/browser/popup-door'));
  tab = { id: 7, url, title: 'A page' };
  answer = nobody;
  permitted = true;
  injected = [];
  inject = () => undefined;
  here.browser = {
    ...bus.browser,
    tabs: {
      get: async () => tab ?? Promise.reject(new Error('No tab with id')),
      query: async () => (tab ? [tab] : []),
      sendMessage: (_: number, message: { verb: string }) => answer(message),
    },
    permissions: { contains: async () => permitted, request: async () => true },
    scripting: {
      executeScript: async ({ files = [] }: { files?: string[] }) => {
        injected.push(...files);
        return [{ result: inject(files) }];
      },
    },
  };
});

test('a page whose script answers is read by it, and nothing is put into it', async () => {
  answer = read(seen('badge', []));
  expect(await openPopupDoor(7).look()).toMatchObject({ kind: 'read', page: { url, title: 'A page', reading: { kind: 'seen' } } });
  expect(injected).toEqual([]);
});

test('a page in which nobody listens gets the script at the click', async () => {
  inject = () => {
    answer = read(seen('badge', []));
  };
  expect(await openPopupDoor(null).look()).toMatchObject({ kind: 'read' });
  expect(injected).toEqual(['/content-scripts/badges.js']);
});

test('an offer is read with what knows rare pages', async () => {
  answer = read(nothing('other', 'not-an-award-page'));
  const offer = { title: 'Docker Essentials', issuer: null, url };
  inject = () => seen('template', [], [], null, [offer]);
  expect(await openPopupDoor(7).look()).toMatchObject({ kind: 'read', page: { reading: { kind: 'seen', offers: [offer] } } });
  expect(injected).toEqual(['/page-rare.js']);
});

test('where that knows nothing either, it stays what the page’s own script said', async () => {
  answer = read(nothing('other', 'not-an-award-page'));
  inject = () => ({ kind: 'elsewhere' });
  expect(await openPopupDoor(7).look()).toMatchObject({ page: { reading: { kind: 'nothing', why: 'not-an-award-page' } } });
});

test('pages of the browser, and those that did not come over https, are never touched', async () => {
  for (const address of ['http://example.org/', 'http://www.credly.com/', 'chrome://newtab/', 'about:blank', 'file:///etc/hosts']) {
    tab = { id: 7, url: address, title: 'T' };
    expect(await openPopupDoor(7).look()).toEqual({ kind: 'elsewhere', url: address, title: 'T' });
  }
  expect(injected).toEqual([]);
});

const offer = { title: 'My work', issuer: '', url: 'https://nadia.example/', issuedOn: null };
const elsewhere = (at: string, changes: object = {}) => ({
  at,
  url: at,
  reading: seen('other', []),
  platform: 'other',
  links: [],
  offer,
  ...changes,
});

test('another site is read by the script for any site, which asks nothing', async () => {
  tab = { id: 7, url: 'https://credly.com.nadia.example/?mail=n@x.example', title: 'T' };
  const at = 'https://credly.com.nadia.example/?mail=n@x.example';
  inject = () => elsewhere(at, { url: 'https://credly.com.nadia.example/' });
  expect(await openPopupDoor(7).look()).toMatchObject({
    kind: 'read',
    page: {
      url: 'https://credly.com.nadia.example/',
      title: 'T',
      reading: { kind: 'seen' },
      elsewhere: { at, platform: 'other', links: [], offer },
    },
  });
  expect(injected).toEqual(['/page-elsewhere.js']);
});

test('where the browser refuses, or the answer is none, another site stays unread', async () => {
  tab = { id: 7, url: 'https://nadia.example/', title: 'T' };
  const unread = { kind: 'elsewhere', url: 'https://nadia.example/', title: 'T' };
  inject = () => {
    throw new Error('Cannot access contents of the page');
  };
  expect(await openPopupDoor(7).look()).toEqual(unread);
  const wrong = [
    undefined,
    elsewhere('javascript:alert(1)'),
    elsewhere('https://nadia.example/', { links: ['javascript:alert(1)'] }),
    elsewhere('https://nadia.example/', { offer: { ...offer, title: 7 } }),
    elsewhere('https://nadia.example/', { reading: { kind: 'seen', awards: [{}] } }),
    elsewhere('https://nadia.example/', { more: 1 }),
  ];
  for (const answer of wrong) {
    inject = () => answer;
    expect(await openPopupDoor(7).look()).toEqual(unread);
  }
});

test('without the permission it is said, and nothing is put into the page', async () => {
  permitted = false;
  expect(await openPopupDoor(7).look()).toEqual({ kind: 'no permission', url });
  // Without the permission the browser does not even tell the address.
  tab = { id: 7 };
  expect(await openPopupDoor(7).look()).toEqual({ kind: 'no permission', url: '' });
  expect(injected).toEqual([]);
});

test('a tab whose address is not told although the three sites are allowed is none of them', async () => {
  tab = { id: 7 };
  expect(await openPopupDoor(7).look()).toMatchObject({ kind: 'elsewhere' });
  tab = undefined;
  expect(await openPopupDoor(7).look()).toMatchObject({ kind: 'elsewhere' });
});

test('an answer that is no reading is not believed', async () => {
  answer = async () => [{ url, reading: { kind: 'seen', awards: [{ title: 7 }] } }];
  expect(await openPopupDoor(7).look()).toEqual({ kind: 'closed', url });
});

test('a page that never answers is given up', async () => {
  vi.useFakeTimers();
  answer = () => new Promise(() => {});
  const looked = openPopupDoor(7).look();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await looked).toEqual({ kind: 'closed', url });
  vi.useRealTimers();
});

test('the popup hears of its own tab only, and only from a page of the three sites', async () => {
  const heard: string[] = [];
  openPopupDoor(7).onPageRead((address) => heard.push(address));
  const message = { verb: 'pageRead', data: { url, count: 0, keys: [] } };
  const content = senders['content on an allowed host'] ?? {};
  void bus.deliver(message, content);
  void bus.deliver(message, { ...content, tab: { id: 8 } });
  void bus.deliver(message, senders['content on another host'] ?? {});
  void bus.deliver({ ...message, data: { url: 7 } }, content);
  await eventually(() => expect(heard).toEqual([url]));
});
