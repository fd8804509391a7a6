import { expect, test } from 'vitest';
import { allSites } from '../../lib/detection/all-sites';
import type { Detector } from '../../lib/detection/reading/detector';

const files = import.meta.glob<Readonly<Record<string, Detector>>>('../../lib/detection/{elsewhere,rare-pages}/*.ts', { eager: true });
const all = Object.entries(files);
const nameOf = (path: string) => path.replace(/^.*\/|\.ts$/g, '');

test.each(all)('%s exports its detector and nothing else, named as the file is', (path, module) => {
  const [platform] = Object.values(module).map((detector) => detector.platform);
  expect(Object.keys(module)).toHaveLength(1);
  expect(Object.keys(module)[0]?.toLowerCase()).toBe(nameOf(path).replaceAll('-', ''));
  expect(nameOf(path).startsWith(platform ?? '-')).toBe(true);
});

test('a file in one of the folders is all that it takes to be asked', () => {
  expect(all.length).toBeGreaterThan(10);
  for (const [, module] of all) for (const detector of Object.values(module)) expect(allSites).toContain(detector);
});

test('a site claims no address of another host', () => {
  const foreign = ['https://example.org/', 'https://example.org/certificate/12345678', 'https://example.org/records/programs/'];
  const claimed = all.flatMap(([path, module]) =>
    Object.values(module).flatMap((detector) => foreign.filter((address) => detector.classify(new URL(address))).map(() => path)),
  );
  expect(claimed).toEqual([]);
});
