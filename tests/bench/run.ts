/** `npm run bench [NAME…]`: runs the benchmarks, all or those named, and prints one line of JSON for each thing measured. */
import { cpus, platform } from 'node:os';
import buildExtension from '../e2e/build-extension';

/** What each file of tests/bench that ends in `.bench.ts` exports. */
export interface Bench {
  /** The name on the command line and in each line of output. */
  name: string;
  /** What it measures, in one sentence for --help. */
  says: string;
  /** Measures, over a fresh build of the extension, and gives one line for each thing. */
  run(): Promise<Record<string, unknown>[]>;
}

async function readBenches(): Promise<Bench[]> {
  const files = import.meta.glob<Bench>('./*.bench.ts');
  const names = Object.keys(files).sort();
  return Promise.all(names.map(async (name) => (await files[name]?.()) as Bench));
}

async function main(args: string[]): Promise<number> {
  const benches = await readBenches();
  if (args.includes('--help') || args.includes('-h')) {
    const lines = benches.map(({ name, says }) => `  ${name}: ${says}`);
    console.log(
      `npm run -s bench [-- NAME…]: prints one line of JSON for each thing measured; medians, in milliseconds.\n${lines.join('\n')}`,
    );
    return 0;
  }
  const unknown = args.filter((arg) => !benches.some(({ name }) => name === arg));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  console.log(
    JSON.stringify({
      bench: 'machine',
      node: process.versions.node,
      platform: platform(),
      cpus: cpus().length,
      cpu: cpus()[0]?.model.trim(),
    }),
  );
  buildExtension();
  let failures = 0;
  for (const bench of benches.filter(({ name }) => args.length === 0 || args.includes(name))) {
    try {
      for (const line of await bench.run()) console.log(JSON.stringify({ bench: bench.name, ...line }));
    } catch (error) {
      failures += 1;
      console.error(`${bench.name} failed:`, error);
    }
  }
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
