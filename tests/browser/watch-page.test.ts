// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://www.credly.com/badges/1"}
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stillness, watchPage } from '../../lib/browser/watch-page';

let end: AbortController;
let navigation: EventTarget;
let log: string[];
let news: boolean;
let orphan: boolean;
let hidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  navigation = new EventTarget();
  [log, news, orphan, hidden] = [[], true, false, false];
  history.replaceState(null, '', '/badges/1');
  document.body.replaceChildren();
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const watch = (withNavigation = true) =>
  watchPage(
    { page: document, navigation: withNavigation ? navigation : undefined, signal: end.signal, isOrphan: () => orphan },
    {
      left: (url) => log.push(`left for ${new URL(url).pathname}`),
      returned: () => log.push('returned'),
      settled: () => {
        log.push(`read ${location.pathname}`);
        return news;
      },
    },
  );

/** The page goes on as an application does: the browser tells first, then the address changes, then the content. */
function goTo(path: string, tells = true): void {
  const event = Object.assign(new Event('navigate'), { destination: { url: new URL(path, location.href).href } });
  if (tells) navigation.dispatchEvent(event);
  history.pushState(null, '', path);
}
const change = async () => {
  document.body.append(document.createElement('p'));
  // Observers are called after the task.
  await Promise.resolve();
};
const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('a page is read once when it has been still', async () => {
  watch();
  await after(stillness - 1);
  expect(log).toEqual([]);
  await after(10_000);
  expect(log).toEqual(['read /badges/1']);
});

test('late content is read, once it is still', async () => {
  watch();
  await after(800);
  await change();
  await after(100);
  await change();
  await after(stillness - 1);
  expect(log).toEqual(['read /badges/1']);
  await after(1);
  expect(log).toEqual(['read /badges/1', 'read /badges/1']);
});

test('in-site navigation leaves at once, before the address has changed, and reads the new page when it is still', async () => {
  watch();
  await after(1_000);
  goTo('/badges/2');
  expect(log).toEqual(['read /badges/1', 'left for /badges/2']);
  await after(1_000);
  expect(log).toEqual(['read /badges/1', 'left for /badges/2', 'read /badges/2']);
});

test('without the Navigation API the address itself tells', async () => {
  watch(false);
  await after(1_000);
  goTo('/badges/2', false);
  await change();
  await after(1_000);
  expect(log).toEqual(['read /badges/1', 'left for /badges/2', 'read /badges/2']);
});

test('a navigation that was called off is taken back', async () => {
  watch();
  await after(1_000);
  navigation.dispatchEvent(Object.assign(new Event('navigate'), { destination: { url: 'https://www.credly.com/file.pdf' } }));
  await after(1_000);
  expect(log).toEqual(['read /badges/1', 'left for /file.pdf', 'left for /badges/1', 'read /badges/1']);
});

test('a fragment is no other page', async () => {
  watch();
  await after(1_000);
  goTo('/badges/1#skills');
  await after(1_000);
  expect(log.filter((line) => line.startsWith('left'))).toEqual([]);
});

test('a page that never stands still is read all the same', async () => {
  watch();
  for (let n = 0; n < 40; n++) {
    await change();
    await after(50);
  }
  expect(log.length).toBeGreaterThanOrEqual(1);
});

test('a page that brings nothing new is read more and more rarely', async () => {
  news = false;
  watch();
  for (let n = 0; n < 600; n++) {
    await change();
    await after(100);
  }
  // A minute of movement without news.
  expect(log.length).toBeLessThan(20);
});

test('nothing is done while the page is hidden, and it is read when it is looked at', async () => {
  hidden = true;
  watch();
  await change();
  await after(5_000);
  expect(log).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  hidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await after(stillness);
  expect(log).toEqual(['read /badges/1']);
});

test('no polling: a still page has no timer', async () => {
  watch();
  await after(1_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('after the end nothing is read and nothing is left behind', async () => {
  watch();
  await after(1_000);
  await change();
  end.abort();
  await change();
  goTo('/badges/3');
  await after(5_000);
  expect(log).toEqual(['read /badges/1']);
  expect(vi.getTimerCount()).toBe(0);
});

test('an orphan is silent', async () => {
  watch();
  orphan = true;
  await after(5_000);
  goTo('/badges/2');
  await change();
  await after(5_000);
  expect(log).toEqual([]);
});

test('without the Navigation API the first change after the navigation leaves, not the next reading', async () => {
  watch(false);
  await after(1_000);
  goTo('/badges/2', false);
  await change();
  expect(log).toEqual(['read /badges/1', 'left for /badges/2']);
});

const show = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

test('a page that is gone back to is told of at once, and read again when it is still', async () => {
  watch();
  await after(1_000);
  show(true);
  expect(log).toEqual(['read /badges/1', 'returned']);
  await after(1_000);
  expect(log).toEqual(['read /badges/1', 'returned', 'read /badges/1']);
});

test('a page that is shown for the first time is nothing to go back to', async () => {
  watch();
  show(false);
  await after(1_000);
  expect(log).toEqual(['read /badges/1']);
});

test('going back wakes no orphan, and a page that moves under it sets no more timers', async () => {
  watch();
  orphan = true;
  show(true);
  await after(1_000);
  await change();
  await after(1_000);
  expect(log).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('the page is not changed by being watched', async () => {
  const before = document.documentElement.outerHTML;
  const globals = Object.keys(window).length;
  watch();
  await after(5_000);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(Object.keys(window).length).toBe(globals);
});
