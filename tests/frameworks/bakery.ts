import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { asksOf, readText } from './framework-view';

/** What a small ladder of a bakery must come to, whatever shape a company writes it in: two competencies at two levels. */
export const bakery = (low = 'Junior', high = 'Senior') => [
  ['Dough', low, 'Kneads what is weighed out'],
  ['Dough', high, 'Chooses the flour for a year'],
  ['Oven', low, 'Watches the fire'],
  ['Oven', high, 'Builds the oven'],
];

/** Each expectation without its bullet, by competency and level. */
export const sortedAsks = (framework: ImportedFramework) =>
  asksOf(framework)
    .map((ask) => ask.map((part) => String(part).replace(/^- /, '')))
    .sort((a, b) => `${a[0]}${a[1]}`.localeCompare(`${b[0]}${b[1]}`));

export const readPage = (text: string) => readText(text, 'x.md');
export const readJson = (data: unknown) => readText(JSON.stringify(data), 'x.json');
export const readCsv = (text: string) => readText(text, 'x.csv');
