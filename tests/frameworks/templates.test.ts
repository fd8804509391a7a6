import { describe, expect, test } from 'vitest';
import { exportCase } from '../../lib/frameworks/export/export-case';
import { exportCsv } from '../../lib/frameworks/export/export-csv';
import { indicatorsOf } from '../../lib/frameworks/imported/bullets';
import { frameworkToStore } from '../../lib/frameworks/imported/framework-draft';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { nameLimit } from '../../lib/frameworks/imported/limits';
import { readFramework } from '../../lib/frameworks/read-framework';
import { isTemplateName, templateNames, templates } from '../../lib/frameworks/templates/templates';
import { sentencesOf, wordsOf } from '../../lib/suggestions/word-stems';

const all = templateNames.map((name) => ({ name, framework: templates[name]('Title') }));
const ofKind = (framework: ImportedFramework, kind: string) => framework.competencies.filter((one) => one.kind === kind);
const twice = (list: readonly string[]) => list.filter((one, index) => list.indexOf(one) !== index);

describe.each(all)('the template $name', ({ framework }) => {
  test('says of every competency what each of its levels asks, once', () => {
    const wanted = ofKind(framework, 'competency').flatMap((one) => framework.levels.map((level) => `${one.id} ${level.id}`));
    expect(framework.expectations.map((one) => `${one.competency} ${one.level}`)).toEqual(wanted);
  });

  test('has ids and titles that stand once, and areas that hold something', () => {
    const { competencies, levels } = framework;
    expect(twice(competencies.map((one) => one.id))).toEqual([]);
    expect(twice(competencies.map((one) => one.title))).toEqual([]);
    expect(twice(levels.flatMap((level) => [level.id, level.label]))).toEqual([]);
    const areas = ofKind(framework, 'area').map((one) => one.id);
    const parents = ofKind(framework, 'competency').map((one) => one.parent);
    expect([...new Set(parents)].filter((parent) => parent !== null)).toEqual(areas);
  });

  test('can be read in one go: texts of 25 to 50 words, statements of one sentence, short names', () => {
    for (const { text, competency, level } of framework.expectations) {
      const words = text.split(/\s+/).length;
      expect(words, `${competency} ${level} has ${words} words`).toBeGreaterThanOrEqual(25);
      expect(words, `${competency} ${level} has ${words} words`).toBeLessThanOrEqual(50);
    }
    for (const { id, title, statement } of framework.competencies) {
      expect(statement, id).toMatch(/^[^.]{20,120}\.$/);
      expect(title.length, id).toBeLessThanOrEqual(40);
    }
    for (const { label } of framework.levels) expect(label.length).toBeLessThanOrEqual(nameLimit);
  });

  test('asks something else at each level, not the same with other adverbs', () => {
    const { levels, expectations } = framework;
    for (const competency of ofKind(framework, 'competency')) {
      const texts = expectations.filter((one) => one.competency === competency.id).map((one) => stems(one.text));
      for (let at = 1; at < levels.length; at++)
        expect(likeness(texts[at - 1] as Set<string>, texts[at] as Set<string>), `${competency.id} at ${levels[at]?.id}`).toBeLessThan(
          0.25,
        );
    }
  });

  test('keeps its competencies apart: no two of them speak in the same words', () => {
    const said = ofKind(framework, 'competency').map((one) => ({
      id: one.id,
      words: stems(framework.expectations.flatMap((asked) => (asked.competency === one.id ? [asked.text] : [])).join(' ')),
    }));
    for (const [index, one] of said.entries())
      for (const other of said.slice(index + 1)) expect(likeness(one.words, other.words), `${one.id}, ${other.id}`).toBeLessThan(0.25);
  });

  test('is written as CSV and as CASE and read again as it was', () => {
    const content = ({ warnings: _, format: __, ...rest }: ImportedFramework) => rest;
    const again = (text: string, name: string) =>
      content(readFramework(new TextEncoder().encode(text), name, { title: 'File', onlyLevel: 'Target' }).framework);
    expect(again(exportCsv(framework), 'x.csv')).toEqual(content(framework));
    expect(again(exportCase(framework, '2026-01-02T03:04:05Z'), 'x.json')).toEqual(content(framework));
  });

  test('is ready to be stored, every competency under its area', () => {
    const draft = frameworkToStore(framework, { title: 'Title', origin: 'template', sourceFileId: null });
    expect(draft.competencies).toHaveLength(framework.competencies.length);
    expect(draft.expectations).toHaveLength(framework.expectations.length);
    const keys = new Set(draft.competencies.map((one) => one.key));
    expect(draft.competencies.filter(({ parentKey }) => parentKey !== null && !keys.has(parentKey))).toEqual([]);
  });
});

const stems = (text: string) => new Set(wordsOf(text).map((word) => word.stem));

/** The share of their words that two texts have in common. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

test('no sentence stands twice in any of the templates', () => {
  const sentences = all.flatMap(({ framework }) => [
    ...framework.competencies.map((one) => one.statement),
    ...framework.expectations.flatMap((one) => sentencesOf(one.text)),
  ]);
  expect(twice(sentences)).toEqual([]);
});

test('the bullets of a text are its indicators', () => {
  for (const { framework } of all)
    for (const { text, indicators } of framework.expectations) expect(indicators).toEqual(indicatorsOf(text));
});

test('each giving of a template is its own: changing one leaves the next as it was', () => {
  const first = templates.engineering('First');
  (first.levels[0] as { label: string }).label = 'Changed';
  expect(templates.engineering('Second').levels[0]?.label).not.toBe('Changed');
});

test('only names that stand in the list lead to a template', () => {
  expect(['engineering', 'toString', '__proto__', '', 'Engineering'].map(isTemplateName)).toEqual([true, false, false, false, false]);
});

test('the leadership lens looks at three things', () => {
  expect(ofKind(templates['leadership-lens']('x'), 'area').map((one) => one.id)).toEqual([
    'initiative',
    'influence',
    'strategic-orientation',
  ]);
});
