import { describe, expect, test } from 'vitest';
import { allSites } from '../../lib/detection/all-sites';
import { readAnySite } from '../../lib/detection/any-site/read-any-site';
import { withoutEmail } from '../../lib/detection/reading/without-email';
import { awardSchema, offerSchema } from '../../lib/domain/award';
import { bakedSvg } from '../credentials/bake';
import { assertion2, assertion2Bare, credential3 } from '../credentials/made-up-badges';
import { documentOf, today } from './read-saved';

const here = 'https://nadia.example/portfolio';
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>My work</title>${head}</head><body>${body}</body></html>`;
const read = (html: string, url = here) => readAnySite(documentOf(html, url), new URL(url), today, allSites);
const awardsIn = (html: string, url = here) => {
  const { reading } = read(html, url);
  const awards = reading.kind === 'seen' ? reading.awards : [];
  for (const award of awards) expect(awardSchema.safeParse(award)).toMatchObject({ success: true });
  return awards;
};
const moreOf = (html: string, url = here) => {
  const { reading } = read(html, url);
  return reading.kind === 'elsewhere' ? [] : (reading.more ?? []);
};

describe('Open Badges that stand on a page', () => {
  test('are read from its own data, with nobody called their owner and nothing called valid', () => {
    expect(awardsIn(page(ld(assertion2)))).toMatchObject([
      {
        title: 'Reading the Tides',
        issuer: 'Harbour School',
        platform: 'open-badges',
        earner: null,
        owner: 'unknown',
        state: 'unknown',
        issuedOn: '2024-05-17',
        expiresOn: '2034-05-17',
        id: assertion2.id,
        verifyUrl: assertion2.id,
        sources: { title: 'data', issuedOn: 'data' },
      },
    ]);
    expect(awardsIn(page(ld({ '@graph': [{ '@type': 'WebPage' }, credential3] })))).toMatchObject([{ earner: 'Nadia Okafor' }]);
  });

  test('are read from a drawing in the page', () => {
    const drawing = bakedSvg(JSON.stringify(assertion2)).replace(/^<\?xml.*\n/, '');
    expect(awardsIn(page(drawing))).toMatchObject([{ title: 'Reading the Tides' }]);
    expect(awardsIn(page(bakedSvg('{"broken'))).concat(awardsIn(page(bakedSvg(''))))).toEqual([]);
  });

  test('say when they were revoked, have expired, or carry a day that does not exist', () => {
    const read = (changes: object) => awardsIn(page(ld({ ...assertion2, ...changes })))[0];
    expect(read({ revoked: true })?.state).toBe('revoked');
    expect(read({ expires: '2025-01-01T00:00:00Z' })?.state).toBe('expired');
    expect(read({ issuedOn: '2015-04-31T00:00:00Z' })?.issuedOn).toBe(null);
    expect(read({ issuedOn: 'last spring' })?.issuedOn).toBe(null);
  });

  test('are told once, and those without a title not at all', () => {
    expect(awardsIn(page(ld([assertion2, assertion2]) + ld(assertion2)))).toHaveLength(1);
    expect(awardsIn(page(ld(assertion2Bare)))).toEqual([]);
  });

  test('of Credly lead to its page for people; a page cannot speak in its name', () => {
    const uuid = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
    const id = `https://www.credly.com/api/v1/obi/v2/badge_assertions/${uuid}`;
    expect(awardsIn(page(ld({ ...assertion2, id })))).toMatchObject([
      { platform: 'open-badges', id, verifyUrl: `https://www.credly.com/badges/${uuid}` },
    ]);
  });

  test('never keep an e-mail address that stands in a link', () => {
    const id = 'https://api.badgr.io/public/assertions/aB3dE5fG7hJ9kL1mN2pQ4r?identity__email=nadia%40sails.example&v=2_0';
    const found = read(page(ld({ ...assertion2, id, image: `${id}&x=1` })), `${here}?to=nadia@sails.example`);
    expect(JSON.stringify(found)).not.toMatch(/nadia(?:@|%40)/);
    expect(found.reading).toMatchObject({ awards: [{ id: 'https://api.badgr.io/public/assertions/aB3dE5fG7hJ9kL1mN2pQ4r?v=2_0' }] });
  });
});

describe('credentials in the words of schema.org', () => {
  const credential = {
    '@type': 'EducationalOccupationalCredential',
    name: 'Certified Harbour Pilot',
    recognizedBy: { '@type': 'Organization', name: 'Pilots’ Guild' },
    validFrom: '2023-02-01',
    url: 'https://guild.example/pilots/77',
  };

  test('that a person has are weak: a note says so, and nothing is called valid', () => {
    const { reading } = read(
      page(ld({ '@context': 'https://schema.org', '@type': 'Person', name: 'Nadia Okafor', hasCredential: [credential] })),
    );
    expect(reading).toMatchObject({
      kind: 'seen',
      awards: [
        {
          title: 'Certified Harbour Pilot',
          issuer: 'Pilots’ Guild',
          platform: 'schema-org',
          earner: 'Nadia Okafor',
          state: 'unknown',
          issuedOn: '2023-02-01',
          verifyUrl: 'https://guild.example/pilots/77',
          sources: { title: 'meta' },
        },
      ],
      notes: [{ code: 'self-described', text: 'Certified Harbour Pilot' }],
    });
  });

  test('that a firm has are nobody’s award', () => {
    expect(awardsIn(page(ld({ '@type': 'Organization', name: 'Sails Ltd', hasCredential: credential })))).toEqual([]);
  });

  test('that a course awards are offers', () => {
    const course = { '@type': 'Course', name: 'Pilotage', provider: { name: 'Harbour School' }, educationalCredentialAwarded: credential };
    const { reading } = read(page(ld(course)));
    expect(reading).toMatchObject({ kind: 'seen', awards: [], offers: [{ title: 'Pilotage', issuer: 'Harbour School', url: here }] });
    if (reading.kind === 'seen') for (const offer of reading.offers) expect(offerSchema.safeParse(offer)).toMatchObject({ success: true });
    expect(read(page(ld(credential))).reading).toMatchObject({ awards: [], offers: [{ title: 'Certified Harbour Pilot' }] });
    expect(read(page(ld({ '@type': 'Course', name: 'Free talk' }))).reading).toMatchObject({ kind: 'nothing' });
  });
});

describe('badges of Credly that a page shows in frames', () => {
  const [one, two] = ['0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', '1a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'];

  test('are links to their pages, each once, and no awards', () => {
    const found = read(
      page(`<div data-share-badge-id="${one}" data-share-badge-host="https://www.credly.com"></div>
        <iframe src="//www.credly.com/embedded_badge/${one}"></iframe>
        <div data-share-badge-id="${two?.toUpperCase()}"></div>`),
    );
    expect(found.links).toEqual([`https://www.credly.com/badges/${one}`, `https://www.credly.com/badges/${two}`]);
    expect(found.reading.kind).toBe('nothing');
  });

  test('of another host or without an id are none', () => {
    const html = page(`<div data-share-badge-id="${one}" data-share-badge-host="https://www.credly.com.evil.example"></div>
      <div data-share-badge-id="javascript:alert(1)" data-share-badge-host="https://www.credly.com"></div>
      <iframe src="https://evil.example/embedded_badge/${one}"></iframe>`);
    expect(read(html).links).toEqual([]);
  });
});

describe('what could be asked at the next click', () => {
  test('is data beside the page, assertions, badge files and pictures that may hold a badge, likeliest first', () => {
    const html = page(
      `<img src="/photo.jpg"><img src="/diagram.png"><img src="badges/tides.png#x" alt=""><img src="data:image/png;base64,AA==">
       <a href="https://badges.harbour-school.example/assertions/aa11">Check it</a> <a href="/about-badges">Badges</a>
       <a href="/files/badge.json">Data</a> <a href="/holiday.json">x</a>`,
      '<link rel="alternate" type="application/ld+json" href="/me.jsonld"><link rel="alternate" type="application/json+oembed" href="/oembed">',
    );
    expect(moreOf(html)).toEqual([
      'https://nadia.example/me.jsonld',
      'https://badges.harbour-school.example/assertions/aa11',
      'https://nadia.example/files/badge.json',
      'https://nadia.example/badges/tides.png',
      'https://nadia.example/diagram.png',
    ]);
  });

  test('is never more than thirty, never without https, and never in the learner’s own network', () => {
    const many = Array.from({ length: 80 }, (_, n) => `<img src="/badge-${n}.png">`).join('');
    expect(moreOf(page(many))).toHaveLength(30);
    expect(moreOf(page('<img src="/badge.png">'), 'http://nadia.example/')).toEqual([]);
    const hosts = [
      'http://a.example',
      'https://localhost',
      'https://192.168.1.1',
      'https://[::1]',
      'https://printer',
      'https://nas.local',
      'https://0x7f.1',
      'https://a.example:8443',
      'https://x:y@a.example',
      'file://',
    ];
    expect(moreOf(page(hosts.map((host) => `<img src="${host}/badge.png">`).join('')))).toEqual([]);
  });

  test('is the award’s own data where its page is known to be drawn from it', () => {
    const url = 'https://api.eu.badgr.io/public/assertions/aB3dE5fG7hJ9kL1mN2pQ4r?identity__email=nadia%40sails.example';
    const found = read(page('<app-root></app-root>'), url);
    expect(found.reading).toMatchObject({ kind: 'nothing', why: 'not-read-yet' });
    expect(moreOf(page(''), url)[0]).toBe(
      'https://api.eu.badgr.io/public/assertions/aB3dE5fG7hJ9kL1mN2pQ4r.json?v=2_0&expand=badge&expand=badge.issuer',
    );
    expect(found.offer.url).toBe('https://api.eu.badgr.io/public/assertions/aB3dE5fG7hJ9kL1mN2pQ4r');
  });
});

describe('what a badge added by hand begins with', () => {
  test('is the heading without the site, the site, the address, and a date only where it is certain', () => {
    const html = (date: string) =>
      page(
        `<main><h1>Knots and Splices | Sea School</h1><p>Published on 1 March 2020</p><p>${date}</p></main>`,
        '<meta property="og:site_name" content="Sea School"><link rel="canonical" href="https://nadia.example/knots">',
      );
    const begin = { title: 'Knots and Splices', issuer: 'Sea School', url: 'https://nadia.example/knots' };
    expect(read(html('Issued on 14 October 2024')).offer).toEqual({ ...begin, issuedOn: '2024-10-14' });
    expect(read(html('Issued on 3/4/2019')).offer).toEqual({ ...begin, issuedOn: null });
    expect(read(html('Read 14 October 2024')).offer).toEqual({ ...begin, issuedOn: null });
  });

  test('falls back to what there is', () => {
    expect(read(page('')).offer).toEqual({ title: 'My work', issuer: '', url: here, issuedOn: null });
    const away = page('', '<link rel="canonical" href="https://elsewhere.example/x"><meta property="og:title" content="T">');
    expect(read(away).offer).toMatchObject({ title: 'T', url: here });
  });
});

test('a page of a known site is read by its own reader first', () => {
  const url = 'https://www.udemy.com/certificate/UC-7a8b9c0d/';
  const html = page(
    `<div data-purpose="certificate-description"><a data-purpose="certificate-course-url">Tides</a></div>${ld(assertion2)}`,
  );
  expect(awardsIn(html, url)).toMatchObject([{ platform: 'udemy', title: 'Tides' }]);
  expect(awardsIn(page(ld(assertion2)), 'https://www.udemy.com/course/tides/')).toMatchObject([{ platform: 'open-badges' }]);
});

test('an address without an e-mail address in it stays as it is', () => {
  for (const address of ['https://a.example/x?y=1&z=%20#part', 'https://a.example/@nadia', 'urn:uuid:1', 'not an address @ all'])
    expect(withoutEmail(address)).toBe(address);
  expect(withoutEmail('https://a.example/?email=x&mail=y&who=n%40b.example&v=2#n@b.example')).toBe('https://a.example/?mail=y&v=2');
});

describe('a hostile page', () => {
  const evil = [
    page(`<img name="querySelector"><form name="documentElement"></form><img name="contentType" src="/badge.png">${ld(assertion2)}`),
    page(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`),
    page(`<script type="application/ld+json">{"@type":"Person","hasCredential":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}</script>`),
    page(`<script type="application/ld+json">{"__proto__":{"type":"Assertion"},"constructor":1}</script>`),
    page(
      ld({
        '@type': 'Person',
        name: { toString: 7 },
        hasCredential: [null, 7, 'x', { '@type': ['EducationalOccupationalCredential'], name: ['\u202Ebad'] }],
      }),
    ),
    page('<img src="/badge.png">'.repeat(4_000)),
    page(`<svg>${'<openbadges:assertion>{'.repeat(300)}</svg>`),
    page(`<h1>${'x'.repeat(1_000_000)}</h1><meta property="og:site_name" content="(((((((a*)*)*)*)*)*)*">`),
  ];
  test.each(evil.map((html, n): [number, string] => [n, html]))('no. %i is read without an error and is not changed', (_n, html) => {
    const document = documentOf(html, here);
    const before = document.body.innerHTML.length;
    const found = readAnySite(document, new URL(here), today, allSites);
    expect(['seen', 'nothing']).toContain(found.reading.kind);
    expect(found.offer.title.length).toBeLessThanOrEqual(300);
    expect(document.body.innerHTML.length).toBe(before);
    expect(({} as { type?: string }).type).toBeUndefined();
  });
});
