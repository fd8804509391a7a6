import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { sayImportError, sayWarning } from '../../components/portfolio/criteria/import/problem-words';
import { formatNames, isFormatName } from '../../lib/frameworks/guess-format';
import { ImportError } from '../../lib/frameworks/imported/import-error';
import { type ImportedFramework, onlyRole } from '../../lib/frameworks/imported/imported-framework';
import { byteLimit } from '../../lib/frameworks/imported/limits';
import { readFramework } from '../../lib/frameworks/read-framework';
import { speak, t } from '../../lib/words/words';
import { readWords } from './read-words';

const help = `framework FILE [--role NAME] [--format NAME] [--sheet NAME]… [--headings levels|competencies]

Prints the framework read from FILE as one JSON object: format, title, levels, scale, competencies, expectations, roles,
warnings. Text stands verbatim. The format is guessed from the file's bytes and its name.

  --role NAME      only what this role of the file requires
  --format NAME    read it as this format: ${formatNames.join(', ')}
  --sheet NAME     take this sheet of a workbook; may be given several times
  --headings WHAT  whether the headings of a document name levels or competencies
  --help           this text

Ends with 0 when the file was read, 1 when it cannot be read.`;

/** What the options say; everything that is no option is a file. */
function parse(args: readonly string[]) {
  const withValue = new Set(['--role', '--format', '--sheet', '--headings']);
  const values = (name: string) =>
    args.flatMap((arg, index) => (arg === name && args[index + 1] !== undefined ? [args[index + 1] as string] : []));
  const files = args.filter((arg, index) => !arg.startsWith('--') && !withValue.has(args[index - 1] ?? ''));
  return {
    role: values('--role')[0],
    format: values('--format')[0],
    sheets: values('--sheet'),
    headings: values('--headings')[0],
    file: files[0],
  };
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(help);
    return 0;
  }
  const options = parse(args);
  if (!options.file || (options.headings !== undefined && !/^(levels|competencies)$/.test(options.headings))) {
    console.error(help);
    return 1;
  }
  speak({ shared: readWords('shared'), criteria: readWords('criteria') });
  try {
    console.log(JSON.stringify(printed(await read({ ...options, file: options.file })), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    console.error(`${basename(options.file)}: ${sayImportError(error)}`);
    return 1;
  }
}

async function read({ file, role, format, sheets, headings }: ReturnType<typeof parse> & { file: string }): Promise<ImportedFramework> {
  if (format !== undefined && !isFormatName(format)) throw new ImportError('formatUnknown', { format, formats: formatNames.join(', ') });
  const unreadable = (error: Error) => {
    throw new ImportError('unreadable', { message: error.message });
  };
  const { size } = await stat(file).catch(unreadable);
  if (size > byteLimit) throw new ImportError('fileTooLarge', { megabytes: Math.ceil(size / 1_048_576), limit: byteLimit / 1_048_576 });
  const { framework } = readFramework(new Uint8Array(await readFile(file).catch(unreadable)), basename(file), {
    title: basename(file, extname(file)),
    onlyLevel: t('criteria:onlyLevel'),
    ...(format === undefined ? {} : { format }),
    ...(sheets.length === 0 ? {} : { sheets }),
    ...(headings === undefined ? {} : { headings: headings as 'levels' | 'competencies' }),
  });
  if (role === undefined) return framework;
  if (!framework.roles.some((one) => one.name === role))
    throw new ImportError('roleUnknown', { role, roles: framework.roles.map((one) => one.name).join(', ') || '–' });
  return onlyRole(framework, role);
}

/** The printed shape has the sentence of each warning in place of its code, and no more of a level and a text than it promises. */
function printed(imported: ImportedFramework) {
  const { levels, expectations, warnings } = imported;
  return {
    ...imported,
    levels: levels.map(({ id, label }) => ({ id, label })),
    expectations: expectations.map(({ signals: _, examples: __, ...one }) => one),
    warnings: warnings.map((warning) => ({ row: warning.row, message: sayWarning(warning) })),
  };
}

process.exitCode = await main(process.argv.slice(2));
