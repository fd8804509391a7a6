import { finish } from '../../lib/suggestions/in-steps';
import { readCriteria } from '../../lib/suggestions/match-texts';
import { proposeFrom } from '../../lib/suggestions/propose';
import { prepareSupportInSteps, type SupportOf } from '../../lib/suggestions/propose-support';
import { plainBm25 } from '../suggestions/plain-bm25';
import { rate, readSkillQueries } from '../suggestions/skill-queries';
import { rounded } from './measure';

export const name = 'proposals';
export const says =
  'how many level texts of public skills find their skill, beside plain BM25 (CORPUS_DIR names the corpus); 10,000 badges against 200 competencies, beside one search for their words in all texts';

const syllables = ['ba', 'cen', 'do', 'fi', 'gra', 'hul', 'kem', 'li', 'mon', 'nu', 'per', 'ro', 'tas'];
const syllable = (i: number) => syllables[Math.floor(i) % syllables.length];
/** Invented words that are as alike as words of a language are: three syllables and an end that is no ending. */
const topics = Array.from({ length: 2_000 }, (_, i) => `${syllable(i)}${syllable(i / 13)}${syllable(i / 169)}k`);
const pick = (i: number, n: number) => Array.from({ length: n }, (_, k) => topics[(i * 31 + k * 17) % topics.length]).join(' ');

/** One line: what is found on queries that nothing was tuned on, and how long many badges take. */
export async function run(): Promise<Record<string, unknown>[]> {
  return [{ ...found(process.env.CORPUS_DIR), ...times() }];
}

/** In percent of the queries, for both halves; `corpus` says why it is missing. */
function found(corpus: string | undefined): Record<string, unknown> {
  if (!corpus) return { corpus: 'not measured: CORPUS_DIR is not set' };
  const { skills, tuning, heldOut } = readSkillQueries(corpus);
  const criteria = readCriteria(skills);
  const ours = (texts: readonly string[]) => proposeFrom(criteria, { title: '', texts }, 5).map(({ competencyId }) => competencyId);
  const bm25 = plainBm25(skills);
  return {
    queries: { tuning: tuning.length, heldOut: heldOut.length, skills: skills.length },
    heldOut: { proposals: rate(heldOut, ours), bm25: rate(heldOut, bm25) },
    tuning: { proposals: rate(tuning, ours), bm25: rate(tuning, bm25) },
  };
}

/** Once, since it is long: all proposals in both directions, and the floor, which only asks whether the title's words stand in the texts. */
function times(): Record<string, unknown> {
  const competencies = Array.from({ length: 200 }, (_, i) => ({ id: `c${i}`, title: pick(i, 3), statement: '', texts: [pick(i + 7, 60)] }));
  const badges = Array.from({ length: 10_000 }, (_, i) => ({
    ...{ id: `b${i}`, title: pick(i, 4), skills: [pick(i + 3, 5)], texts: [pick(i + 5, 30)] },
  }));
  let proposed = 0;
  const once = timed(() => {
    const criteria = readCriteria(competencies);
    for (const badge of badges) proposed += proposeFrom(criteria, badge).length;
  });
  let supported = 0;
  let supportOf: SupportOf = () => [];
  const supportReady = timed(() => {
    const criteria = readCriteria(competencies);
    supportOf = finish(prepareSupportInSteps(badges, criteria, criteria.readSource));
  });
  const supportOfAll = timed(() => {
    for (const { id } of competencies) supported += supportOf(id).length;
  });
  let hits = 0;
  const floor = timed(() => {
    for (const { title } of badges) {
      const words = title.split(' ');
      for (const { texts } of competencies) if (words.some((word) => texts[0]?.includes(word))) hits++;
    }
  });
  return {
    ...{ badges: badges.length, competencies: competencies.length, found: proposed, supported, hits },
    ...{ once: rounded(once), floor: rounded(floor), ratio: rounded(once / floor) },
    ...{ supportReady: rounded(supportReady), supportOfOne: rounded(supportOfAll / competencies.length) },
  };
}

function timed(act: () => void): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
