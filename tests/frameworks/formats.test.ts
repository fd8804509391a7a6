import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FormatName, formatNames } from '../../lib/frameworks/guess-format';
import { ImportError } from '../../lib/frameworks/imported/import-error';
import type { ImportFormat } from '../../lib/frameworks/imported/imported-framework';
import { readFramework, readPaste } from '../../lib/frameworks/read-framework';
import { countsOf, readWhole, viewNames } from './framework-view';

const folder = join(import.meta.dirname, 'files');

/** File → the reader that is guessed, and areas, competencies, indicators, levels, expectations, roles, values of the scale. */
const files: [string, FormatName, ImportFormat, number[]][] = [
  ['roles-long.csv', 'csv', 'csv long', [0, 4, 0, 3, 7, 4, 0]],
  ['roles-matrix.csv', 'csv', 'csv roles', [0, 3, 0, 4, 0, 3, 0]],
  ['indented.tsv', 'csv', 'csv indented', [2, 3, 4, 0, 0, 0, 0]],
  ['case-items.csv', 'case table', 'case table', [1, 3, 1, 0, 0, 0, 0]],
  ['moodle-de.csv', 'moodle', 'moodle', [2, 2, 1, 0, 0, 0, 3]],
  ['rich-skills.csv', 'rich skills', 'rich skills', [0, 3, 0, 0, 0, 0, 0]],
  ['rich-skills-first-form.csv', 'rich skills', 'rich skills', [0, 2, 0, 0, 0, 0, 0]],
  ['graph.jsonld', 'json-ld', 'json-ld', [2, 3, 1, 3, 3, 0, 0]],
  ['levels-by-position.md', 'markdown', 'markdown', [0, 3, 0, 2, 6, 0, 0]],
  ['levels-by-term.md', 'markdown', 'markdown', [0, 2, 0, 2, 4, 0, 0]],
  ['competencies-with-levels.md', 'markdown', 'markdown', [0, 2, 0, 2, 4, 0, 0]],
  ['two-tables.html', 'html', 'html', [2, 3, 0, 2, 5, 0, 0]],
  ['tracks.json', 'json', 'json', [2, 2, 0, 2, 4, 0, 0]],
  ['nested.yaml', 'yaml', 'yaml', [2, 2, 0, 2, 4, 0, 0]],
  ['ladder-cells.yml', 'yaml', 'yaml', [0, 2, 0, 2, 3, 0, 2]],
  ['editor-form.matrix', 'mahara', 'mahara', [2, 3, 0, 0, 0, 0, 4]],
  ['case-1.1-wrapped.json', 'case', 'case', [1, 2, 0, 2, 2, 0, 0]],
  ['case-stored.json', 'case', 'case', [1, 2, 0, 0, 0, 0, 0]],
  ['roles-not-in-use.csv', 'csv', 'csv long', [0, 3, 0, 2, 3, 2, 0]],
  ['roles-required.csv', 'csv', 'csv long', [3, 4, 0, 4, 0, 3, 0]],
  ['levels-as-columns.csv', 'csv', 'csv wide', [2, 3, 0, 4, 7, 0, 0]],
  ['case-parent-text.csv', 'case table', 'case table', [2, 3, 0, 0, 0, 0, 0]],
  ['case-by-code-alone.csv', 'case table', 'case table', [1, 2, 0, 0, 0, 0, 0]],
  ['moodle-fr.csv', 'moodle', 'moodle', [1, 2, 1, 0, 0, 0, 4]],
  ['moodle-es-older.csv', 'moodle', 'moodle', [1, 1, 0, 0, 0, 0, 2]],
  ['rich-skills-collection.csv', 'rich skills', 'rich skills', [0, 2, 0, 0, 0, 0, 0]],
  ['digital-graph.jsonld', 'json-ld', 'json-ld', [2, 3, 1, 2, 3, 0, 0]],
  ['ctdl-asn.json', 'json-ld', 'json-ld', [1, 3, 0, 0, 0, 0, 0]],
  ['case-1.0-uri-strings.json', 'case', 'case', [2, 2, 1, 0, 0, 0, 0]],
  ['case-1.1-singles.json', 'case', 'case', [1, 1, 0, 2, 2, 0, 0]],
  ['listed-form.matrix', 'mahara', 'mahara', [2, 3, 0, 0, 0, 0, 4]],
  ['developer-ladder.md', 'markdown', 'markdown', [0, 3, 0, 3, 9, 0, 0]],
  ['html-tables-in-headings.md', 'markdown', 'markdown', [2, 3, 0, 3, 6, 0, 0]],
  ['one-level-page.html', 'html', 'html', [2, 4, 0, 1, 4, 0, 0]],
  ['axes-with-levels.md', 'markdown', 'markdown', [0, 2, 0, 2, 4, 0, 0]],
  ['term-paragraphs.md', 'markdown', 'markdown', [0, 2, 0, 3, 6, 0, 0]],
  ['keyed-maps.yaml', 'yaml', 'yaml', [1, 2, 0, 2, 4, 0, 0]],
  ['legacy-examples.yml', 'yaml', 'yaml', [0, 1, 0, 2, 2, 0, 0]],
  ['snow-tracks.json', 'json', 'json', [2, 2, 0, 3, 6, 0, 0]],
];

test('every file of the folder stands in the table of what it gives', () => {
  expect(readdirSync(folder).sort()).toEqual(files.map(([file]) => file).sort());
});

test.each(files)('%s is known as %s and comes out whole', (file, guessed, format, counts) => {
  const { format: found, framework } = readWhole(file);
  expect([found, framework.format, countsOf(framework)]).toEqual([guessed, format, counts]);
  const ids = framework.competencies.map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of framework.competencies) if (one.parent !== null) expect(ids).toContain(one.parent);
});

/** What came of a reading: that it was read, or the code of the refusal. */
function answerOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

describe('the format', () => {
  test('is guessed by the content where the name says nothing or lies', () => {
    const guess = (file: string, name: string) => readFramework(new Uint8Array(readFileSync(join(folder, file))), name, viewNames).format;
    for (const [file, format] of files) if (format !== 'csv') expect([file, guess(file, 'download')]).toEqual([file, format]);
    expect(guess('two-tables.html', 'ladder.xls')).toBe('html');
    expect(guess('roles-long.csv', 'roles.txt')).toBe('csv');
  });

  test('can be overridden, and what cannot be read so is refused by name', () => {
    expect(readWhole('moodle-de.csv', { format: 'csv' }).framework.format).toMatch(/^csv /);
    expect(readWhole('competencies-with-levels.md', { format: 'text' }).framework.format).toBe('text');
    for (const format of formatNames)
      expect(
        answerOf(() => readWhole('roles-long.csv', { format })),
        format,
      ).toMatch(/^(read|formatNotThis|notJson|notYaml|noFramework|noCompetencies|zipDamaged)$/);
  });

  test('of a paste is its HTML where that has structure, else its text', () => {
    const html = readFileSync(join(folder, 'two-tables.html'), 'utf8');
    expect(countsOf(readPaste({ text: '', html }, viewNames).framework)).toEqual([2, 3, 0, 2, 5, 0, 0]);
    expect(readPaste({ text: readFileSync(join(folder, 'levels-by-term.md'), 'utf8'), html: '<span>x</span>' }, viewNames).format).toBe(
      'markdown',
    );
  });
});

test('text of Central Europe and of the West is told apart by its letters', () => {
  const encode = (text: string, table: Record<string, number>) =>
    Uint8Array.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)));
  const east = {
    ś: 0x9c,
    ć: 0xe6,
    ł: 0xb3,
    ż: 0xbf,
    ę: 0xea,
    ą: 0xb9,
    ó: 0xf3,
    ř: 0xf8,
    ě: 0xec,
    č: 0xe8,
    ů: 0xf9,
    š: 0x9a,
    ž: 0x9e,
    ý: 0xfd,
    í: 0xed,
    á: 0xe1,
  };
  const title = (bytes: Uint8Array) => readFramework(bytes, 'x.csv', viewNames).framework.competencies[0]?.title;
  expect(title(encode('Kompetencja;Poziom 1;Poziom 2\nUmiejętność współpracy;Słucha, że ktoś mówi;Prowadzi\n', east))).toBe(
    'Umiejętność współpracy',
  );
  expect(
    title(encode('Kompetence;Level 1;Level 2\nŘízení změn;Řeší běžné úkoly;Učí kolegy, řídí směr\n'.replace(/[ŘÚú]/g, 'r'), east)),
  ).toBe('rízení změn');
  expect(title(encode('Compétence;Niveau 1;Niveau 2\nÊtre à l’écoute;Écoute où ça coûte;Façonne\n'.replace('’', "'"), {}))).toBe(
    "Être à l'écoute",
  );
  expect(title(encode('Kompetence;Niveau 1;Niveau 2\nFølge op på mål;Følger op;Sætter mål\n', {}))).toBe('Følge op på mål');
});
