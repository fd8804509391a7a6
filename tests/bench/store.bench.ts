import { onlyAward, readSaved } from '../detection/read-saved';
import { openChromium } from '../e2e/chromium';
import { bundleKit, useKit } from './in-chromium';
import { rounded, timingOf } from './measure';
import type { Pair } from './store.kit';

export const name = 'store';
export const says =
  'Chromium’s own database with 1,000 and 10,000 badges: reading the portfolio, saving one badge, beside the raw interface';

const now = Date.parse('2026-11-22T12:00:00Z');

/** A pair of timings with their ratio. */
function against({ times, floors }: Pair) {
  const [time, floor] = [timingOf(times), timingOf(floors)];
  return { ...time, worst: rounded(Math.max(...times)), floor: floor.median, ratio: rounded(time.median / floor.median) };
}

export async function run(): Promise<Record<string, unknown>[]> {
  const award = onlyAward(readSaved('credly--badge-filled.html'));
  const journey = await openChromium();
  try {
    const kit = await useKit<typeof import('./store.kit')>((await journey.own('manifest.json')).page, await bundleKit('store'));
    const lines: Record<string, unknown>[] = [];
    for (const badges of [1_000, 10_000]) {
      const store = `bench-${badges}`;
      const filling = await kit.seed(store, { badges, artifacts: 10, metrics: 5, files: 0, fileSize: 0, seed: 1 }, now);
      const { rows, ...reading } = await kit.timeReading(store, 11);
      lines.push({ badges, act: 'fill an empty store', rows, once: rounded(filling) });
      lines.push({ badges, act: 'read the portfolio', floorIs: 'getAll of the same tables', rows, ...against(reading) });
      const saving = await kit.timeSaving(store, award, now, 21);
      lines.push({ badges, act: 'save one badge', floorIs: 'one put, as durable', ...against(saving) });
    }
    return lines;
  } finally {
    await journey.close();
  }
}
