import { prepareProposals } from '../../lib/suggestions/propose';
import { rounded } from './measure';

export const name = 'proposals';
export const says = '10,000 badges against 200 competencies: what each may speak to, beside one search for their words in all texts';

const topics = Array.from({ length: 2_000 }, (_, i) => `topic${String.fromCharCode(97 + (i % 26))}${i}x`);
const pick = (i: number, n: number) => Array.from({ length: n }, (_, k) => topics[(i * 31 + k * 17) % topics.length]).join(' ');

/** Once, since it is long: all proposals, and the floor, which only asks whether the title's words stand in the texts. */
export async function run(): Promise<Record<string, unknown>[]> {
  const competencies = Array.from({ length: 200 }, (_, i) => ({ id: `c${i}`, title: pick(i, 3), statement: '', texts: [pick(i + 7, 60)] }));
  const badges = Array.from({ length: 10_000 }, (_, i) => ({ title: pick(i, 4), skills: [pick(i + 3, 5)], texts: [pick(i + 5, 30)] }));
  const timed = (act: () => void) => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  };
  const propose = prepareProposals(competencies);
  let found = 0;
  const once = timed(() => {
    for (const badge of badges) found += propose(badge).length;
  });
  let hits = 0;
  const floor = timed(() => {
    for (const { title } of badges) {
      const words = title.split(' ');
      for (const { texts } of competencies) if (words.some((word) => texts[0]?.includes(word))) hits++;
    }
  });
  return [
    {
      badges: badges.length,
      competencies: competencies.length,
      found,
      hits,
      once: rounded(once),
      floor: rounded(floor),
      ratio: rounded(once / floor),
    },
  ];
}
