/** Everything that can be said about the sources without running the product: types, lint and format, import rules. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = (...path) => join(root, 'node_modules', ...path);

// Biome colours every letter even where nobody sees colours, as in a log.
const colour = process.stdout.isTTY ? [] : ['--colors=off'];

const steps = [
  { name: 'types', says: 'TypeScript finds no error', run: [program('typescript', 'bin', 'tsc'), '--noEmit'] },
  {
    name: 'lint and format',
    says: 'Biome finds nothing',
    run: [program('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', ...colour],
  },
  {
    name: 'import rules',
    says: 'who may import whom, and the words on screen (tests/architecture)',
    run: [program('vitest', 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit', 'tests/architecture'],
  },
];

const args = process.argv.slice(2);
if (args.length > 0) {
  const asked = args.every((arg) => arg === '--help' || arg === '-h');
  const lines = steps.map(({ name, says }) => `  ${name}: ${says}`);
  (asked ? process.stdout : process.stderr).write(
    `npm run check: checks the sources in ${steps.length} steps and names those that failed.\n${lines.join('\n')}\n`,
  );
  process.exit(asked ? 0 : 2);
}

const failed = steps.filter(({ name, run }) => {
  console.log(`\n== ${name}`);
  if (!existsSync(run[0])) throw new Error(`${run[0]} is missing; run "npm ci" first.`);
  return spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? '\ncheck: all right' : `\ncheck: failed at ${failed.map(({ name }) => name).join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
