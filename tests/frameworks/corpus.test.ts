import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../lib/frameworks/imported/import-error';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { readFramework } from '../../lib/frameworks/read-framework';

const corpus = process.env.CORPUS_DIR;
const skipped = corpus ? '' : ' (skipped: CORPUS_DIR is not set)';
const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(corpus as string, ...path)));
const read = (folder: string, file: string) =>
  readFramework(bytesOf(...folder.split('/'), file), file, { title: file, onlyLevel: 'Target' });
const textOf = (folder: string, file: string) => new TextDecoder().decode(bytesOf(...folder.split('/'), file));
const count = ({ competencies, levels, expectations, scale }: ImportedFramework) => {
  const of = (kind: string) => competencies.filter((one) => one.kind === kind).length;
  return {
    levels: levels.length,
    areas: of('area'),
    competencies: of('competency'),
    indicators: of('indicator'),
    expectations: expectations.length,
    scale: scale.length,
  };
};

/** What each real file counts as: format, levels, areas, competencies, indicators, expectations, values of the scale. */
const files: [folder: string, file: string, format: string, counts: [number, number, number, number, number, number]][] = [
  ['frameworks', 'ft_engineering.yml', 'yaml', [8, 0, 9, 0, 72, 5]],
  ['frameworks', 'etsy_competencies.md', 'markdown', [5, 0, 5, 0, 25, 0]],
  ['frameworks', 'mews_competencies-template.xlsx', 'xlsx', [5, 0, 5, 0, 25, 0]],
  ['frameworks', 'uk-gov-digital-data_skills.csv', 'csv', [4, 0, 188, 0, 664, 0]],
  ['frameworks', 'direct_all-in-one.csv', 'csv', [0, 7, 20, 164, 0, 0]],
  ['frameworks', 'mahara_example.matrix', 'mahara', [0, 4, 31, 0, 0, 4]],
  ['frameworks', 'case-v1p0_opensalt_SmartLevelFramework.json', 'case', [0, 2, 12, 0, 0, 0]],
  ['standards/case', 'opensalt-framework-sample.json', 'case', [0, 2, 6, 8, 0, 0]],
  ['standards/case', 'sbac-mockDOK.json', 'case', [0, 3, 12, 0, 0, 0]],
  ['standards/case', 'sbac-mockIT.json', 'case', [0, 0, 19, 0, 0, 0]],
];

describe.skipIf(!corpus)(`a real file of criteria${skipped}`, () => {
  test.each(files)(
    '%s/%s is known as %s and counts as it should',
    (folder, file, format, [levels, areas, competencies, indicators, expectations, scale]) => {
      const { format: found, framework } = read(folder, file);
      expect([found, count(framework)]).toEqual([format, { levels, areas, competencies, indicators, expectations, scale }]);
    },
  );

  test('that only describes such files is refused as a schema', () => {
    const known = new Set(files.map(([, file]) => file));
    for (const file of readdirSync(join(corpus as string, 'standards', 'case')).filter((one) => !known.has(one)))
      expect(() => read('standards/case', file), file).toThrow(new ImportError('isSchema'));
  });

  test('keeps its texts verbatim: each line of what is asked stands in the source', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const sources: [string, (text: string) => string][] = [
      ['uk-gov-digital-data_skills.csv', (text) => text.replace(/""/g, '"')],
      ['ft_engineering.yml', (text) => text],
      ['etsy_competencies.md', (text) => text.replace(/&amp;/g, '&')],
    ];
    for (const [file, prepare] of sources) {
      const source = plain(prepare(textOf('frameworks', file)));
      const { framework } = read('frameworks', file);
      for (const { text } of framework.expectations)
        for (const line of text.split('\n')) expect(source, file).toContain(plain(line.replace(/^• /, '')));
      for (const { statement } of framework.competencies)
        for (const line of statement.split('\n')) expect(source.replace(/\*\*/g, ''), file).toContain(plain(line));
    }
  });

  test('keeps its own ids and its tree', () => {
    const ids = (file: string) => read('frameworks', file).framework.competencies.map((one) => [one.id, one.parent]);
    expect(ids('direct_all-in-one.csv').slice(0, 3)).toEqual([
      ['information-and-data-technologies', null],
      ['data-engineering', 'information-and-data-technologies'],
      ['data-modelling-and-design', 'data-engineering'],
    ]);
    expect(ids('mahara_example.matrix').slice(0, 5)).toEqual([
      ['1', null],
      ['1.1', '1'],
      ['1.2', '1'],
      ['1.3', '1'],
      ['1.3.1', '1.3'],
    ]);
    const [ladder] = read('frameworks', 'ft_engineering.yml').framework.expectations;
    expect([ladder?.id, ladder?.required]).toEqual(['fb43098c-588c-421c-b87a-92b0bfd2ad7c', 'awareness']);
    const smart = read('frameworks', 'case-v1p0_opensalt_SmartLevelFramework.json').framework.competencies;
    expect(smart.map((one) => one.title).slice(0, 4)).toEqual(['Item 1', 'Item 1.1', 'Item 1.2', 'Item 1.3']);
    expect(smart[11]?.title).toBe('Item 2');
  });

  test('of scored sheets leaves the scores out and says which sheet holds no criteria', () => {
    const { framework } = read('frameworks', 'mews_competencies-template.xlsx');
    expect(framework.competencies.map((one) => one.title)).toEqual([
      'Delivery',
      'Domain Expertise',
      'Problem Solving',
      'Communication',
      'Leadership',
    ]);
    expect(framework.expectations.every((one) => one.indicators.every((line) => line.length > 10))).toBe(true);
    expect(framework.warnings.map((one) => [one.code, one.values.sheet])).toEqual([['sheetLeftOut', 'Summary']]);
  });
});
