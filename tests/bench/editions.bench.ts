import { openChromium } from '../e2e/chromium';
import { bundleKit, useKit } from './in-chromium';
import { median, rounded } from './measure';

export const name = 'editions';
export const says =
  'what a newer edition of 1,880 competencies changes, in the built extension: from the click to the changes, and how long the page stood still';

const competencies = 1_880;
const turns = 4;

export async function run(): Promise<Record<string, unknown>[]> {
  const journey = await openChromium();
  try {
    const screen = await journey.portfolio('#/criteria/file');
    await screen.waitFor('heading', 'What does your company ask?');
    const kit = await useKit<typeof import('./frameworks.kit') & object>(screen.page, await bundleKit('frameworks'));
    const counts = '1880 competencies, 4 levels';
    const bytes = await kit.makeEdition(competencies, 1);
    await kit.dropFile(counts);
    await kit.watch();
    const taking = await kit.takeIn('1880 competencies taken in.');
    const taken = await kit.seen(200);
    await screen.evaluate(() => {
      location.hash = '#/criteria/replace';
    });
    await screen.waitFor('heading', 'Bring newer or further criteria');
    await kit.makeEdition(competencies, 2);
    await kit.dropFile(counts);
    const [times, gaps, idle, tasks]: [number[], number[], number[], number[]] = [[], [], [], []];
    let progress = true;
    for (let turn = 0; turn < turns; turn++) {
      await kit.watch();
      idle.push((await kit.seen(500)).gap);
      await kit.watch();
      const seen = await kit.seeChanges();
      const { gap, longTasks } = await kit.seen(200);
      times.push(seen.time);
      gaps.push(gap);
      tasks.push(...longTasks);
      progress &&= seen.progress;
      await screen.click('button', 'Back');
      await screen.waitFor('button', 'See what changes');
    }
    const spread = (all: readonly number[]) => ({ median: rounded(median([...all])), worst: rounded(Math.max(...all)) });
    return [
      { what: 'floor: the page with nothing to do', mainThreadGap: spread(idle), runs: turns },
      { what: 'the first edition taken in', competencies, bytes, time: rounded(taking), mainThreadGap: rounded(taken.gap) },
      {
        what: 'see what changes',
        competencies,
        ...spread(times),
        runs: turns,
        progress,
        mainThreadGap: spread(gaps),
        longTasks: tasks.map(rounded),
      },
    ];
  } finally {
    await journey.close();
  }
}
