import { readSource } from '../../lib/frameworks/read-source';
import { openChromium } from '../e2e/chromium';
import { longTable } from '../frameworks/long-table';
import { bundleKit, useKit } from './in-chromium';
import { median, rounded, timedAgainst } from './measure';
import type { Watched } from './thread.kit';

export const name = 'frameworks';
export const says =
  'a table of 1,825 rows and 2.4 MB: reading it, beside only splitting it into lines and cells; and in the built extension from the file to its counts, and how long the page stood still';

const bytes = new TextEncoder().encode(longTable());
const turns = 8;

type Turn = Watched & { time: number };

/** In this process: all of the reading that the worker does. */
async function reading(): Promise<Record<string, unknown>> {
  const read = () => readSource({ kind: 'file', bytes, fileName: 'roles.csv' }, { title: 'roles', onlyLevel: 'Target' });
  const split = () =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => line.split(','));
  const { time, floor, ratio } = await timedAgainst(read, split, { runs: 9, warmUp: 2 });
  const goals = { goal: 2_000, met: time.p95 < 2_000 };
  return { what: 'reading', bytes: bytes.length, ...time, ...goals, floorIs: 'split at line ends and commas', floor: floor.median, ratio };
}

function lineOf(what: string, all: readonly Turn[], goal: number): Record<string, unknown> {
  const [times, gaps] = [all.map(({ time }) => time), all.map(({ gap }) => gap)];
  return {
    what,
    median: rounded(median(times)),
    worst: rounded(Math.max(...times)),
    runs: times.length,
    ...{ goal, met: median(times) < goal },
    mainThreadGap: { median: rounded(median(gaps)), worst: rounded(Math.max(...gaps)) },
    longTasks: all.flatMap(({ longTasks }) => longTasks.map(rounded)),
  };
}

export async function run(): Promise<Record<string, unknown>[]> {
  const journey = await openChromium();
  try {
    const screen = await journey.portfolio('#/criteria/file');
    await screen.waitFor('heading', 'What does your company ask?');
    const kit = await useKit<typeof import('./frameworks.kit') & object>(screen.page, await bundleKit('frameworks'));
    await kit.makeFile();
    const watched = async (act: () => Promise<number>): Promise<Turn> => {
      await kit.watch();
      const time = await act();
      return { time, ...(await kit.seen(200)) };
    };
    const [idle, read, named, chosen, taken]: Turn[][] = [[], [], [], [], []];
    for (let turn = 0; turn < turns; turn++) {
      idle?.push(await watched(async () => 0));
      read?.push(await watched(() => kit.dropFile('188 competencies, 4 levels, 663 texts')));
      named?.push(
        await watched(() => kit.nameColumn('Column I, “Skill Level Description”, holds', 'ignore', '188 competencies, 4 levels;')),
      );
      chosen?.push(await watched(() => kit.findRole('associate', '9 competencies')));
      await screen.click('button', 'Cancel');
      await screen.click('button', 'Leave without saving');
      await screen.waitFor('heading', 'What does your company ask?');
      await kit.dropFile('188 competencies, 4 levels, 663 texts');
      taken?.push(await watched(() => kit.takeIn('188 competencies taken in.')));
      await screen.click('button', 'Undo');
      await screen.waitFor('heading', 'What does your company ask?');
    }
    return [
      await reading(),
      lineOf('floor: the page with nothing to do', idle ?? [], 1),
      lineOf('in the page: from the file to its counts', read ?? [], 2_000),
      lineOf('in the page: a column named otherwise, to its counts', named ?? [], 2_000),
      lineOf('in the page: a role found by typing and taken', chosen ?? [], 200),
      lineOf('in the page: all of it taken in, stored and listed', taken ?? [], 2_000),
    ];
  } finally {
    await journey.close();
  }
}
