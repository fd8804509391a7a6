import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTableFile } from '../../lib/frameworks/tables/read-table';
import { frameworkFromTable } from '../../lib/frameworks/tables/table-framework';
import { guessReading } from '../../lib/frameworks/tables/table-reading';
import type { CompetencyText } from '../../lib/suggestions/match-texts';

/** What all levels of one skill ask, to find that skill by; a skill with the same description is right as well. */
export type SkillQuery = { texts: readonly string[]; right: ReadonlySet<string> };

/** The skills by name and description only, and one query for each that has level texts: a half to tune on, a half to report. */
export type SkillQueries = { skills: CompetencyText[]; tuning: SkillQuery[]; heldOut: SkillQuery[] };

/** A way to rank the skills for some texts, the best first: their ids. */
export type Ranking = (texts: readonly string[]) => readonly string[];

/** How many of a hundred queries find their skill first, among the first three and among the first five. */
export type Found = { first: number; top3: number; top5: number };

/** Reads the public skills table of the corpus; the halves are the same on every run. */
export function readSkillQueries(corpus: string): SkillQueries {
  const { rows } = readTableFile(new Uint8Array(readFileSync(join(corpus, 'frameworks', 'uk-gov-digital-data_skills.csv'))));
  const read = frameworkFromTable(rows, guessReading(rows), { title: 'skills', onlyLevel: 'Target' });
  const queries = read.competencies.flatMap(({ id, statement }): SkillQuery[] => {
    const texts = read.expectations.filter((asked) => asked.competency === id).map((asked) => asked.text);
    const same = read.competencies.filter((one) => one.id === id || (statement !== '' && one.statement === statement));
    return texts.length > 0 ? [{ texts, right: new Set(same.map((one) => one.id)) }] : [];
  });
  const mixed = shuffled(queries, 20260101);
  const half = Math.floor(mixed.length / 2);
  const skills = read.competencies.map(({ id, title, statement }) => ({ id, title, statement, texts: [] }));
  return { skills, tuning: mixed.slice(0, half), heldOut: mixed.slice(half) };
}

/** Rates a ranking by some queries. */
export function rate(queries: readonly SkillQuery[], rank: Ranking): Found {
  const places = queries.map(({ texts, right }) => rank(texts).findIndex((id) => right.has(id)));
  const within = (most: number) => Number(((100 * places.filter((at) => at >= 0 && at < most).length) / queries.length).toFixed(1));
  return { first: within(1), top3: within(3), top5: within(5) };
}

/** A fixed order by chance: Fisher and Yates, over a linear congruential generator. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  const mixed = [...all];
  let state = seed;
  for (let last = mixed.length - 1; last > 0; last--) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
