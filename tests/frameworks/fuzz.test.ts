import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type FormatName, formatNames } from '../../lib/frameworks/guess-format';
import { columnRoles } from '../../lib/frameworks/heads/header-words';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { readFramework, readPaste } from '../../lib/frameworks/read-framework';
import { looksLikeTable, readTableText } from '../../lib/frameworks/tables/read-table';
import { frameworkFromTable } from '../../lib/frameworks/tables/table-framework';
import { guessReading, turned } from '../../lib/frameworks/tables/table-reading';
import { frameworkFromLines } from '../../lib/frameworks/text/text-framework';
import { lineMarks, readTextLines } from '../../lib/frameworks/text/text-lines';
import { answerOf, faultOf } from './fault-of';
import { fuzzRuns, fuzzTimeout } from './fuzz-runs';

vi.setConfig({ testTimeout: fuzzTimeout });
const names = { title: 'x', onlyLevel: 'Target' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

function expectSound(imported: ImportedFramework | null): void {
  const fault = faultOf(imported);
  if (fault !== null) expect.fail(fault);
}

const readAs = (bytes: Uint8Array, file: string, format?: FormatName) =>
  expectSound(answerOf(() => readFramework(bytes, file, { ...names, ...(format ? { format } : {}) }).framework));

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'Skill',
    'Level',
    'Area',
    'Senior',
    'Junior',
    'L2',
    'Description',
    'Role',
    '',
    ' ',
    '"',
    '""',
    '\n',
    '- one\n- two',
    '__proto__',
    'constructor',
    '=1+1',
    '3',
    'NOT IN USE',
  ),
);
const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
const signs = fc.constantFrom(
  ',',
  ';',
  '\t',
  '|',
  '\r\n',
  '\n',
  '  ',
  '# ',
  '## ',
  '- ',
  '* **Senior**: ',
  '1. ',
  '> ',
  '```',
  '|---|---|',
  '<table>',
  '<tr>',
  '<td rowspan=3>',
  '</td>',
  '<ul>',
  '<li>',
  '<b>',
  '<h2>',
  '&amp;',
  '<!--',
  '&#x1F600;',
  '[a](b)',
  ': ',
  '- id: ',
  '{"',
  '}',
  '[',
  ']',
  '&a',
  '*a',
  '!!x',
  '---\n',
);
const messy = fc.array(fc.oneof(cell, signs), { maxLength: 60 });

describe('is read or refused by name, never more', () => {
  test('bytes of any kind, under any name and as any format', () => {
    const anyFormat = fc.option(fc.constantFrom(...formatNames), { nil: undefined });
    const ending = fc.constantFrom('', '.csv', '.xlsx', '.md', '.html', '.yml', '.json', '.jsonld', '.matrix', '.txt');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), ending, anyFormat, (bytes, end, format) => readAs(bytes, `x${end}`, format)),
      { numRuns: fuzzRuns(0.16) },
    );
  });

  test.each(formatNames.filter((format) => format !== 'xlsx'))('text of any kind, read as %s', (format) => {
    fc.assert(
      fc.property(messy, (pieces) => readAs(bytesOf(pieces.join('')), 'x', format)),
      { numRuns: fuzzRuns(0.02) },
    );
  });

  test('text of any kind, by its own looks, as a file and as a paste', () => {
    fc.assert(
      fc.property(messy, messy, (pieces, others) => {
        const text = pieces.join('');
        looksLikeTable(text);
        readAs(bytesOf(text), 'x');
        expectSound(answerOf(() => readPaste({ text, html: others.join('') }, names).framework));
      }),
      { numRuns: fuzzRuns(0.08) },
    );
  });

  test.each(['json', 'json-ld', 'mahara', 'case', 'yaml'] as const)('data of any shape, read as %s', (format) => {
    const key = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        'CFDocument',
        'CFItems',
        'CFAssociations',
        'identifier',
        'fullStatement',
        'originNodeURI',
        'destinationNodeURI',
        'associationType',
        'framework',
        'standards',
        'standardelements',
        'evidencestatuses',
        'elementid',
        'parentelementid',
        '@graph',
        '@id',
        '@type',
        'name',
        'levels',
        'themes',
        'competencies',
        'theme',
        'level',
        'summary',
        'milestones',
        'signals',
        'areas',
        'id',
        '__proto__',
        'constructor',
        'extensions',
        'proofolio',
      ),
    );
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('a', 'b', 'isChildOf', 'Competence', 'CompetenceArea', 'ProficiencyLevel', 'CompetenceStatement', 'Senior', '1'),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: 'small', maxDepth: 5 }, word, fc.integer(), fc.constant(null), fc.boolean(), tie('list'), tie('map')),
      list: fc.array(tie('any'), { maxLength: 5 }),
      map: fc.array(fc.tuple(key, tie('any')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
    })).map;
    fc.assert(
      fc.property(value, (data) => readAs(bytesOf(JSON.stringify(data)), 'x', format)),
      { numRuns: fuzzRuns(0.03) },
    );
  });
});

test('every cell of a written table comes back as it was, and every text that is kept stood in a cell', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, sign) => {
      const text = rows.map((row) => row.map(quoted).join(sign)).join('\n');
      const grid = answerOf(() => readTableText(text, sign));
      if (!grid) return;
      const kept = rows.slice(0, grid.rows.length);
      for (const [r, row] of grid.rows.entries()) for (const [c, value] of row.entries()) expect(value).toBe(kept[r]?.[c] ?? '');
      const imported = answerOf(() => frameworkFromTable(grid.rows, guessReading(grid.rows), names));
      const cells = new Set(grid.rows.flat());
      for (const { text: asked } of imported?.expectations ?? [])
        expect(cells.has(asked) || asked.split('\n').every((line) => [...cells].some((one) => one.includes(line)))).toBe(true);
    }),
    { numRuns: fuzzRuns(0.05) },
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
        expectSound(answerOf(() => frameworkFromTable(grid, { headRow, columns, transposed }, names)));
      },
    ),
    { numRuns: fuzzRuns(0.05) },
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
    { numRuns: fuzzRuns(0.04) },
  );
});
