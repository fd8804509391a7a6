import { describe, expect, test } from 'vitest';
import { onlyAward, readHtml, savedText } from './read-saved';

/*
 * Award pages in shapes that the saved pages do not have, made from these by changing what the shape is about. The
 * rules are written down in docs/detection.md.
 */

describe('a badge on Credly', () => {
  const id = '7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f';
  const page = savedText('credly--badge-filled.html');
  const ends = [
    '',
    '/',
    '/public_url',
    '/linked_in_profile',
    '/linked_in',
    '/facebook',
    '/twitter',
    '/embedded',
    '/email',
    '/print',
    '/whatsapp',
    '?t=1#x',
  ];

  test.each(ends)('is the same at an address that ends in "%s", with a language or without', (end) => {
    for (const start of ['https://www.credly.com', 'https://credly.com/de', 'https://www.youracclaim.com', 'https://www.credly.com/fr'])
      expect(onlyAward(readHtml(page, `${start}/badges/${id}${end}`))).toMatchObject({
        id,
        title: 'Cloud Delivery Foundations',
        issuedOn: '2025-03-04',
        expiresOn: '2028-03-04',
        verifyUrl: `https://www.credly.com/badges/${id}`,
      });
  });

  const shellWith = (sentence: string) =>
    `<!DOCTYPE html><html lang="en"><head><meta property="og:title" content="${sentence}"><meta property="og:url" content="https://www.credly.com/badges/${id}"></head><body><main id="root"></main></body></html>`;

  test.each([
    ['A Badge was issued by A Guild was issued by The Board to Ana Lima.', 'A Badge was issued by A Guild', 'The Board', 'Ana Lima'],
    ['From Zero to One was issued by Back to Work to Ana Lima.', 'From Zero to One', 'Back to Work', 'Ana Lima'],
    ['R&amp;D &quot;Lite&quot; was issued by O&#39;Neil &amp; Sons to Zoë d&#x27;Arc.', 'R&D "Lite"', "O'Neil & Sons", "Zoë d'Arc"],
    ['Node.js was issued by Acme Inc. to Sammy Davis Jr..', 'Node.js', 'Acme Inc.', 'Sammy Davis Jr.'],
  ])('is split as its head is meant: %s', (sentence, title, issuer, earner) => {
    expect(onlyAward(readHtml(shellWith(sentence), `https://www.credly.com/badges/${id}`))).toMatchObject({ title, issuer, earner });
  });

  test('keeps an issue date apart from an expiry in words that are not known', () => {
    const plain = page.replaceAll(/class="[^"]*"/g, '').replace('Expires: March 4, 2028', 'Xyz March 4, 2028');
    expect(onlyAward(readHtml(plain, `https://www.credly.com/badges/${id}`))).toMatchObject({ issuedOn: '2025-03-04', expiresOn: null });
    const alone = plain.replace('Date issued: March 4, 2025', '');
    expect(onlyAward(readHtml(alone, `https://www.credly.com/badges/${id}`))).toMatchObject({ issuedOn: null, expiresOn: null });
  });

  test('without a date on its filled page says that the date is missing; the server’s page does not', () => {
    const filled = page.replace('<p>Date issued: March 4, 2025</p>', '');
    expect(readHtml(filled, `https://www.credly.com/badges/${id}`)).toMatchObject({
      notes: [{ code: 'fields-missing', text: 'issuedOn' }],
    });
    expect(readHtml(shellWith('A was issued by B to C.'), `https://www.credly.com/badges/${id}`)).toMatchObject({
      kind: 'seen',
      notes: [],
    });
  });

  test('that was withdrawn is revoked', () => {
    const revoked = page.replace('</section>', '<p>This badge has been revoked on June 1, 2025.</p></section>');
    expect(onlyAward(readHtml(revoked, `https://www.credly.com/badges/${id}`))).toMatchObject({ state: 'revoked', issuedOn: '2025-03-04' });
  });

  test('takes no foreign words for an issuer without a link', () => {
    const other = page
      .replace(/<meta property="og:[^>]*>/g, '')
      .replace('Issued by <a href="/org/northwind-academy">Northwind Academy</a>', 'Ausgestellt von Northwind Academy');
    const reading = readHtml(other, `https://www.credly.com/badges/${id}`);
    expect(onlyAward(reading).issuer).toBe(null);
    expect(reading).toMatchObject({ notes: [{ code: 'fields-missing', text: 'issuer' }] });
  });
});

describe('a certificate on Coursera', () => {
  const page = savedText('coursera--verify.html');
  const url = 'https://www.coursera.org/account/accomplishments/verify/NKF7QM2XWB4D';
  const certificate = { title: 'Evidence, Numbers & Decisions', issuer: 'Tidewater College', issuedOn: '2024-11-30', id: 'NKF7QM2XWB4D' };
  const state = JSON.parse(/__APOLLO_STATE__ = (\{.*\});/.exec(page)?.[1] ?? 'null');
  const withState = (script: string) => page.replace(/window\.__APOLLO_STATE__ = .*/, () => script);
  const fromData = { ...certificate, sources: { title: 'data', issuedOn: 'data', earner: 'data', skills: 'data' } };

  test.each([
    ['other assignments on the same line', `window.__APOLLO_STATE__=${JSON.stringify(state)};window.a={"b":{}};window.c=1;`],
    ['no semicolon', `window.__APOLLO_STATE__ = ${JSON.stringify(state)}\nwindow.a = [];`],
    ['a first, empty assignment', `window.__APOLLO_STATE__ = {}; window.__APOLLO_STATE__ = ${JSON.stringify(state)};`],
    ['a name in brackets', `window["__APOLLO_STATE__"] = ${JSON.stringify(state)};`],
    ['braces and ends in a text', `window.__APOLLO_STATE__ = ${JSON.stringify({ trap: `${'};'.repeat(30)}\\" {`, ...state })};`],
    [
      'an escaped end of script',
      `window.__APOLLO_STATE__ = ${JSON.stringify({ trap: '</script>', ...state }).replaceAll('<', '\\u003c')};`,
    ],
    ['keys in the opposite order', `window.__APOLLO_STATE__ = ${JSON.stringify(Object.fromEntries(Object.entries(state).reverse()))};`],
  ])('is read from its data with %s', (_, script) => {
    expect(onlyAward(readHtml(withState(script), url))).toMatchObject(fromData);
  });

  test.each([
    [1_733_011_199_999, '2024-11-30'],
    [1_733_011_200_000, '2024-12-01'],
  ])('granted at %d belongs to %s, in UTC', (moment, day) => {
    expect(onlyAward(readHtml(page.replace(/"grantedAt": \d+/, `"grantedAt": ${moment}`), url)).issuedOn).toBe(day);
  });

  test('shared without its head is known by its data, else by its picture, and only a course is given the address of one', () => {
    const share = savedText('coursera--share.html').replace(/<meta data-rh[^>]*>/g, '');
    const at = 'https://www.coursera.org/share/00112233445566778899aabbccddeeff';
    expect(onlyAward(readHtml(share, at))).toMatchObject({ ...certificate, verifyUrl: url });
    const program = share.replaceAll('/learn/evidence-numbers', '/specializations/evidence-numbers');
    expect(onlyAward(readHtml(program, at))).toMatchObject({ id: certificate.id, verifyUrl: null, skills: [] });
    const picture = `<img src="https://s3.amazonaws.com/x/CERTIFICATE_LANDING_PAGE~NKF7QM2XWB4D/CERTIFICATE_LANDING_PAGE~NKF7QM2XWB4D.jpeg">`;
    const drawn = share.replace(/<script>[\s\S]*<\/script>/, picture);
    expect(onlyAward(readHtml(drawn, at))).toMatchObject({ ...certificate, sources: { id: 'dom' } });
  });

  test('whose state and body are of another one, with no head that confirms it, is not read', () => {
    const other = page.replace(/<meta data-rh[^>]*>/g, '');
    expect(readHtml(other, url.replace('NKF7QM2XWB4D', 'AAAA0000BBBB'))).toMatchObject({ kind: 'nothing' });
  });

  test('without classes and data is read from the sentence in which Coursera certifies it', () => {
    const plain = page
      .replace(/<script>[\s\S]*<\/script>/, '')
      .replace(/<meta data-rh[^>]*>/g, '')
      .replaceAll(/class="[^"]*"/g, '');
    expect(onlyAward(readHtml(plain, url))).toMatchObject({ ...certificate, earner: 'Nadia Ifeoma Okafor' });
  });

  test('that names no partner and no date says so, and a hidden name is not missing', () => {
    const half = savedText('coursera--verify-body-only-pl.html')
      .replace('<strong>12 października 2023</strong>', '')
      .replace('Politechnika Nadbrzeżna', '');
    expect(readHtml(half, 'https://www.coursera.org/account/accomplishments/records/NKF9ZZY8XXW7')).toMatchObject({
      notes: [{ code: 'fields-missing', text: 'issuer,issuedOn' }],
    });
    const hidden = readHtml(
      savedText('coursera--certificate-hidden-name.html'),
      'https://www.coursera.org/account/accomplishments/certificate/HIDDEN00NAME',
    );
    expect(hidden).toMatchObject({ kind: 'seen', notes: [] });
  });
});

describe('a certificate on edX and Open edX', () => {
  const id = '1a2b3c4d5e6f708192a3b4c5d6e7f801';
  const page = savedText('edx--course.html');
  const url = `https://courses.edx.org/certificates/${id}`;
  const school = `https://lms.harbour-school.example/certificates/${id}`;

  test.each([
    ['a course of study offered by HarbourX.', 'HarbourX'],
    [
      'a course of study offered by HarbourX, an online learning initiative of Harbour School of Work through edX.',
      'Harbour School of Work',
    ],
    [
      'a course of study offered by UCx, an online learning initiative of University of Example, Berkeley.',
      'University of Example, Berkeley',
    ],
    ['a program offered by A and B, in collaboration with edX.', 'A and B'],
  ])('names its issuer: %s', (sentence, issuer) => {
    const other = page.replace(/a course of study offered by TidewaterX[^<]*/, sentence);
    expect(onlyAward(readHtml(other, url)).issuer).toBe(issuer);
    expect(onlyAward(readHtml(other.replaceAll('accomplishment-statement-detail', 'x'), url)).issuer).toBe(issuer);
  });

  test.each(['honor', 'verified', 'professional', 'no-id-professional', 'masters', 'audit'])(
    'of the track "%s" is an award like any other',
    (track) => {
      const other = page.replaceAll('verified', track);
      expect(onlyAward(readHtml(other, url))).toMatchObject({
        title: 'Operating Software & People',
        state: 'valid',
        issuedOn: '2022-12-03',
      });
    },
  );

  test.each([
    ['Issued December 03, 2015', '2015-12-03', null],
    ['Issued 03.12.2015', '2015-12-03', null],
    ['Issued 2015-12-03', '2015-12-03', null],
    ['Issued Dec. 3, 2015', '2015-12-03', null],
    ['Issued 3/12/2015', null, '3/12/2015'],
    ['Délivré le 3 décembre 2015', '2015-12-03', null],
    ['Ausgestellt am 3. Dezember 2015', '2015-12-03', null],
  ])('with the date "%s"', (printed, issuedOn, issuedText) => {
    const other = page.replace('Issued December 3, 2022', printed);
    for (const text of [other, other.replaceAll(/class="[^"]*"/g, '')])
      expect(onlyAward(readHtml(text, url))).toMatchObject({ issuedOn, issuedText });
  });

  test('in a theme with its own marks gives title and date, and no username for a name', () => {
    const theme = `<!DOCTYPE html><html lang="en"><head><title>HarbourX FAC101 Certificate | Harbour Campus</title></head><body><div class="certificate-wrapper"><div class="certificate-body">
      <div class="ribbon"><span class="ribbon-text"><b>Certificate</b></span><strong class="general-text">This certificate is proudly presented to</strong></div>
      <div class="inner"><strong class="user-name">nadia_o</strong><p class="certificate-text">successfully completed</p><strong class="course-name">HarbourX FAC101: Facilitation I</strong></div>
      <div class="certificate-bottom"><div class="date"><strong>December 03, 2020</strong><span>Date</span></div></div>
      <span class="certificate-number">Certificate ID Number: ${id}</span></div></div></body></html>`;
    const reading = readHtml(theme, school);
    expect(onlyAward(reading)).toMatchObject({ title: 'Facilitation I', earner: null, issuedOn: '2020-12-03', id, platform: 'open-edx' });
    // Themes of other sites leave out what they like, so nothing counts as missing.
    expect(reading).toMatchObject({ notes: [] });
  });

  test('in a theme with the name in a heading and the date in a corner', () => {
    const theme = `<!DOCTYPE html><html lang="en"><head><title>HarbourX FAC101 Certificate | Harbour Campus</title></head><body><main class="accomplishment accomplishment-main certificate"><div class="accomplishment-rendering">
      <header><div class="date-issued"><p><em>January 5, 2021</em></p></div><div class="recipient"><h1 class="recipient-name">Nadia Okafor</h1></div></header>
      <section class="content"><h3 class="intro">Has successfully completed the following non-credit course:</h3><h2 class="heading">Facilitation I</h2></section></div></main></body></html>`;
    expect(onlyAward(readHtml(theme, school))).toMatchObject({ title: 'Facilitation I', earner: 'Nadia Okafor', issuedOn: '2021-01-05' });
  });

  test('in a theme without classes gives what the head’s number and the one date say', () => {
    const theme = `<!DOCTYPE html><html lang="kk"><head><title>KazX DA101 Сертификат | Campus</title></head><body><div style="width:800px"><p style="x">Осы сертификат</p><p style="x">Айгүл Серікова</p><p style="x">DA101: Деректерді талдау</p><p style="x">03.12.2020</p><p style="x">${id}</p></div></body></html>`;
    expect(onlyAward(readHtml(theme, school))).toMatchObject({ title: 'Деректерді талдау', earner: null, issuedOn: '2020-12-03' });
  });

  test('of a page that has lost all its marks and words is known as one without a title', () => {
    const bare = `<!DOCTYPE html><html lang="en"><head><title>edX</title></head><body><main><p>${id}</p><p>December 3, 2022</p></main></body></html>`;
    expect(readHtml(bare, url)).toMatchObject({ kind: 'nothing', why: 'no-title' });
  });

  test('whose date can be read in two ways says so once, and shows it as printed', () => {
    const reading = readHtml(page.replaceAll('December 3, 2022', '03/12/2022'), url);
    expect(reading).toMatchObject({ notes: [{ code: 'date-uncertain', text: '03/12/2022' }] });
    expect(onlyAward(reading)).toMatchObject({ issuedOn: null, issuedText: '03/12/2022' });
  });

  test('that no longer names its institution says so', () => {
    const half = page.replace(/<span class="accomplishment-statement-detail copy">a course[^<]*<\/span>/, '').replace(/<img[^>]*>/, '');
    expect(readHtml(half, url)).toMatchObject({ kind: 'seen', notes: [{ code: 'fields-missing', text: 'issuer' }] });
  });

  test('in another language names several institutions as its own sentence does, in whichever order their logos stand', () => {
    const logo = (name: string) => `<img class="organization-logo" src="/x.png" alt="${name} logo">`;
    const program = savedText('edx--program-in-spanish.html')
      .replace(/<img class="organization-logo"[^>]*>/, `<div>${logo('edX')}${logo('Harbour School')}${logo('Tidewater College')}</div>`)
      .replace('ofrecido por Tidewater College,', 'ofrecido por Tidewater College y Harbour School,');
    const at = 'https://credentials.edx.org/credentials/2b3c4d5e6f708192a3b4c5d6e7f80902/';
    expect(onlyAward(readHtml(program, at)).issuer).toBe('Tidewater College y Harbour School');
    // One of the logos is in no sentence: whose it is stays open.
    const other = program.replace('Tidewater College y Harbour School,', 'Tidewater College,');
    expect(onlyAward(readHtml(other, at)).issuer).toBe(null);
  });

  test.each([
    ['MicroMasters: None', 'Issued June 2024', '2024-06'],
    ['MicroBachelors: Running Digital Services', 'Issued September 2021', '2021-09'],
    ['XSeries: Running Digital Services', 'septiembre de 2021', '2021-09'],
    ['Professional Certificate: Running Digital Services', '2021年9月', '2021-09'],
  ])('of a program stays at the month: %s', (title, date, issuedOn) => {
    const program = savedText('edx--program.html').replace('MicroMasters: None', title).replace('Issued June 2024', date);
    const award = onlyAward(readHtml(program, 'https://credentials.edx.org/credentials/2b3c4d5e6f708192a3b4c5d6e7f80901/'));
    expect(award).toMatchObject({
      title: 'Running Digital Services',
      earner: 'Nadia Okafor',
      issuer: 'Tidewater College and Harbour School of Work',
      issuedOn,
    });
  });
});
