import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Journeys run when the rest has ended, against one build, two files at a time: each has browsers and folders of its own. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/build/**'],
          environment: 'node',
          // The default leaves one processor idle, which on a machine with two is half of it.
          maxWorkers: '100%',
          // A limit ends what hangs; on a busy machine the default of five seconds also ended what was only slow.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          setupFiles: ['tests/patience.ts'],
        },
        // Puts an imitation in the place of the browser's interfaces: "wxt/testing/fake-browser".
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
      {
        root,
        test: {
          name: 'built',
          include: ['tests/e2e/**/*.test.ts', 'tests/build/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-extension.ts', 'tests/e2e/firefox-profile.ts'],
          // Each file drives two browsers; more at once make them wait for one another until a limit ends them.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
