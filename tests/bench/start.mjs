/** Runs the benchmarks through Vite, since the registry of the detection is made of what only Vite knows (`import.meta.glob`). */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const run = fileURLToPath(new URL('run.ts', import.meta.url));
await runnerImport(run, { configFile: false, root: fileURLToPath(new URL('../..', import.meta.url)) });
