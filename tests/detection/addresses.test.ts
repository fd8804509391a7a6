import { describe, expect, test } from 'vitest';
import { allSites } from '../../lib/detection/all-sites';
import { nextCredlyAddress } from '../../lib/detection/credly/credly-json';
import { classifyAddress, sites } from '../../lib/detection/sites';
import { readHtml } from './read-saved';

const credlyId = '7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f';
const hex = '1a2b3c4d5e6f708192a3b4c5d6e7f801';
const classify = (address: string, detectors = allSites) => classifyAddress(new URL(address), detectors);

describe('an address that carries an award gives its platform, kind and id', () => {
  test.each([
    [`https://www.credly.com/badges/${credlyId}`, 'credly', 'badge', credlyId],
    [`https://credly.com/badges/${credlyId.toUpperCase()}/linked_in?t=x#y`, 'credly', 'badge', credlyId],
    [`https://www.youracclaim.com/de/badges/${credlyId}/public_url`, 'credly', 'badge', credlyId],
    ['https://coursera.org/verify/nkf7qm2xwb4d', 'coursera', 'course-certificate', 'NKF7QM2XWB4D'],
    ['https://www.coursera.org/account/accomplishments/records/NKF7QM2XWB4D/', 'coursera', 'course-certificate', 'NKF7QM2XWB4D'],
    [
      'https://www.coursera.org/account/accomplishments/professional-cert/certificate/NKF7QM2XWB4D',
      'coursera',
      'program-certificate',
      'NKF7QM2XWB4D',
    ],
    [`https://courses.edx.org/certificates/${hex}?x=1`, 'edx', 'course-certificate', hex],
    [`https://credentials.edx.org/credentials/${hex}/`, 'edx', 'program-certificate', hex],
  ])('%s', (address, platform, kind, id) => {
    expect(classify(address)).toEqual({ platform, kind, id, award: true });
    expect(classify(address, sites)).toEqual({ platform, kind, id, award: true });
  });
});

describe('an address that carries none is not called one', () => {
  test.each([
    'https://www.coursera.org/verify/specialization',
    'https://www.coursera.org/account/accomplishments/specialization/certificate',
    'https://www.coursera.org/account/accomplishments/verify',
    'https://www.coursera.org/learn/evidence-numbers',
    'https://www.credly.com/badges/not-an-id',
    'https://www.credly.com/users/sign_in',
    'https://www.credly.com/org/northwind-academy/badge/cloud-delivery-foundations',
    'https://credentials.edx.org/credentials/example/',
    'https://example.org/verify/NKF7QM2XWB4D',
  ])('%s', (address) => {
    expect(classify(address).award).toBe(false);
  });

  test.each([
    'https://www.credly.com/users/nadia-okafor',
    'https://www.coursera.org/accomplishments',
    'https://www.coursera.org/accomplishments/verify/NKF7QM2XWB4D',
    'https://courses.edx.org/certificates/user/5/course/course-v1:A+B+C',
    `https://www.credly.com/api/v1/public_badges/${credlyId}`,
    `https://lms.harbour-school.example/certificates/${hex}`,
    `https://credentials.harbour-school.example/credentials/${hex}/`,
    `https://edge.edx.org/certificates/${hex}`,
  ])('cannot be told from the address: %s', (address) => {
    expect(classify(address).award).toBe(null);
  });
});

describe('a host that looks like a site is not that site', () => {
  test.each([
    `https://www.credly.com.evil.test/badges/${credlyId}`,
    `https://notcredly.com/badges/${credlyId}`,
    `https://www.credly.com@evil.test/badges/${credlyId}`,
    `https://www.credly.com:8443/badges/${credlyId}`,
    `https://www.credly.com./badges/${credlyId}`,
    `https://www.cred1y.com/badges/${credlyId}`,
    `https://www.сredly.com/badges/${credlyId}`,
    'https://evilcoursera.org/account/accomplishments/verify/NKF7QM2XWB4D',
    'https://coursera.org.evil.test/share/00112233445566778899aabbccddeeff',
    `https://courses.edx.org.evil.test/certificates/${hex}`,
    `https://courses-edx.org/certificates/${hex}`,
    `https://courses.notedx.org/credentials/${hex}/`,
  ])('%s', (address) => {
    expect(classify(address)).toEqual({ platform: 'other', kind: 'other', id: null, award: false });
  });
});

test.each([
  [`https://www.credly.com/badges/${credlyId}/print`, 'badge', true],
  [`https://www.credly.com/badges/${credlyId}/some_new_ending`, 'other', null],
  [`https://www.credly.com/embedded_badge/${credlyId}`, 'embed', null],
  ['https://www.credly.com/earner/earned', 'own-list', null],
  ['https://www.credly.com/de/org/harbour/badge/tides', 'template', false],
  ['https://www.coursera.org/api/certificate.v1/pdf/NKF7QM2XWB4D', 'file', null],
  ['https://www.coursera.org/account/accomplishments', 'own-list', null],
  ['https://www.coursera.org/projects/shift-planning', 'catalogue', false],
  ['https://www.edx.org/es/learn/python/harbour-python', 'catalogue', false],
  [`https://skillshop.credential.net/${credlyId}#acc.r3NJjRvY`, 'certificate', true],
  [`https://credential.net.evil.test/${credlyId}`, 'other', false],
  ['https://courses.edx.org/api/certificates/v0/certificates/nadia_o/', 'data', null],
  [`https://credentials.edx.org/records/api/v1/program_records/${hex}/?is_public=true`, 'data', null],
  [`https://credentials.edx.org/records/programs/shared/${hex}`, 'record', null],
  ['https://credentials.edx.org/records/', 'record', null],
  ['https://learning.edx.org/course/course-v1:A+B+C/progress/12', 'own-list', null],
  ['https://home.edx.org/', 'own-list', null],
])('around the award pages: %s is %s', (address, kind, award) => {
  expect(classify(address)).toMatchObject({ kind, award });
});

describe("Credly's own data of a page", () => {
  const moreOn = (address: string, head = '', body = '') => {
    const reading = readHtml(`<html><head>${head}</head><body>${body}</body></html>`, address);
    return reading.kind === 'elsewhere' ? undefined : reading.more;
  };
  const badges = (slug: string) => `https://www.credly.com/users/${slug}/badges.json?page=1&page_size=48`;
  const imported = `https://www.credly.com/api/v1/users/${credlyId}/external_badges/open_badges/public?page=1&page_size=48`;
  const headOf = (name: string) =>
    `<meta property="og:title" content="${name}'s profile on Credly"><meta property="og:url" content="https://www.credly.com/users/${credlyId}">`;

  test('is asked on the page own origin, at the address of its badge or profile', () => {
    expect(moreOn(`https://www.credly.com/badges/${credlyId}/public_url`)).toEqual([
      `https://www.credly.com/api/v1/public_badges/${credlyId}`,
    ]);
    expect(moreOn('https://www.credly.com/pt/users/nadia-okafor/badges?page=2#top')).toEqual([badges('nadia-okafor')]);
    expect(moreOn('https://www.youracclaim.com/users/nadia-okafor')).toBe(undefined);
    expect(moreOn('https://www.credly.com/org/x/badge/y')).toBe(undefined);
    expect(moreOn('https://www.credly.com.evil.test/users/nadia-okafor')).toBe(undefined);
  });

  test('holds the badges that were brought in, where the page says under which id', () => {
    const profile = 'https://www.credly.com/users/nadia-okafor';
    expect(moreOn(profile, headOf('Nadia Okafor'), '<h1>Nadia Okafor</h1>')).toEqual([badges('nadia-okafor'), imported]);
    expect(moreOn(`https://www.credly.com/users/${credlyId}`)).toEqual([badges(credlyId), imported]);
  });

  test('a head that is still the one of the profile before is not asked about', () => {
    const profile = 'https://www.credly.com/users/nadia-okafor';
    expect(moreOn(profile, headOf('Tomas Lind'), '<h1>Nadia Okafor</h1>')).toEqual([badges('nadia-okafor')]);
    expect(moreOn(profile, headOf('Tomas Lind'))).toEqual([badges('nadia-okafor')]);
  });

  test('has a next page as long as its paging says so, and never on another host', () => {
    const url = new URL('https://www.credly.com/users/nadia-okafor/badges.json?page=1&page_size=48');
    const paging = (current_page: unknown, total_pages: unknown) => ({
      metadata: { current_page, total_pages, next_page_url: 'https://evil.test/' },
    });
    expect(nextCredlyAddress(paging(1, 2), url)).toBe('https://www.credly.com/users/nadia-okafor/badges.json?page=2&page_size=48');
    expect(nextCredlyAddress(paging(2, 2), url)).toBe(null);
    expect(nextCredlyAddress(paging('1', 2), url)).toBe(null);
    expect(nextCredlyAddress(null, url)).toBe(null);
  });
});
