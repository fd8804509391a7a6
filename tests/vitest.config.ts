import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Journeys share browsers and the built extension, so they run one file at a time after the build; the rest runs side by side. */
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
          globalSetup: ['tests/e2e/build-extension.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
