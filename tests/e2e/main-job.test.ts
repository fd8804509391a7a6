import { expect, vi } from 'vitest';
import { inBothBrowsers } from './journey';
import { byKeyboard } from './keyboard';
import { doMainJob, mainJobPages } from './main-job';

// A walk of some eighty acts takes Firefox close to a minute on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const pages = { pages: mainJobPages };

inBothBrowsers(
  'badges of three sites become a PDF for the manager, and no screen on the way fails an audit',
  async (journey) => {
    const found: string[] = [];
    const pdf = await doMainJob(journey, async (what, screen, picture) => {
      if (picture) for (const violation of await screen.axe()) found.push(`${what}: ${violation.rule} at ${violation.where.join(', ')}`);
    });
    expect(found).toEqual([]);
    expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 8))).toMatch(/^%PDF-1\./);
    expect(pdf.name).toContain('Nadia Okafor');
    expect(pdf.bytes.length).toBeGreaterThan(50_000);
    // The silence is the promise: nothing but the page's own data, at the click.
    expect(journey.strays()).toEqual([]);
  },
  pages,
);

inBothBrowsers(
  'the same walk works by keyboard alone',
  async (journey) => {
    const pdf = await doMainJob(byKeyboard(journey), async () => {});
    expect(pdf.bytes.length).toBeGreaterThan(50_000);
  },
  pages,
);
