import { performance } from 'node:perf_hooks';

/** What repeated runs of one thing took, in milliseconds. */
export interface Timing {
  median: number;
  p95: number;
  runs: number;
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The number below which a share of the values lies, between two values in proportion. */
export function quantile(values: number[], share: number): number {
  if (values.length === 0) throw new Error('there is no median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** A number with three digits that mean something. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** A timing out of single times. */
export function timingOf(times: number[]): Timing {
  return { median: rounded(median(times)), p95: rounded(quantile(times, 0.95)), runs: times.length };
}

/**
 * Times a thing: some runs to warm up, then at least `runs` that count. What it returns is kept, so that no engine may
 * leave the work out.
 */
export async function timed(run: () => unknown, { runs = 30, warmUp = 5 }: { runs?: number; warmUp?: number } = {}): Promise<Timing> {
  const kept: unknown[] = [];
  const times: number[] = [];
  for (let turn = -warmUp; turn < runs; turn += 1) {
    const start = performance.now();
    kept[0] = await run();
    if (turn >= 0) times.push(performance.now() - start);
  }
  return timingOf(times);
}

/**
 * Times a thing beside the least that must be done for it (its floor), turn by turn, so that a busy machine slows both
 * alike: `ratio` is comparable between machines where milliseconds are not.
 */
export async function timedAgainst(
  run: () => unknown,
  floor: () => unknown,
  { runs = 30, warmUp = 5 }: { runs?: number; warmUp?: number } = {},
): Promise<{ time: Timing; floor: Timing; ratio: number }> {
  const times: number[] = [];
  const floors: number[] = [];
  const kept: unknown[] = [];
  for (let turn = -warmUp; turn < runs; turn += 1) {
    const start = performance.now();
    kept[0] = await floor();
    const middle = performance.now();
    kept[1] = await run();
    const end = performance.now();
    if (turn < 0) continue;
    floors.push(middle - start);
    times.push(end - middle);
  }
  return { time: timingOf(times), floor: timingOf(floors), ratio: rounded(median(times) / Math.max(median(floors), 1e-6)) };
}
