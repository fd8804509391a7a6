import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { type ReadChoices, readFramework } from '../../lib/frameworks/read-framework';

/** What titles and the only level are called in every test. */
export const viewNames = { title: 'File', onlyLevel: 'Target' };

/** Reads bytes as the file of that name. */
export const readBytes = (bytes: Uint8Array, file: string, more: Partial<ReadChoices> = {}): ImportedFramework =>
  readFramework(bytes, file, { ...viewNames, ...more }).framework;

/** Reads a text as the file of that name. */
export const readText = (text: string, file: string, more: Partial<ReadChoices> = {}): ImportedFramework =>
  readBytes(new TextEncoder().encode(text), file, more);

/** Reads a file of the folder; answers the framework with the format that was guessed. */
export const readWhole = (file: string, more: Partial<ReadChoices> = {}) =>
  readFramework(new Uint8Array(readFileSync(join(import.meta.dirname, 'files', file))), file, { ...viewNames, ...more });

/** Reads a file of the folder. */
export const readFile = (file: string): ImportedFramework => readWhole(file).framework;

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

/** How many areas, competencies, indicators, levels, expectations, roles and values of the scale there are. */
export const countsOf = ({ competencies, levels, expectations, roles, scale }: ImportedFramework): number[] => {
  const of = (kind: string) => competencies.filter((one) => one.kind === kind).length;
  return [of('area'), of('competency'), of('indicator'), levels.length, expectations.length, roles.length, scale.length];
};
