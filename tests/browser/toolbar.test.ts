import { expect, test } from 'vitest';
import { countUnsaved } from '../../lib/browser/count-badges';
import { platformOf, siteOf } from '../../lib/browser/sites';
import { summarizePage } from '../../lib/browser/summarize-page';
import { faceOf } from '../../lib/browser/toolbar';
import { newAward } from '../../lib/detection/reading/award-draft';
import type { Reading } from '../../lib/detection/reading/detector';

test('the icon shows how many badges there are, and whether something is left to save', () => {
  expect(faceOf(3, 1)).toEqual({ text: '3', tone: 'unsaved' });
  expect(faceOf(3, 0)).toEqual({ text: '3', tone: 'saved' });
  expect(faceOf(0, 0)).toEqual({ text: '', tone: 'saved' });
  expect(faceOf(1_200, 1_200)).toEqual({ text: '999+', tone: 'unsaved' });
});

const seen = (count: number, title = 'A title'): Reading => ({
  kind: 'seen',
  pageKind: 'earner-profile',
  awards: Array.from({ length: count }, (_, index) => ({ ...newAward('credly'), title: `${title} ${index}` })),
  offers: [],
  announced: null,
  notes: [],
});

test('a summary tells all awards and never grows beyond what is listened to', () => {
  expect(summarizePage('https://www.credly.com/users/a', seen(3))).toMatchObject({ count: 3, keys: { length: 3 } });
  const large = summarizePage('https://www.credly.com/users/a', seen(2_000, '漢'.repeat(290)));
  expect(large.count).toBe(2_000);
  expect(new TextEncoder().encode(JSON.stringify(large)).length).toBeLessThan(64 * 1024);
  expect(summarizePage('https://www.credly.com/', { kind: 'elsewhere' })).toEqual({ url: 'https://www.credly.com/', count: 0, keys: [] });
});

test('what is not saved is counted', async () => {
  const summary = summarizePage('https://www.credly.com/users/a', seen(3));
  expect(await countUnsaved(summary, async ({ title }) => title.endsWith('1'))).toEqual({ count: 3, unsaved: 2 });
});

test('the three sites are known by whole hosts over https', () => {
  expect(['https://www.credly.com', 'https://edx.org', 'https://a.b.coursera.org'].map(siteOf)).toEqual([
    'credly.com',
    'edx.org',
    'coursera.org',
  ]);
  const others = [
    'http://www.credly.com',
    'https://credly.com.example.org',
    'https://notcredly.com',
    'https://www.credly.com:444',
    'null',
    '',
  ];
  expect(others.map(siteOf)).toEqual(others.map(() => null));
  expect(platformOf('https://courses.edx.org/certificates/1')).toBe('edx');
  expect(platformOf('about:blank')).toBe('other');
});
