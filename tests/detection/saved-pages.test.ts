import { describe, expect, test } from 'vitest';
import { allSites } from '../../lib/detection/all-sites';
import { readPage } from '../../lib/detection/sites';
import { awardSchema, offerSchema } from '../../lib/domain/award';
import { documentOf, expectationOf, readSaved, savedNames, savedText, savedUrl, today } from './read-saved';

/*
 * To add a page: write `SITE--what.html` into tests/pages in the shape of the real page, with invented people and its
 * address in a comment on the first line; see this test fail; write `SITE--what.expected.json`, by hand or from what the
 * test prints, and read it field by field before you keep it. Data is saved as `SITE--what.data.json`, word for word; its
 * address is the first key of the expectation.
 */
describe.each(savedNames())('%s', (name) => {
  test('is read as expected', () => {
    expect(readSaved(name)).toEqual(expectationOf(name).reading);
  });

  test('gives only what the schema of an award allows', () => {
    const reading = readSaved(name);
    if (reading.kind !== 'seen') return;
    for (const award of reading.awards) expect(awardSchema.safeParse(award)).toMatchObject({ success: true });
    for (const offer of reading.offers) expect(offerSchema.safeParse(offer)).toMatchObject({ success: true });
  });

  test('names a source for each field that was read', () => {
    const reading = readSaved(name);
    if (reading.kind !== 'seen') return;
    for (const award of reading.awards) {
      const { sources, platform: _platform, ...fields } = award;
      const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== 'unknown' && value.length > 0);
      expect(Object.keys(sources).sort()).toEqual(filled.map(([field]) => field).sort());
    }
  });
});

test.each(savedNames().filter((name) => name.endsWith('.html')))('reading %s changes nothing in it', async (name) => {
  const page = documentOf(savedText(name), savedUrl(name));
  const before = page.documentElement.outerHTML;
  const changes: unknown[] = [];
  const Observer = page.defaultView?.MutationObserver;
  const observer = Observer && new Observer((records) => changes.push(...records));
  observer?.observe(page, { attributes: true, characterData: true, childList: true, subtree: true });
  readPage(page, savedUrl(name), today, allSites);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(changes).toEqual([]);
  expect(page.documentElement.outerHTML).toBe(before);
});
