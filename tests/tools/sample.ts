import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { parseArgs } from 'node:util';
import { isCivilDate } from '../../lib/domain/civil-date';
import { encodeBackup } from '../../lib/transfer/encode-backup';
import { type Amounts, makeUpCase } from './made-up-case';

const help = `sample --out FILE [--badges N] [--artifacts N] [--metrics N] [--files N] [--file-size BYTES] [--seed N] [--today YYYY-MM-DD]

Writes a backup file with made-up, plausible content, by the same code as the extension; it can be restored there, and
read by "report". Equal options give equal bytes.

  --out FILE         where the backup is written; its name should end in .proofolio
  --badges N         badges (11)
  --artifacts N      pieces of work (10); for every three of them there is one person's words
  --metrics N        results with a baseline and two readings (5)
  --files N          kept files, each with one piece of work, so at most as many (0)
  --file-size BYTES  size of each (100000)
  --seed N           another number gives other content (1)
  --today DATE       the day around which everything lies (2026-11-22)
  --help             this text

Prints one line of JSON: the file, its bytes, and how long making it up and writing it took, in milliseconds.`;

const texts = { out: '', badges: '11', artifacts: '10', metrics: '5', files: '0', 'file-size': '100000', seed: '1', today: '2026-11-22' };

/** The options as given, or null when they make no sense. */
function readOptions(args: readonly string[]): { out: string; amounts: Amounts; now: number } | null {
  const options = Object.fromEntries(Object.keys(texts).map((name) => [name, { type: 'string' as const }]));
  const given = { ...texts, ...(parseArgs({ args: [...args], options }).values as Partial<typeof texts>) };
  const { out, today, 'file-size': fileSize, ...counts } = given;
  const numbers = { ...counts, fileSize };
  const isNumber = Object.values(numbers).every((text) => /^\d{1,10}$/.test(text));
  if (out === '' || !isNumber || !isCivilDate(today) || today.length !== 10 || Number(counts.files) > Number(counts.artifacts)) return null;
  const amounts = Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)])) as Amounts;
  // Noon, so that the day is the same in nearly every zone.
  return { out, amounts, now: Date.parse(`${today}T12:00:00Z`) };
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const options = readOptions(args);
  if (!options) {
    console.error(help);
    return 2;
  }
  const started = performance.now();
  const contents = await makeUpCase(options.amounts, options.now);
  const made = performance.now();
  const backup = await encodeBackup(contents, options.now);
  await pipeline(Readable.fromWeb(backup.stream() as ReadableStream), createWriteStream(options.out));
  const written = performance.now();
  const took = { makingMs: Math.round(made - started), writingMs: Math.round(written - made) };
  console.log(JSON.stringify({ file: options.out, bytes: backup.size, ...took }));
  return 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? `sample: ${error.message}` : error);
  return 1;
});
