import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text files that are kept with the sources; none where the sources came without their history. */
function trackedTexts(): { name: string; text: string }[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const names = status === 0 ? stdout.split('\0').filter(Boolean) : ['package.json', 'package-lock.json', '.npmrc'];
  return names.flatMap((name) => {
    try {
      const bytes = readFileSync(join(root, name));
      return bytes.subarray(0, 8000).includes(0) ? [] : [{ name, text: bytes.toString('utf8') }];
    } catch {
      // A file may be tracked and just removed.
      return [];
    }
  });
}

test('no file names a host of a package registry, so that everybody installs from their own', () => {
  const host = /https?:\/\/[^\s"'/]*(registry|npmjs|npmmirror|artifactory|jfrog|nexus|verdaccio|yarnpkg)[^\s"'/]*/gi;
  expect(trackedTexts().flatMap(({ name, text }) => [...text.matchAll(host)].map((hit) => `${name}: ${hit[0]}`))).toEqual([]);
});

test('the lock file says what each package is, not where it was fetched', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  const entries = Object.entries(lock.packages).filter(([name]) => name !== '');
  expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
  expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([name]) => name)).toEqual([]);
});

test('every version in package.json is exact', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
