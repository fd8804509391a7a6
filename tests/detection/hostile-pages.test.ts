import { describe, expect, test } from 'vitest';
import { readData } from '../../lib/detection/site-data';
import { readPage } from '../../lib/detection/sites';
import { documentOf, onlyAward, readHtml, savedText, today } from './read-saved';

const badge = savedText('credly--badge-filled.html');
const badgeUrl = 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f';
const certificate = savedText('coursera--verify.html');
const certificateUrl = 'https://www.coursera.org/account/accomplishments/verify/NKF7QM2XWB4D';

/** The filled badge page with another title, in its head and in its body. */
const withTitle = (title: string) => badge.replaceAll('Cloud Delivery Foundations', title);

describe('poisoned text', () => {
  test('markup in a title stays text', () => {
    const title = '&lt;img src=x onerror=alert(1)&gt;&lt;/script&gt; {{7*7}} &lt;%= x %&gt;';
    expect(onlyAward(readHtml(withTitle(title), badgeUrl)).title).toBe('<img src=x onerror=alert(1)></script> {{7*7}} <%= x %>');
  });

  test('a title of 10,000 characters is cut at 300, and that is said', () => {
    const reading = readHtml(withTitle('Very '.repeat(2_000)), badgeUrl);
    expect(onlyAward(reading).title).toHaveLength(300);
    expect(reading).toMatchObject({ notes: [{ code: 'title-cut', text: '9999' }] });
  });

  test('a cut never leaves half a character', () => {
    expect(onlyAward(readHtml(withTitle(`${'a'.repeat(299)}🎓🎓`), badgeUrl)).title).toBe('a'.repeat(299));
  });

  test('control and direction marks are taken out, and composed letters are one', () => {
    const title = 'Cl\u202Eoud\u2066 \u0007Deli\u0000very\u0085 Zaz\u0307o\u0301łc\u0301';
    const award = onlyAward(readHtml(withTitle(title), badgeUrl));
    expect(award.title.replace('\uFFFD', '')).toBe('Cloud Delivery Zażółć');
  });

  test('an address that runs a script, or has a password, is no picture', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://me:secret@images.credly.com/x.png',
      `https://images.credly.com/${'x'.repeat(3_000)}`,
    ]) {
      const page = badge.replace(/src="[^"]*"/, `src="${address}"`).replace(/<meta property="og:image"[^>]*>/, '');
      expect(onlyAward(readHtml(page, badgeUrl)).image).toBe(null);
    }
  });

  test('names that hide members of the document change nothing', () => {
    const hiding = [
      'querySelector',
      'querySelectorAll',
      'documentElement',
      'body',
      'head',
      'title',
      'getAttribute',
      'textContent',
      'children',
    ];
    const names = hiding.map((name) => `<img name="${name}" id="${name}"><form name="${name}"><input name="${name}"></form>`).join('');
    const clean = onlyAward(readHtml(badge, badgeUrl));
    expect(onlyAward(readHtml(badge.replace('<body>', `<body>${names}`), badgeUrl))).toEqual(clean);
  });

  test('members of the document that throw are stepped around or end in "unreadable", never in an error', () => {
    const page = documentOf(badge, badgeUrl);
    for (const name of ['querySelector', 'querySelectorAll', 'documentElement', 'body', 'head', 'title', 'URL', 'location']) {
      try {
        Object.defineProperty(page, name, {
          configurable: true,
          get() {
            throw new Error('hostile');
          },
        });
      } catch {
        // Not every member can be hidden.
      }
    }
    expect(readPage(page, new URL(badgeUrl), today)).toMatchObject({ kind: 'seen' });
    expect(readPage({} as Document, new URL(badgeUrl), today)).toEqual({
      kind: 'nothing',
      pageKind: 'badge',
      why: 'unreadable',
      notes: [],
    });
  });

  test('a statement of 100,000 letters, in which nobody is named, is gone through once', () => {
    const page = savedText('edx--course.html').replace(
      /(<[^>]*accomplishment-statement-detail[^>]*>)/,
      `$1${'x was issued by '.repeat(7_000)} <i></i>`,
    );
    expect(page.length).toBeGreaterThan(100_000);
    expect(readHtml(page, 'https://courses.edx.org/certificates/1a2b3c4d5e6f708192a3b4c5d6e7f801').kind).toBe('seen');
  });

  test('a card whose title is made of control characters alone is no badge', () => {
    const card = (alt: string) => `<div class="x__badge-card__main-card"><img alt="${alt}"></div>`;
    const page = `<main><h1>Nadia Okafor</h1>${card('\u202E\u0007')}${card('Docker')}</main>`;
    expect(onlyAward(readHtml(page, 'https://www.credly.com/users/nadia-okafor')).title).toBe('Docker');
  });

  test('1,000 levels and 5,000 elements are read in reasonable time', () => {
    const deep = `${'<div>'.repeat(1_000)}x${'</div>'.repeat(1_000)}`;
    const wide = '<p>Issued 1/2/2020</p>'.repeat(5_000);
    const page = documentOf(badge.replace('</main>', `${deep}${wide}</main>`), badgeUrl);
    const start = performance.now();
    expect(readPage(page, new URL(badgeUrl), today).kind).toBe('seen');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('data of another badge', () => {
  test("inline data of another certificate is left out, even if the page's own is missing", () => {
    const page = certificate.replace('"certificateCode": "NKF7QM2XWB4D"', '"certificateCode": "SOMEBODYELSE"');
    const reading = readHtml(page, certificateUrl);
    expect(onlyAward(reading)).toMatchObject({ id: 'NKF7QM2XWB4D', skills: [], sources: { earner: 'dom', issuedOn: 'text' } });
    expect(reading).toMatchObject({ notes: [{ code: 'data-stale' }] });
  });

  test('thousands of certificates in one box are gone through once, and none of them is this one by guess', () => {
    const box = Array.from({ length: 8_000 }, (_, n) => ({ __typename: 'AccomplishmentsVCMembership', certificateCode: `OTHER${n}` }));
    const state = {
      ROOT_QUERY: { answer: { memberships: [...box, { __typename: 'AccomplishmentsVCMembership', certificateCode: 'NKF7QM2XWB4D' }] } },
    };
    const page = certificate.replace(/window\.__APOLLO_STATE__ = .*/, () => `window.__APOLLO_STATE__ = ${JSON.stringify(state)};`);
    expect(onlyAward(readHtml(page, certificateUrl))).toMatchObject({ id: 'NKF7QM2XWB4D', sources: { earner: 'dom', title: 'meta' } });
  });

  test('inline data that is broken off costs its values and nothing else', () => {
    for (const end of [200, 500, 1_000]) {
      const at = certificate.indexOf('__APOLLO_STATE__') + end;
      const page = `${certificate.slice(0, at)}</script></body></html>`;
      expect(onlyAward(readHtml(page, certificateUrl))).toMatchObject({
        title: 'Evidence, Numbers & Decisions',
        issuedOn: '2024-11-30',
        skills: [],
      });
    }
  });

  test('without its data, its head or its body the page still gives the certificate', () => {
    const without = [
      certificate.replace(/<script>[\s\S]*<\/script>/, ''),
      certificate.replace(/<meta data-rh[^>]*>/g, ''),
      certificate.replace(/<div id="rendered-content">[\s\S]*(?=<script>)/, ''),
    ];
    for (const page of without) {
      expect(onlyAward(readHtml(page, certificateUrl))).toMatchObject({
        title: 'Evidence, Numbers & Decisions',
        earner: 'Nadia Ifeoma Okafor',
        issuer: 'Tidewater College',
        issuedOn: '2024-11-30',
        id: 'NKF7QM2XWB4D',
      });
    }
  });

  test("a program's date is never that of one of its courses", () => {
    const program = savedText('coursera--specialization.html');
    const url = 'https://www.coursera.org/account/accomplishments/specialization/WH0LE0PR0GRM';
    const page = program.replace('<p>May 3, 2025</p>', '').replaceAll('course-record-tile-details', 'x1');
    const reading = readHtml(page, url);
    expect(reading).toMatchObject({ kind: 'seen', awards: [{ id: 'WH0LE0PR0GRM', issuedOn: null }, { issuedOn: '2025-01-12' }, {}, {}] });
  });

  test('a sentence whose parts stand in another order gives no title', () => {
    const page = savedText('edx--course-without-marks.html').replace(
      'OPS201x: <i>Operating Software</i>',
      ': <i>Operating Software</i> OPS201x',
    );
    const reading = readHtml(page, 'https://courses.edx.org/certificates/1a2b3c4d5e6f708192a3b4c5d6e7f807');
    expect(reading.kind).toBe('nothing');
  });

  test('a body that names another person than the confirmed head is left out', () => {
    const page = badge.replace(/aria-label="View Nadia Okafor's profile">Nadia Okafor</, `aria-label="View Ana Lima's profile">Ana Lima<`);
    const reading = readHtml(page, badgeUrl);
    expect(onlyAward(reading)).toMatchObject({ earner: 'Nadia Okafor', issuedOn: null });
    expect(reading).toMatchObject({ notes: [{ code: 'dom-stale' }] });
  });

  test('JSON of another badge than was asked for is refused', () => {
    const json = JSON.parse(savedText('credly--public-badge.data.json'));
    const asked = new URL('https://www.credly.com/api/v1/public_badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f');
    expect(readData(json, asked, today)).toMatchObject({ kind: 'nothing', why: 'stale' });
  });

  test.each([
    null,
    [],
    'text',
    { data: null },
    { data: [] },
    { data: [null, 7, { id: {} }, { badge_template: [] }] },
    { data: { __proto__: { id: 'x' } } },
    { data: [{ external_badge: { badge_name: 9 } }], metadata: { current_page: 'x' } },
  ])('JSON of no known shape is never an error: %j', (json) => {
    const url = new URL('https://www.credly.com/users/nadia-okafor/badges.json');
    expect(readData(json, url, today).kind).toBe('nothing');
  });

  test('a state without a counterpart is said, and not taken for valid', () => {
    const json = JSON.parse(savedText('credly--public-badge.data.json'));
    json.data.state = 'suspended';
    const reading = readData(json, new URL('https://www.credly.com/api/v1/public_badges/a2b3c4d5-e6f7-4089-9abc-def012345678'), today);
    expect(onlyAward(reading).state).toBe('unknown');
    expect(reading).toMatchObject({ notes: [{ code: 'state-not-known', text: 'suspended' }] });
  });
});
