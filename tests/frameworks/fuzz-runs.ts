/** How often all fuzz tests together run: 10,000 in CI, 1,000,000 by hand (PROOFOLIO_FUZZ=1000000). */
const total = Number(process.env.PROOFOLIO_FUZZ ?? 10_000);

/** The runs of one test, by its share of all. */
export const fuzzRuns = (share: number): number => Math.max(10, Math.round(total * share));

/** A long run by hand may take its time. */
export const fuzzTimeout = Math.max(30_000, total * 10);
