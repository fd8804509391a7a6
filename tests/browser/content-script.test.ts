// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f"}
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import script from '../../entrypoints/badges.content';
import { pageMessages } from '../../lib/browser/messages';
import { createBus, installChrome, senders } from './message-bus';

const bus = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof createBus> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return bus.current.browser;
  },
}));
vi.mock('wxt/utils/define-content-script', () => ({ defineContentScript: (definition: unknown) => definition }));

const start = () => (script.main as (context: unknown) => void)({});
const told = () => bus.current.sent.map(({ message }) => message as { type: string; data: { url: string; count: number } });

beforeEach(() => {
  vi.useFakeTimers();
  bus.current = createBus();
  installChrome(() => bus.current.browser as never);
  document.head.replaceChildren();
  const tags = {
    'og:title': 'Docker Essentials was issued by Northwind Academy to Nadia Okafor.',
    'og:url': location.href,
    'og:image': 'https://images.credly.com/images/11111111-2222-4333-8444-555555555502/linkedin_thumb_image.png',
  };
  for (const [property, content] of Object.entries(tags)) {
    const tag = document.createElement('meta');
    tag.setAttribute('property', property);
    tag.content = content;
    document.head.append(tag);
  }
});

afterEach(() => {
  (globalThis as { endOfReading?: AbortController }).endOfReading?.abort();
  vi.useRealTimers();
});

test('tells how many badges there are, once', async () => {
  start();
  await vi.advanceTimersByTimeAsync(5_000);
  document.body.append('something else');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told().map(({ type, data }) => [type, data.count])).toEqual([['pageRead', 1]]);
});

test('answers our own pages, and nobody else', async () => {
  start();
  const read = { verb: 'read', data: undefined };
  expect(await bus.current.deliver(read, senders.popup ?? {})).toMatchObject({ url: location.href, reading: { kind: 'seen' } });
  expect(await bus.current.deliver(read, senders['another extension'] ?? {})).toBeNull();
  expect(await bus.current.deliver({ verb: 'summary' }, senders['another extension'] ?? {})).toBeNull();
});

test('gone back to, it tells again what the page holds', async () => {
  start();
  await vi.advanceTimersByTimeAsync(5_000);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told().map(({ data }) => [data.url, data.count])).toEqual([
    [location.href, 1],
    [location.href, 1],
  ]);
});

test('gone back to, a page without badges says so, since the toolbar shows the count of another', async () => {
  document.head.replaceChildren();
  start();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told()).toEqual([]);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(told().map(({ data }) => data.count)).toEqual([0]);
});

test('what it tells is understood by the messaging library at the other end, and the other way round', async () => {
  start();
  const heard = vi.fn(() => undefined);
  pageMessages.answer('pageRead', heard);
  await vi.advanceTimersByTimeAsync(5_000);
  await bus.current.deliver(bus.current.sent[0]?.message, senders['content on an allowed host'] ?? {});
  expect(heard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ data: expect.objectContaining({ count: 1 }) }));
});

test('after the extension was updated it is silent', async () => {
  start();
  bus.current.browser.runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told()).toEqual([]);
});

test('started again in the same page, the newer one goes on alone', async () => {
  start();
  start();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told()).toHaveLength(1);
  // A second listener would be the older script's.
  expect(bus.current.listeners.size).toBe(1);
});

test('nothing in the page tells that it is there', async () => {
  const before = document.documentElement.outerHTML;
  const heard: string[] = [];
  const dispatch = vi.spyOn(EventTarget.prototype, 'dispatchEvent').mockImplementation((event) => heard.push(event.type) > 0);
  const post = vi.spyOn(window, 'postMessage');
  start();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(heard).toEqual([]);
  expect(post).not.toHaveBeenCalled();
  dispatch.mockRestore();
});
