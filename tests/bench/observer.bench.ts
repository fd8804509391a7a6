import { savedText } from '../detection/read-saved';
import { type ChromiumJourney, type ChromiumScreen, openChromium } from '../e2e/chromium';
import { median, rounded } from './measure';

export const name = 'observer';
export const says = 'the script in the page over a minute of a page that changes 20 times a second, beside the same page without it';

const seconds = 60;
const rounds = 3;

/** A badge page with a chat in it that never rests: messages come, old ones go, and marks change. */
const chat = `<div id="chat"><ol></ol></div><script>
  const list = document.querySelector('#chat ol');
  let count = 0;
  setInterval(() => {
    count += 1;
    const item = document.createElement('li');
    item.className = 'message m' + (count % 7);
    item.innerHTML = '<b>Somebody</b> <span>said thing number ' + count + ' of many</span> <time>' + count + '</time>';
    list.append(item);
    if (list.children.length > 200) list.firstElementChild.remove();
    list.dataset.count = count;
    document.body.classList.toggle('odd', count % 2 === 1);
    document.querySelector('#chat').style.setProperty('--n', count);
  }, 50);
</script>`;
const badge = '/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f';
const places = { with: `https://www.credly.com${badge}`, without: `https://www.example.org${badge}` };

/** What the main thread of a page did in some time, in milliseconds. */
type Work = { task: number; script: number };

async function workOf(screen: ChromiumScreen): Promise<Work> {
  await screen.show();
  const cdp = await screen.page.context().newCDPSession(screen.page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<Work> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (wanted: string) => (metrics.find(({ name: metric }) => metric === wanted)?.value ?? 0) * 1_000;
    return { task: of('TaskDuration'), script: of('ScriptDuration') };
  };
  // The first reading, and what loading leaves behind, is no part of a minute like any other.
  await screen.page.waitForTimeout(2_000);
  const before = await now();
  await screen.page.waitForTimeout(seconds * 1_000);
  const after = await now();
  await cdp.detach();
  return { task: after.task - before.task, script: after.script - before.script };
}

async function visit(journey: ChromiumJourney, url: string): Promise<Work> {
  const screen = await journey.visit(url);
  const work = await workOf(screen);
  await screen.close();
  return work;
}

export async function run(): Promise<Record<string, unknown>[]> {
  const busy = savedText('credly--badge-filled.html').replace('</body>', `${chat}</body>`);
  const journey = await openChromium({ pages: { [places.with]: busy, [places.without]: busy } });
  try {
    const pairs: { with: Work; without: Work }[] = [];
    // Turn by turn, so that a busy machine slows both alike.
    for (let round = 0; round < rounds; round++) {
      const without = await visit(journey, places.without);
      pairs.push({ without, with: await visit(journey, places.with) });
    }
    const of = (read: (pair: (typeof pairs)[number]) => number) => rounded(median(pairs.map(read)));
    return [
      {
        in: 'chromium',
        seconds,
        rounds,
        changesPerSecond: 20,
        mainThread: { with: of((pair) => pair.with.task), floor: of((pair) => pair.without.task) },
        script: { with: of((pair) => pair.with.script), floor: of((pair) => pair.without.script) },
        addedPerMinute: of((pair) => ((pair.with.task - pair.without.task) * 60) / seconds),
        ratio: of((pair) => pair.with.task / Math.max(pair.without.task, 1e-6)),
      },
    ];
  } finally {
    await journey.close();
  }
}
