import { expect, test } from 'vitest';
import { prepareProposals } from '../../lib/suggestions/propose';
import { plainBm25 } from './plain-bm25';
import { rate, readSkillQueries } from './skill-queries';

const corpus = process.env.CORPUS_DIR;

test.skipIf(!corpus)(
  `of level texts that nothing was tuned on, three in four find their skill in the first three, far more than by plain BM25${corpus ? '' : ' (skipped: CORPUS_DIR is not set)'}`,
  () => {
    const { skills, tuning, heldOut } = readSkillQueries(corpus as string);
    expect([skills.length, tuning.length, heldOut.length]).toEqual([188, 83, 83]);
    const propose = prepareProposals(skills, 5);
    const ours = rate(heldOut, (texts) => propose({ title: '', texts }).map(({ competencyId }) => competencyId));
    const plain = rate(heldOut, plainBm25(skills));
    expect(ours.first).toBeGreaterThanOrEqual(plain.first + 20);
    expect(ours.top3).toBeGreaterThanOrEqual(75);
    expect(ours.top3).toBeGreaterThanOrEqual(plain.top3 + 15);
    expect(ours.top5).toBeGreaterThanOrEqual(plain.top5 + 15);
  },
);
