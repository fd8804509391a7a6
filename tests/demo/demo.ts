import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import buildExtension from '../e2e/build-extension';
import { openChromium } from '../e2e/chromium';
import type { Screen } from '../e2e/journey';
import { doMainJob, mainJobPages } from '../e2e/main-job';
import { wholeCase } from './whole-case';

const says = `npm run demo [-- --headless] [-- --out FOLDER]

Builds the extension, starts Chromium with it on sample pages that are served as the real hosts, and does the main job
through the real screens: saves badges from Credly, Coursera and edX, pastes criteria, maps, adds work, a result and
somebody's words, and saves the PDF. With a display the browser stays open to play with, until it is closed or
Ctrl + C; without one (or with --headless) the PDF and the pictures are written and the command ends.

  --headless     do not show the browser
  --out FOLDER   where the PDF and the pictures go (default: output)`;

async function demo(argv: string[]): Promise<void> {
  if (argv.includes('--help')) {
    console.log(says);
    return;
  }
  const out = argv.includes('--out') ? (argv[argv.indexOf('--out') + 1] ?? 'output') : 'output';
  const visible = !argv.includes('--headless') && hasDisplay();
  mkdirSync(out, { recursive: true });
  console.log('Building the extension …');
  buildExtension();
  const journey = await openChromium({ pages: mainJobPages, visible });
  try {
    let step = 0;
    const tell = async (what: string, screen: Screen, picture?: string) => {
      console.log(`${String(++step).padStart(2)}. ${what}`);
      if (picture) await screen.screenshot(join(out, `${String(step).padStart(2, '0')}-${picture}.png`));
    };
    const pdf = await doMainJob(journey, tell, wholeCase);
    const file = join(out, pdf.name);
    writeFileSync(file, pdf.bytes);
    console.log(`\nThe PDF: ${file}\nThe pictures: ${out}/*.png`);
    const strays = journey.strays();
    console.log(strays.length === 0 ? 'Nothing else was asked of any network.' : `Asked without an answer: ${strays.join(', ')}`);
    if (visible) {
      console.log('The browser stays open with this portfolio. Close it, or press Ctrl + C, to end.');
      await new Promise<void>((ended) => {
        journey.context().on('close', () => ended());
        process.once('SIGINT', () => ended());
      });
    }
  } finally {
    await journey.close();
  }
}

/** Whether a window can be shown: always on macOS and Windows, elsewhere when a display is named. */
function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

demo(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
