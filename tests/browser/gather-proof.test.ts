import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherProof } from '../../lib/browser/gather-proof';
import { proofSchema } from '../../lib/browser/payloads';
import { proofFiles } from '../../lib/browser/proof-files';

const here = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return here.browser;
  },
}));

const url = 'https://www.credly.com/badges/1';
const jpeg = 'data:image/jpeg;base64,/9j/';
type Tab = { active: boolean; incognito: boolean; url?: string; windowId: number };
let tab: Tab;
let text: () => Promise<unknown>;
let capture: () => Promise<string>;

beforeEach(() => {
  tab = { active: true, incognito: false, url, windowId: 3 };
  text = async () => 'The words of the page.';
  capture = async () => jpeg;
  here.browser = {
    tabs: { get: async () => ({ ...tab }), captureVisibleTab: () => capture() },
    scripting: { executeScript: async () => [{ result: await text() }] },
  };
});
afterEach(() => vi.useRealTimers());

test('text, picture and data of the page are gathered', async () => {
  const data = [{ address: `${url}.json`, body: '{}' }];
  expect(await gatherProof(7, url, data)).toEqual({ text: 'The words of the page.', picture: jpeg, data });
});

test('a fragment makes no other page', async () => {
  tab.url = `${url}#skills`;
  expect((await gatherProof(7, url, []))?.picture).toBe(jpeg);
});

test('a picture that the browser refuses, and a page that cannot be asked, are left out; with nothing left there is no proof', async () => {
  capture = async () => Promise.reject(new Error('Either the <all_urls> or activeTab permission is required.'));
  expect(await gatherProof(7, url, [])).toEqual({ text: 'The words of the page.', picture: null, data: [] });
  text = async () => Promise.reject(new Error('Cannot access contents of the page.'));
  expect(await gatherProof(7, url, [])).toBeNull();
});

const elsewhere: Record<string, () => void> = {
  'a tab that is not in front': () => {
    tab.active = false;
  },
  'a private window': () => {
    tab.incognito = true;
  },
  'a tab that is at another address': () => {
    tab.url = 'https://www.credly.com/badges/2';
  },
  'a tab whose address the browser keeps to itself': () => {
    delete tab.url;
  },
  'a tab that goes elsewhere while the picture is taken': () => {
    capture = async () => {
      tab.url = 'https://www.credly.com/badges/2';
      return jpeg;
    };
  },
  'a tab that is left while the picture is taken': () => {
    capture = async () => {
      tab.active = false;
      return jpeg;
    };
  },
};
for (const [what, happens] of Object.entries(elsewhere)) {
  test(`${what} gives no picture`, async () => {
    happens();
    expect((await gatherProof(7, url, []))?.picture).toBeNull();
  });
}

test('a page that does not answer is waited for no longer than a second', async () => {
  vi.useFakeTimers();
  text = () => new Promise(() => {});
  capture = () => new Promise(() => {});
  let done = false;
  void gatherProof(7, url, []).then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(990);
  expect(done).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(done).toBe(true);
});

test('whatever a page answers, a message carries it: text is cut, too large or too many pieces are left out', async () => {
  text = async () => 'x'.repeat(200_000);
  capture = async () => `${jpeg}${'A'.repeat(9_000_000)}`;
  const small = Array.from({ length: 30 }, (_, index) => ({ address: `${url}/${index}`, body: '{}' }));
  const large = Array.from({ length: 4 }, () => ({ address: url, body: 'x'.repeat(7_000_000) }));
  const tooLong = { address: `https://www.credly.com/${'x'.repeat(3_000)}`, body: '{}' };
  const proof = await gatherProof(7, url, [tooLong, { address: url, body: 'x'.repeat(9_000_000) }, ...large, ...small]);
  expect(proofSchema.safeParse(proof).success).toBe(true);
  expect(proof?.text).toHaveLength(100_000);
  expect(proof?.picture).toBeNull();
  expect(proof?.data).toHaveLength(20);
  expect(proof?.data.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(20_000_000);
  text = async () => ({ not: 'text' });
  capture = async () => 'data:text/html;base64,PGI+';
  expect(await gatherProof(7, url, [])).toBeNull();
});

test('what was gathered becomes files with their types and bytes; what cannot be read is left out', async () => {
  const png = 'data:image/png;base64,iVBORw0KGgo=';
  const data = [
    { address: 'https://api.badges.example/a.png', body: png },
    { address: 'https://api.badges.example/a.json', body: '{"a":"ü"}' },
    { address: 'https://api.badges.example/b.png', body: 'data:image/png;base64,%%%' },
  ];
  const files = proofFiles({ text: 'Words.', picture: jpeg, data }, url);
  expect(files.map(({ what, address, file }) => [what, address, file.name, file.type, file.size])).toEqual([
    ['text', url, 'credly.com.txt', 'text/plain', 6],
    ['picture', url, 'credly.com.jpg', 'image/jpeg', 3],
    ['image', 'https://api.badges.example/a.png', 'api.badges.example.png', 'image/png', 8],
    ['data', 'https://api.badges.example/a.json', 'api.badges.example.json', 'application/json', 10],
  ]);
  expect([...new Uint8Array((await files[2]?.file.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect(proofFiles({ text: '', picture: null, data: [] }, url)).toEqual([]);
});
