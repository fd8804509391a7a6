import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportCase } from '../../lib/frameworks/export/export-case';
import { exportCsv } from '../../lib/frameworks/export/export-csv';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { readFramework } from '../../lib/frameworks/read-framework';
import { readTableText } from '../../lib/frameworks/tables/read-table';
import { quickStart } from '../../lib/frameworks/templates/quick-start';
import { fuzzRuns, fuzzTimeout } from './fuzz-runs';

const names = { title: 'File', onlyLevel: 'Target' };
const moment = '2026-01-02T03:04:05Z';
const bytes = (text: string) => new TextEncoder().encode(text);
const content = ({ warnings: _, format: __, ...framework }: ImportedFramework) => framework;
const readAgain = (text: string, name: string) => content(readFramework(bytes(text), name, names).framework);

/** The framework of a file of ours, or of the corpus where that is there. */
const frameworks = (): [string, ImportedFramework][] => {
  const folders = [join(import.meta.dirname, 'files'), ...(process.env.CORPUS_DIR ? [join(process.env.CORPUS_DIR, 'frameworks')] : [])];
  return folders.flatMap((folder) =>
    readdirSync(folder).map(
      (file) =>
        [file, readFramework(new Uint8Array(readFileSync(join(folder, file))), file, names).framework] as [string, ImportedFramework],
    ),
  );
};

test('every framework that can be read is written as CSV and as CASE and read again as it was', { timeout: fuzzTimeout }, () => {
  for (const [file, framework] of [...frameworks(), ['quick start', quickStart('Quick start')] as [string, ImportedFramework]]) {
    expect(readAgain(exportCsv(framework), 'x.csv'), `${file} as CSV`).toEqual(content(framework));
    expect(readAgain(exportCase(framework, moment), 'x.json'), `${file} as CASE`).toEqual(content(framework));
  }
});

test('a CASE package without our extension, or changed since, is read by its items and rubrics', () => {
  const framework = quickStart('Quick start');
  const written = JSON.parse(exportCase(framework, moment));
  written.CFItems[0].fullStatement = 'Changed elsewhere';
  const changed = readAgain(JSON.stringify(written), 'x.json');
  expect(changed.competencies[0]?.statement).toBe('Changed elsewhere');
  expect(changed.competencies).toHaveLength(framework.competencies.length);
  expect(changed.levels.map((level) => level.label)).toEqual(framework.levels.map((level) => level.label));
  expect(changed.expectations.map((one) => one.text).sort()).toEqual(framework.expectations.map((one) => one.text).sort());
});

test('what is noted beside a competency, a level or a text is written and read again as it was', () => {
  const framework = quickStart('Quick start');
  const [first, second] = framework.competencies;
  Object.assign(first as object, {
    measured: { quote: '=Share of promises kept,\nper quarter', source: 'Handbook, page 4', on: '2026-03-01' },
    objective: 'Fewer surprises for customers',
  });
  Object.assign(second as object, { measured: { quote: 'By peers', source: '', on: null }, prioritySaidBy: 'Head of the guild' });
  Object.assign(framework.levels[0] as object, { typicalTime: '1.5 - 2 years' });
  Object.assign(framework.expectations[1] as object, { signals: ['Says no early', '- dashes'], examples: ['Moved a date'] });
  expect(readAgain(exportCsv(framework), 'x.csv')).toEqual(content(framework));
  expect(readAgain(exportCase(framework, moment), 'x.json')).toEqual(content(framework));
});

test('an export of before signals, times and notes were written is still read', () => {
  const old = [
    'Kind,Id,Parent,Code,Title,Text,Priority,Bullets',
    'framework,,,,Harbour,,,',
    'level,l1,,,Hand,,,',
    'competency,c1,,,Mooring,Ties up,must,',
    'expectation,,c1,l1,,Ties up in calm,,',
  ].join('\n');
  const { framework } = readFramework(bytes(old), 'x.csv', names);
  expect([framework.warnings, framework.levels]).toEqual([[], [{ id: 'l1', label: 'Hand' }]]);
  expect(framework.expectations).toEqual([{ competency: 'c1', level: 'l1', text: 'Ties up in calm', indicators: [] }]);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('=1+1', '@x', "'=x", '\tx', '- a\n- b', ' end ', '__proto__', '＝x', 'a;b,c|d', '"', '\r\n'),
);
const word = text.map((one) => one.trim()).filter((one) => one !== '');

/** Frameworks as any reader could give them: made of a table of words, so that the same limits hold. */
const made = fc
  .record({
    title: word,
    levels: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    skills: fc.array(word, { minLength: 1, maxLength: 5 }),
    cells: fc.array(text, { minLength: 20, maxLength: 20 }),
    role: word,
  })
  .map(({ title, levels, skills, cells, role }) => {
    const data = {
      title,
      levels: levels.map((label, index) => ({ id: `l${index}`, name: label })),
      themes: skills.map((name, index) => ({ id: `s${index}`, name, summary: cells[index] })),
      competencies: skills.flatMap((_, s) =>
        levels.map((__, l) => ({
          id: `${s}-${l}`,
          theme: `s${s}`,
          level: `l${l}`,
          summary: cells[s * 4 + l],
          signals: l % 2 ? [cells[s], cells[l]] : [],
          proficiency: l > 2 ? role : '',
        })),
      ),
    };
    return JSON.stringify(data);
  });

test(
  'any framework is written and read again as it was, and no cell of it can be a formula',
  () => {
    fc.assert(
      fc.property(made, (json) => {
        const framework = readFramework(bytes(json), 'x.json', names).framework;
        const csv = exportCsv(framework);
        expect(readAgain(csv, 'x.csv')).toEqual(content(framework));
        expect(readAgain(exportCase(framework, moment), 'x.json')).toEqual(content(framework));
        for (const row of readTableText(csv, ',').rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: fuzzRuns(0.01) },
    );
  },
  fuzzTimeout,
);
