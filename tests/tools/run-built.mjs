/**
 * Runs one of the tools of this folder as Vite builds it: `node tests/tools/run-built.mjs TOOL.ts ARGS…`. For tools whose
 * modules use what only Vite knows, such as `import.meta.glob`. Bundled in one go, which is faster than asking Vite for
 * each module by itself.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [tool = ''] = process.argv.splice(2, 1);

const { output } = await build({
  root,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'error',
  build: { ssr: tool, write: false, minify: false },
});
// Beside the packages, so that it finds them; a name of its own, so that two runs at once do not meet.
const folder = join(root, 'node_modules', '.cache', `run-built-${process.pid}`);
const file = join(folder, 'tool.mjs');
mkdirSync(folder, { recursive: true });
writeFileSync(file, output[0].code);
try {
  await import(pathToFileURL(file).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
