import { expect, test } from 'vitest';
import { largePage, largePageCode, largePageUrl } from '../pages/large-page';
import { onlyAward, readHtml } from './read-saved';

test('the large page has the size of a real one and is the same each time', () => {
  expect(Buffer.byteLength(largePage())).toBeGreaterThan(430_000);
  expect(Buffer.byteLength(largePage())).toBeLessThan(450_000);
  expect(largePage()).toBe(largePage());
});

test('its one certificate is found among hundreds of other courses', () => {
  expect(onlyAward(readHtml(largePage(), largePageUrl))).toMatchObject({
    title: 'Evidence, Numbers & Decisions',
    issuer: 'Tidewater College',
    earner: 'Nadia Okafor',
    issuedOn: '2024-11-30',
    id: largePageCode,
    skills: ['Data Analysis', 'A/B Testing'],
  });
});
