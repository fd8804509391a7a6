import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import type { ServedPages } from './served-pages';

/** A file that a learner chooses from the disk. */
export interface ChosenFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A file that the browser has put on the disk. */
export interface SavedFile {
  name: string;
  bytes: Uint8Array;
}

/** One thing that axe found wrong. */
export interface Violation {
  rule: string;
  help: string;
  /** The places, as selectors. */
  where: string[];
}

/**
 * A page, or a named part of one, driven as a person drives it: by what things are and what they are called.
 * Names are whole accessible names, letter for letter. Each act waits until it is possible, at most half a minute.
 */
export interface Part {
  click(role: string, name: string): Promise<void>;
  /** Writes into the field of this label, in place of what it holds. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses an option of a list by its text. */
  choose(label: string, option: string): Promise<void>;
  /** Ticks or unticks a box, or picks a radio button. */
  tick(label: string, on?: boolean): Promise<void>;
  /** Gives files to a file field, hidden or not. */
  attach(label: string, files: ChosenFile[]): Promise<void>;
  /** The text as it is seen. */
  text(): Promise<string>;
  /** Waits until this text is seen, spaces aside. */
  says(text: string): Promise<void>;
  /** Waits until a thing of this role and name is there. */
  waitFor(role: string, name: string): Promise<void>;
  /** Waits until there is none any more. */
  gone(role: string, name: string): Promise<void>;
  /** How many there are now. */
  count(role: string, name?: string): Promise<number>;
  /** A part of it: a row, a dialog, a group, a list item. */
  within(role: string, name: string): Part;
}

/** A whole page in a tab. */
export interface Screen extends Part {
  url(): Promise<string>;
  /** Presses a key, such as `Tab`, `Enter`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** The name of what has the focus; empty when nothing has. */
  focused(): Promise<string>;
  /** Runs a function in the page; its argument and its answer are plain JSON. */
  evaluate<Answer, Argument = undefined>(run: (argument: Argument) => Answer | Promise<Answer>, argument?: Argument): Promise<Answer>;
  /** The file that an act makes the browser save. */
  download(act: () => Promise<unknown>): Promise<SavedFile>;
  /** What axe finds on the page as it stands; with `colours` by the rules about colours alone. */
  axe(only?: 'colours'): Promise<Violation[]>;
  screenshot(file: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  reload(): Promise<void>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** One request that a page or the extension made. */
export interface Asked {
  url: string;
  /** Who asked. What the background of Firefox asks is known by its host alone. */
  by: 'page' | 'extension' | 'unknown';
  /** What it was for: `document`, `image`, `script`, `style`, `font`, `fetch` … as the browser says. */
  what: string;
  /** Whether a page was there to answer. */
  served: boolean;
}

/** A browser with the extension, without any way to the network but the served pages. */
export interface Journey {
  browser: 'chromium' | 'firefox';
  /** Opens an address of one of the served pages in a new tab. */
  visit(url: string): Promise<Screen>;
  /** The popup, in a tab of its own, speaking of the given tab; of the last visited one when none is given. */
  popup(about?: Screen): Promise<Screen>;
  /** The portfolio, at a room of it such as `#/evidence/badges`. */
  portfolio(hash?: string): Promise<Screen>;
  /** The count on the toolbar icon for a tab. */
  badgeText(about: Screen): Promise<string>;
  /** Whether the extension's script runs in the tab. */
  isRead(about: Screen): Promise<boolean>;
  /** Runs a function with the extension's rights (`chrome.*`) on an empty page of its own. */
  ask<Answer, Argument = undefined>(run: (argument: Argument) => Answer | Promise<Answer>, argument?: Argument): Promise<Answer>;
  /** Every request so far, in order. */
  asked: Asked[];
  /** The addresses of requests that nothing was there to answer; the browser's own, and pictures and the like of web pages, left out. */
  strays(): string[];
  /** The tab that an act makes the page or the extension open. */
  opened(act: () => Promise<unknown>): Promise<Screen>;
  /** All tabs of this journey that are not closed. */
  screens(): Screen[];
  close(): Promise<void>;
}

/** What a journey starts from. */
export interface JourneyOptions {
  /** Pages beside those of tests/pages; the same address replaces. */
  pages?: ServedPages;
  dark?: boolean;
  /** Shows the browser on the display, for a person to look on. */
  visible?: boolean;
  /** The folder of another build than the one under test. */
  extension?: string;
}

/** How long any act waits for its time to come. */
export const patience = 30_000;

/** Asks again and again until the answer is something, or fails with a sentence on what was awaited. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | null | false>,
  limit = patience,
): Promise<Answer> {
  const end = Date.now() + limit;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      // A page that is just changing loses its elements; the next look finds them again.
      last = error;
    }
    await new Promise((wake) => setTimeout(wake, 40));
  }
  throw new Error(`${what}: not so after ${limit / 1000} s`, { cause: last });
}

/** Text with every run of white space made one space, as a reader sees it. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Leaves pictures of all open tabs under output/e2e, for whoever must find out why a journey failed. */
async function takePictures(journey: Journey, name: string): Promise<string[]> {
  const folder = join('output', 'e2e');
  mkdirSync(folder, { recursive: true });
  const stem = name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 60);
  const files = journey.screens().map((screen, index) => ({ screen, file: join(folder, `${stem}-${journey.browser}-${index + 1}.png`) }));
  await Promise.allSettled(files.map(({ screen, file }) => screen.screenshot(file)));
  return files.map(({ file }) => file);
}

/** Walks one journey from its start to its end, and closes the browser whatever happens. */
export async function walk<Kind extends Journey>(
  name: string,
  open: () => Promise<Kind>,
  steps: (journey: Kind) => Promise<void>,
): Promise<void> {
  const journey = await open();
  try {
    await steps(journey);
  } catch (error) {
    console.error(`Pictures of the open tabs: ${(await takePictures(journey, name)).join(', ')}`);
    throw error;
  } finally {
    await journey.close();
  }
}

/** One journey as two tests, one in each browser. */
export function inBothBrowsers(name: string, steps: (journey: Journey) => Promise<void>, options: JourneyOptions = {}): void {
  test(`${name} (Chromium)`, async () => {
    const { openChromium } = await import('./chromium');
    await walk(name, () => openChromium(options), steps);
  });
  test(`${name} (Firefox)`, async () => {
    const { openFirefox } = await import('./firefox');
    await walk(name, () => openFirefox(options), steps);
  });
}
