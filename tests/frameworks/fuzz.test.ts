import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { frameworkToStore } from '../../lib/frameworks/framework-draft';
import { columnRoles } from '../../lib/frameworks/header-words';
import { ImportError } from '../../lib/frameworks/import-error';
import { looksLikeTable, readTableFile, readTableHtml, readTableText } from '../../lib/frameworks/read-table';
import { frameworkFromTable } from '../../lib/frameworks/table-framework';
import { guessReading, turned } from '../../lib/frameworks/table-reading';
import { frameworkFromLines } from '../../lib/frameworks/text-framework';
import { lineMarks, readTextLines } from '../../lib/frameworks/text-lines';

const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
// A long run by hand may take its time.
vi.setConfig({ testTimeout: Math.max(5_000, numRuns * 5) });
const names = { title: 'x', onlyLevel: 'Target' };

/** Runs `work`; a refusal of our own is an answer, anything else fails. */
function answerOf<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'Skill',
    'Level',
    'Area',
    'Senior',
    'L2',
    'Description',
    '',
    ' ',
    '"',
    '""',
    '\n',
    '- one\n- two',
    '__proto__',
    'constructor',
    '=1+1',
  ),
);
const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
const messy = fc.array(
  fc.oneof(cell, fc.constantFrom(',', ';', '\t', '|', '\r\n', '<table>', '<tr>', '<td rowspan=3>', '</td>', '&amp;', '<!--', '&#x1F600;')),
  { maxLength: 60 },
);

test('bytes of any kind are read or refused by name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void answerOf(() => frameworkOf(readTableFile(bytes).rows))),
    { numRuns },
  );
});

test('text of any kind is read or refused by name, as cells, as HTML and as lines', () => {
  fc.assert(
    fc.property(messy, (pieces) => {
      const text = pieces.join('');
      looksLikeTable(text);
      answerOf(() => frameworkOf(readTableText(text).rows));
      answerOf(() => frameworkOf(readTableHtml(text)?.rows ?? []));
      answerOf(() => frameworkFromLines(readTextLines(text), names));
    }),
    { numRuns },
  );
});

test('every cell of a written table comes back as it was, and every text that is kept stood in a cell', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, sign) => {
      const text = rows.map((row) => row.map(quoted).join(sign)).join('\n');
      const grid = answerOf(() => readTableText(text, sign));
      if (!grid) return;
      const kept = rows.slice(0, grid.rows.length);
      for (const [r, row] of grid.rows.entries()) for (const [c, value] of row.entries()) expect(value).toBe(kept[r]?.[c] ?? '');
      const imported = answerOf(() => frameworkOf(grid.rows));
      const cells = new Set(grid.rows.flat());
      for (const { text: asked } of imported?.expectations ?? [])
        expect(cells.has(asked) || asked.split('\n').every((line) => [...cells].some((one) => one.includes(line)))).toBe(true);
    }),
    { numRuns },
  );
});

test('any choice of columns gives a framework that can be stored, or a refusal', () => {
  fc.assert(
    fc.property(
      table,
      fc.array(fc.constantFrom(...columnRoles), { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      fc.option(fc.nat(4)),
      (rows, roles, transposed, headRow) => {
        const grid = rows.map((row) => Array.from({ length: 6 }, (_, c) => row[c] ?? ''));
        const width = turned(grid, transposed)[0]?.length ?? 0;
        const columns = Array.from({ length: width }, (_, c) => roles[c % 6] ?? 'ignore');
        const imported = answerOf(() => frameworkFromTable(grid, { headRow, columns, transposed }, names));
        if (!imported) return;
        const ids = imported.competencies.map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of imported.expectations) {
          expect(ids).toContain(one.competency);
          expect(imported.levels.map((level) => level.id)).toContain(one.level);
        }
        frameworkToStore(imported, { title: 'x', origin: 'csv', sourceFileId: null });
      },
    ),
    { numRuns },
  );
});

test('the lines of pasted text hold every letter of it, in order, whatever marks they get', () => {
  const letters = (text: string) => text.replace(/\s+/g, '');
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), fc.array(fc.constantFrom(...lineMarks)), (pieces, marks) => {
      const text = pieces.join('\n');
      const lines = answerOf(() => readTextLines(text));
      if (!lines) return;
      expect(letters(lines.map((line) => line.text).join(''))).toBe(letters(text));
      answerOf(() =>
        frameworkFromLines(
          lines.map((line, index) => ({ ...line, mark: marks[index] ?? line.mark })),
          names,
        ),
      );
    }),
    { numRuns },
  );
});

function frameworkOf(rows: string[][]) {
  return frameworkFromTable(rows, guessReading(rows), names);
}
