import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { type ReadChoices, readFramework } from '../../lib/frameworks/read-framework';

/** Reads a text as the file of that name; titles and the only level are called the same in every test. */
export const readText = (text: string, file: string, more: Partial<ReadChoices> = {}): ImportedFramework =>
  readFramework(new TextEncoder().encode(text), file, { title: 'File', onlyLevel: 'Target', ...more }).framework;

/** The names of the levels, in order. */
export const levelsOf = (framework: ImportedFramework) => framework.levels.map((level) => level.label);

/** Each item as "kind title < title of what it stands below". */
export const itemsOf = ({ competencies }: ImportedFramework) =>
  competencies.map((one) => `${one.kind} ${one.title} < ${competencies.find((other) => other.id === one.parent)?.title ?? '–'}`);

/** Each expectation as competency, level and text. */
export const asksOf = ({ competencies, levels, expectations }: ImportedFramework) =>
  expectations.map((one) => [
    competencies.find((item) => item.id === one.competency)?.title,
    levels.find((level) => level.id === one.level)?.label,
    one.text,
  ]);

/** Where each warning stands and what it is. */
export const warnedOf = (framework: ImportedFramework) => framework.warnings.map((one) => [one.row, one.code]);
