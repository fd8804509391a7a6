import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtFolder } from '../e2e/build-extension';
import { type Files, pack, readFolder } from '../tools/pack.mjs';

const kilobyte = 1000;
const browsers = ['chromium', 'firefox'] as const;

const sizeOf = (files: Files): number => Object.values(files).reduce((sum, bytes) => sum + bytes.length, 0);

// Every page of the three sites pays for these bytes. Raise a limit on purpose only, and say why in the commit. 12 kB hold
// the lists around the award pages too, which the toolbar could not count while they came at a click only.
test.each(browsers)('in %s the script that runs in pages weighs at most 12 kB, compressed', (browser) => {
  const files = readFolder(builtFolder(browser));
  const scripts = Object.keys(files).filter((name) => name.startsWith('content-scripts/') && name.endsWith('.js'));
  expect(scripts).toEqual(['content-scripts/badges.js']);
  const bytes = gzipSync(files['content-scripts/badges.js'] ?? new Uint8Array(), { level: 9 }).length;
  console.info(`content script, ${browser}: ${bytes} bytes compressed`);
  expect(bytes).toBeLessThanOrEqual(12 * kilobyte);
});

test.each(browsers)('in %s the package weighs at most 1.2 MB', (browser) => {
  const files = readFolder(builtFolder(browser));
  const packed = pack(files).length;
  console.info(`package, ${browser}: ${packed} bytes, unpacked ${sizeOf(files)} bytes`);
  expect(packed).toBeLessThanOrEqual(1200 * kilobyte);
});

test('a package has the same bytes whenever and in whichever order its files come', () => {
  const files = readFolder(builtFolder('chromium'));
  const turned = Object.fromEntries(Object.entries(files).reverse());
  expect(Buffer.compare(pack(turned), pack(files))).toBe(0);
});
