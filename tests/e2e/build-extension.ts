import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folders of the built extension. */
export const built = { chromium: join(root, '.output', 'chrome-mv3'), firefox: join(root, '.output', 'firefox-mv3') };

/** The time of the newest file in a folder, or of a file. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(path, name)));
  return Math.max(0, ...files.filter((entry) => entry.isFile()).map((entry) => entry.mtimeMs));
}

/** Whether both builds are younger than everything that they are made of. */
function isFresh(): boolean {
  const sources = ['entrypoints', 'components', 'lib', 'assets', 'wxt.config.ts', 'package-lock.json'].map((name) =>
    newest(join(root, name)),
  );
  const builds = [built.chromium, built.firefox].map((folder) =>
    existsSync(join(folder, 'manifest.json')) ? statSync(join(folder, 'manifest.json')).mtimeMs : 0,
  );
  return Math.min(...builds) > Math.max(...sources);
}

/**
 * Builds the extension for both browsers once before the tests that need it; with PROOFOLIO_BUILT=1 a fresh build is
 * kept. A build that fails is said and removed: then the tests of the build fail one by one, and the others still run.
 */
export default function buildExtension(): void {
  if (process.env.PROOFOLIO_BUILT === '1' && isFresh()) return;
  // The test runner's own variables would put the development build of the libraries into the package.
  const runnersOwn = /^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !runnersOwn.test(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tests', 'tools', 'build.mjs')], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`The extension could not be built:\n${stdout}\n${stderr}`);
  for (const folder of Object.values(built)) rmSync(folder, { recursive: true, force: true });
}

/** The folder of a build, or an error where there is none. */
export function builtFolder(browser: keyof typeof built): string {
  if (!existsSync(join(built[browser], 'manifest.json'))) throw new Error('The extension is not built. Run "npm run build" to see why.');
  return built[browser];
}
