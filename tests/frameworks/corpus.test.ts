import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countImport } from '../../lib/frameworks/imported-framework';
import { readTableFile } from '../../lib/frameworks/read-table';
import { depthOfIndent } from '../../lib/frameworks/readers/indented';
import { frameworkFromTable } from '../../lib/frameworks/table-framework';
import { guessReading } from '../../lib/frameworks/table-reading';

const corpus = process.env.CORPUS_DIR;
const skipped = corpus ? '' : ' (skipped: CORPUS_DIR is not set)';
const read = (name: string) => readTableFile(new Uint8Array(readFileSync(join(corpus as string, 'frameworks', name))));

test.skipIf(!corpus)(`a real skill-by-level table of 188 skills comes out whole and verbatim${skipped}`, () => {
  const { rows } = read('uk-gov-digital-data_skills.csv');
  const imported = frameworkFromTable(rows, guessReading(rows), { title: 'skills', onlyLevel: 'Target' });
  expect(countImport(imported)).toEqual({ areas: 0, competencies: 188, levels: 4, expectations: 664, leftOut: 0 });
  const cells = new Set(rows.flat());
  expect(imported.expectations.every((one) => cells.has(one.text))).toBe(true);
});

test.skipIf(!corpus)(`a real indented table is told from the tables that are read${skipped}`, () => {
  const { rows } = read('direct_all-in-one.csv');
  expect(depthOfIndent(rows, guessReading(rows).headRow)).toBe(3);
});
