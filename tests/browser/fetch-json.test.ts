// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://www.credly.com/users/nadia"}
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchBytes, fetchJson } from '../../lib/browser/fetch-json';

const here = 'https://www.credly.com/users/nadia';
const data = 'https://www.credly.com/users/nadia/badges.json?page=1';
const ask = (answer: () => Promise<Response>) => {
  const fetched = vi.fn(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => vi.unstubAllGlobals());

test('gives the data of the page’s own origin', async () => {
  const fetched = ask(async () => new Response('{"data":[]}'));
  expect(await fetchJson(data, here)).toEqual({ ok: true, value: '{"data":[]}' });
  expect(fetched).toHaveBeenCalledExactlyOnceWith(data, expect.objectContaining({ credentials: 'same-origin' }));
});

test('another origin, or a page that has gone on, is never asked', async () => {
  const fetched = ask(async () => new Response('{}'));
  expect(await fetchJson('https://example.org/badges.json', here)).toMatchObject({ ok: false, code: 'page-changed' });
  expect(await fetchJson(data, 'https://www.credly.com/users/somebody')).toMatchObject({ ok: false, code: 'page-changed' });
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'not-found'],
  [408, 'timeout'],
  [500, 'site-trouble'],
  [503, 'site-trouble'],
  [429, 'site-trouble'],
])('an answer of %i is said as %s', async (status, code) => {
  ask(async () => new Response('', { status }));
  expect(await fetchJson(data, here)).toMatchObject({ ok: false, code });
});

test('a sign-in page instead of data, silence, and no connection each have their own words', async () => {
  ask(async () => new Response('<!doctype html><title>Sign in</title>'));
  expect(await fetchJson(data, here)).toMatchObject({ code: 'not-json' });
  ask(() => Promise.reject(new DOMException('', 'TimeoutError')));
  expect(await fetchJson(data, here)).toMatchObject({ code: 'timeout' });
  ask(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await fetchJson(data, here)).toMatchObject({ code: 'no-connection' });
  ask(async () => new Response('1'.repeat(8_000_001)));
  expect(await fetchJson(data, here)).toMatchObject({ code: 'not-json' });
});

test('it stands on its own, as it must to be put into a page', () => {
  const alone = new Function(`return ${fetchJson.toString()}`)() as typeof fetchJson;
  return expect(alone('https://example.org/', here)).resolves.toMatchObject({ code: 'page-changed' });
});

describe('the bytes at an address', () => {
  const picture = 'https://cdn.example/badge.png';

  test('come with the address that answered in the end', async () => {
    const fetched = ask(async () => Object.defineProperty(new Response(new Uint8Array([0, 255, 128])), 'url', { value: `${picture}?2` }));
    expect(await fetchBytes(picture, here)).toEqual({ ok: true, value: { url: `${picture}?2`, base64: 'AP+A' } });
    expect(fetched).toHaveBeenCalledExactlyOnceWith(
      picture,
      expect.objectContaining({ credentials: 'same-origin', referrerPolicy: 'no-referrer', cache: 'no-store' }),
    );
  });

  test('are not asked for without https, nor by a page that has gone on', async () => {
    const fetched = ask(async () => new Response(''));
    expect(await fetchBytes('http://cdn.example/badge.png', here)).toMatchObject({ ok: false, code: 'page-changed' });
    expect(await fetchBytes(picture, 'https://www.credly.com/users/somebody')).toMatchObject({ ok: false, code: 'page-changed' });
    expect(fetched).not.toHaveBeenCalled();
  });

  test('are left where they are too many, missing, or refused', async () => {
    ask(async () => new Response(new Uint8Array(17 * 1024 * 1024)));
    expect(await fetchBytes(picture, here)).toMatchObject({ code: 'not-json' });
    ask(async () => new Response('', { status: 404 }));
    expect(await fetchBytes(picture, here)).toMatchObject({ code: 'not-found' });
    ask(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchBytes(picture, here)).toMatchObject({ code: 'no-connection' });
    ask(() => Promise.reject(new DOMException('', 'TimeoutError')));
    expect(await fetchBytes(picture, here)).toMatchObject({ code: 'timeout' });
  });

  test('are asked by a function that stands on its own', () => {
    const alone = new Function(`return ${fetchBytes.toString()}`)() as typeof fetchBytes;
    return expect(alone('http://example.org/', here)).resolves.toMatchObject({ code: 'page-changed' });
  });
});
