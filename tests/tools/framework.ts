import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { sayImportError, sayWarning } from '../../components/portfolio/criteria/problem-words';
import { ImportError } from '../../lib/frameworks/import-error';
import { type ImportedFramework, onlyRole } from '../../lib/frameworks/imported-framework';
import { byteLimit } from '../../lib/frameworks/limits';
import { readTableFile } from '../../lib/frameworks/read-table';
import { frameworkFromTable } from '../../lib/frameworks/table-framework';
import { guessReading, isIndented } from '../../lib/frameworks/table-reading';
import { speak, t } from '../../lib/words/words';
import { readWords } from './read-words';

const help = `framework FILE [--role NAME]

Prints the framework read from FILE as one JSON object: format, title, levels, scale, competencies, expectations, roles,
warnings. Text stands verbatim. Read so far: CSV and TSV with a column per level, a row per competency and level, or one
level.

  --role NAME   only what this role of the file requires
  --help        this text

Ends with 0 when the file was read, 1 when it cannot be read, 2 when its format is not read yet.`;

const notYet = new Set(['isWorkbook', 'isWordDocument', 'isWebPage', 'isJson', 'isIndented']);
const otherEndings = new Set(['.xlsx', '.md', '.markdown', '.html', '.htm', '.yml', '.yaml', '.json', '.jsonld', '.matrix']);

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(help);
    return 0;
  }
  const role = args.includes('--role') ? args[args.indexOf('--role') + 1] : undefined;
  const [file] = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--role');
  if (!file) {
    console.error(help);
    return 1;
  }
  speak({ shared: readWords('shared'), criteria: readWords('criteria') });
  if (otherEndings.has(extname(file).toLowerCase())) return notReadYet(file);
  try {
    console.log(JSON.stringify(printed(await read(file, role)), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (notYet.has(error.code)) return notReadYet(file);
    console.error(`${basename(file)}: ${sayImportError(error)}`);
    return 1;
  }
}

async function read(file: string, role: string | undefined): Promise<ImportedFramework> {
  const { size } = await stat(file).catch((error: Error) => {
    throw new ImportError('unreadable', { message: error.message });
  });
  if (size > byteLimit) throw new ImportError('fileTooLarge', { megabytes: Math.ceil(size / 1_048_576), limit: byteLimit / 1_048_576 });
  const grid = readTableFile(new Uint8Array(await readFile(file)));
  const reading = guessReading(grid.rows);
  if (isIndented(grid.rows, reading.headRow)) throw new ImportError('isIndented');
  const names = { title: basename(file, extname(file)), onlyLevel: t('criteria:onlyLevel') };
  const imported = frameworkFromTable(grid.rows, reading, names);
  return role === undefined ? imported : onlyRole(imported, role);
}

function notReadYet(file: string): number {
  console.error(`${basename(file)}: this format is not read yet.`);
  return 2;
}

/** The printed shape has the sentence of each warning in place of its code. */
function printed({ warnings, ...imported }: ImportedFramework) {
  return { ...imported, warnings: warnings.map((warning) => ({ row: warning.row, message: sayWarning(warning) })) };
}

process.exitCode = await main(process.argv.slice(2));
