import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../lib/frameworks/imported/import-error';
import { readFramework } from '../../lib/frameworks/read-framework';
import { answerOrder, type WorkAnswer } from '../../lib/frameworks/work-order';
import { badFiles, text, withPart, zeros } from './bad-files';
import { workbook } from './make-workbook';

const names = { title: 'Bad', onlyLevel: 'Target' };

test('there are at least sixty bad files', () => {
  expect(badFiles.length).toBeGreaterThanOrEqual(60);
});

test('every refusal has a sentence that says what was not harmed, and what to do', () => {
  const sentences = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/locales/en/criteria.json'), 'utf8')).problem;
  for (const code of new Set(badFiles.flatMap(([, , , codes]) => codes))) {
    expect(sentences[code], code).toBeDefined();
    if (code !== 'noCompetencies') expect(sentences[code], code).toMatch(/(Nothing was changed\.|was stopped).*\.$/);
  }
});

test('the worker answers each of them, as a file and its text as a paste', { timeout: 60_000 }, () => {
  for (const [what, file, make] of badFiles) {
    const bytes = make();
    const answers: WorkAnswer[] = [];
    answerOrder({ kind: 'file', bytes, fileName: file, choices: names }, (answer) => answers.push(answer));
    expect(['refused', 'done'], what).toContain(answers.at(-1)?.kind);
    if (bytes.length > 300_000) continue;
    answerOrder({ kind: 'paste', text: new TextDecoder().decode(bytes), html: '', choices: names }, (answer) => answers.push(answer));
    expect(['refused', 'done'], `${what}, pasted`).toContain(answers.at(-1)?.kind);
  }
});

describe('a bad file is refused by name', () => {
  test.each(badFiles)('%s', (_, file, bytes, codes) => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const error = refusalOf(() => readFramework(bytes(), file, names));
    expect([codes].flat()).toContain(error.code);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test('text that looks like a formula is text, and nothing of it is worked out', () => {
  const { framework } = readFramework(
    workbook([
      {
        name: 'S',
        rows: [
          ['Competency', 'Senior', 'Lead'],
          ['=HYPERLINK("https://evil.example")', '=1+1 is what one level asks', '@SUM(A1) is what another asks'],
        ],
      },
    ]),
    'x.xlsx',
    names,
  );
  expect(framework.competencies[0]?.title).toBe('=HYPERLINK("https://evil.example")');
  expect(framework.expectations[0]?.text).toBe('=1+1 is what one level asks');
});

test('fields named like parts of the language are only names', () => {
  const hostile =
    '{"__proto__": {"polluted": "Sets the sails by night"}, "constructor": {"prototype": {"polluted": "Sets them by day", "toString": ["y", "z"]}}}';
  for (const file of ['x.json', 'x.yml']) readFramework(text(hostile), file, names);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a bomb is refused long before its end: that its end is damaged is never seen', () => {
  const bomb = withPart('xl/worksheets/sheet1.xml', zeros(20));
  const entry = bomb.indexOf(0x50, bomb.length - 400);
  const broken = bomb.slice();
  broken.fill(255, entry - 6_000, entry - 1_000);
  expect(refusalOf(() => readFramework(broken, 'b.xlsx', names)).code).toBe('zipTooLarge');
});

function refusalOf(work: () => unknown): ImportError {
  try {
    work();
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('it was read');
}
