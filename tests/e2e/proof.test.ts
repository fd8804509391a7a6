import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inBothBrowsers, type Journey, type Screen, until } from './journey';
import type { ServedPage } from './served-pages';
import { openToolbarJourney } from './toolbar-click';

const id = '3f2e1d0c-9b8a-4776-8655-443322110a0b';
const url = `https://www.credly.com/badges/${id}`;
const dataUrl = `https://www.credly.com/api/v1/public_badges/${id}`;
const title = 'Release Engineering';

/** A badge page as Credly's script has filled it. */
const badgePage = ({ criteria = 'Ship a release without downtime.', revoked = false } = {}) => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>${title} - Credly</title>
  <meta property="og:title" content="${title} was issued by Fernhill Institute to Amara Lund.">
  <meta property="og:image" content="https://images.credly.com/images/${id}/linkedin_thumb_image.png">
  <meta property="og:url" content="${url}"></head><body><header>Find badges</header><main id="root">
  <div class="cr-badges-full-badge">${revoked ? '<div class="cr-badge-revoked">This badge has been revoked</div>' : ''}
  <h1 class="ac-heading ac-heading--badge-name-hero">${title}</h1>
  <p class="badge-banner-issued-to-text__name-and-celebrator-list">This badge was issued to <a href="/users/amara-lund">Amara Lund</a></p>
  <p>Date issued: March 4, 2025</p>
  <div class="cr-badges-badge-issuer__entity">Issued by <a href="/org/fernhill">Fernhill Institute</a></div>
  <h2>Earning Criteria</h2><ul class="cr-badges-earning-criteria__criteria"><li>${criteria}</li></ul>
  </div></main></body></html>`;
/** The page when there is nothing behind its address any more: Credly answers with an empty shell. */
const emptyPage = '<!doctype html><html lang="en"><head><title>Credly</title></head><body><main id="root"></main></body></html>';
const dataBody = JSON.stringify({
  data: {
    id,
    issued_at_date: '2025-03-04',
    expires_at_date: null,
    issued_to: 'Amara Lund',
    state: 'accepted',
    public: true,
    issuer: { entities: [{ primary: true, entity: { name: 'Fernhill Institute' } }] },
    badge_template: { name: title, description: 'Releases.', skills: [], badge_template_activities: [] },
  },
});

/** Every look that is stored, with its files as text; pictures as their first bytes. */
const looks = (journey: Journey) =>
  journey.ask(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('proofolio');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = (table: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const reading = db.transaction(table).objectStore(table).getAll();
        reading.onsuccess = () => resolve(reading.result);
      });
    const [rows, files] = [await all('sightings'), await all('files')];
    db.close();
    type Kept = { what: string; fileId: string; sha256: string };
    const read = rows.map(async (row) => {
      const kept = (row.kept as Kept[]).map(async ({ what, fileId, sha256 }) => {
        const blob = files.find((file) => file.id === fileId)?.blob as Blob;
        const isText = what === 'text' || what === 'data';
        return { what, sha256, size: blob.size, type: blob.type, text: isText ? await blob.text() : '' };
      });
      return { url: row.url, seenAt: Number(row.seenAt), gone: row.award === null, kept: await Promise.all(kept) };
    });
    return (await Promise.all(read)).sort((a, b) => a.seenAt - b.seenAt);
  });
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Opens the popup of a page that was fetched anew. */
async function lookAgain(journey: Journey, page: Screen): Promise<Screen> {
  await page.reload();
  return journey.popup(page);
}

const withPage = (served: ServedPage) => ({ pages: { [url]: served, [dataUrl]: { body: dataBody, type: 'application/json' } } });

const changing: ServedPage = {};
inBothBrowsers(
  'what a page shows is kept when its badge is saved; that it was revoked and edited later is said, kept, and shown',
  async (journey) => {
    changing.body = badgePage();
    const page = await journey.visit(url);
    const popup = await journey.popup(page);
    await popup.within('group', 'Is “Amara Lund” you?').click('button', 'Yes');
    await popup.click('button', 'Save my 1');
    await popup.says('1 badge saved on this computer.');
    const [first] = await looks(journey);
    const text = first?.kept.find(({ what }) => what === 'text');
    expect(first?.url).toBe(url);
    expect(text?.text).toContain('Ship a release without downtime.');
    expect(text?.text).not.toContain('Find badges');
    expect(text?.sha256).toBe(hash(text?.text ?? ''));

    changing.body = badgePage({ criteria: 'Attend a webinar.', revoked: true });
    const later = await lookAgain(journey, page);
    await later.says('revoked; criteria edited.');
    expect(await looks(journey)).toHaveLength(1);
    await later.click('button', `Update ${title}`);
    await later.says('1 brought up to date.');
    expect(await looks(journey)).toHaveLength(2);

    const portfolio = await journey.portfolio('#/evidence/badges');
    await portfolio.click('link', `E-001 ${title} Fernhill Institute · 4 Mar 2025 revoked`);
    await portfolio.waitFor('heading', 'What was seen');
    await portfolio.says('Changed since the look before: revoked; criteria edited.');
    await portfolio.click('button', 'Show the text');
    await portfolio.says('Attend a webinar.');
    await portfolio.says('Unchanged since it was kept');
    expect(await portfolio.axe()).toEqual([]);
    const saved = await portfolio.download(() => portfolio.click('button', 'Save the text'));
    expect(new TextDecoder().decode(saved.bytes)).toContain('Attend a webinar.');
  },
  withPage(changing),
);

const vanishing: ServedPage = {};
inBothBrowsers(
  'a saved badge that is gone from its page can be noted, and taken back; nothing of the badge is lost',
  async (journey) => {
    vanishing.body = badgePage();
    const page = await journey.visit(url);
    const popup = await journey.popup(page);
    await popup.click('button', `Save ${title}`);
    await popup.says('1 badge saved on this computer.');
    vanishing.body = emptyPage;
    const later = await lookAgain(journey, page);
    await later.says(`You saved “${title}” from this page on`);
    expect(await later.axe()).toEqual([]);
    await later.click('button', 'Note that it is gone');
    await later.says(`Noted that “${title}” is gone from its page.`);
    expect((await looks(journey)).map(({ gone }) => gone)).toEqual([false, true]);
    await later.click('button', 'Undo');
    await later.waitFor('button', 'Note that it is gone');
    expect((await looks(journey)).map(({ gone }) => gone)).toEqual([false]);
  },
  withPage(vanishing),
);

inBothBrowsers(
  'the site’s own data that was read at the click is kept letter for letter',
  async (journey) => {
    const popup = await journey.popup(await journey.visit(`https://www.credly.com/badges/${id}/public_url`));
    await popup.click('button', 'Complete from Credly');
    await popup.gone('button', 'Complete from Credly');
    await popup.click('button', `Save ${title}`);
    await popup.says('1 badge saved on this computer.');
    const [look] = await looks(journey);
    expect(look?.kept.filter(({ what }) => what === 'data')).toMatchObject([{ text: dataBody, sha256: hash(dataBody) }]);
  },
  {
    pages: {
      [`${url}/public_url`]: badgePage().replace('<p>Date issued: March 4, 2025</p>', ''),
      [dataUrl]: { body: dataBody, type: 'application/json' },
    },
  },
);

/** A page of one colour, which its picture must be of. */
const colouredPage = badgePage().replace('<body>', '<body style="background: rgb(0, 90, 200); color: rgb(0, 90, 200)">');

test('a click on the toolbar button lets a picture of the page be kept, without the popup in it (Chromium)', async () => {
  const journey = await openToolbarJourney({ [url]: colouredPage });
  try {
    const page = await journey.visit(url);
    const popup = await journey.pressToolbar(page);
    await until('the row', () => popup.evaluate((name) => document.body.innerText.includes(name), title));
    await popup.evaluate(() => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Save')?.click());
    await until('the word', () => popup.evaluate(() => document.body.innerText.includes('saved on this computer')));
    const kept = await popup.evaluate(pictureColours);
    expect(kept).toEqual({ type: 'image/jpeg', isWide: true, otherColours: 0 });
    expect(journey.asked.filter((address) => !address.startsWith('https://www.credly.com/'))).toEqual([]);
  } finally {
    await journey.close();
  }
});

/** The one picture that is kept, and how many of its points along three lines are not of the page's colour. Runs in the popup. */
async function pictureColours() {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('proofolio');
    opening.onsuccess = () => resolve(opening.result);
  });
  const files = await new Promise<{ type: string; blob: Blob }[]>((resolve) => {
    const reading = db.transaction('files').objectStore('files').getAll();
    reading.onsuccess = () => resolve(reading.result);
  });
  const picture = files.find(({ type }) => type.startsWith('image/'));
  if (!picture) return null;
  const bitmap = await createImageBitmap(picture.blob);
  const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  drawing?.drawImage(bitmap, 0, 0);
  let otherColours = 0;
  for (const x of [0.7, 0.85, 0.97].map((share) => Math.round(bitmap.width * share))) {
    for (let y = 0; y < bitmap.height; y += 5) {
      const [red = 0, green = 0, blue = 0] = drawing?.getImageData(x, y, 1, 1).data ?? [];
      // A JPEG is a little off everywhere.
      if (Math.abs(red) + Math.abs(green - 90) + Math.abs(blue - 200) > 30) otherColours++;
    }
  }
  return { type: picture.type, isWide: bitmap.width > bitmap.height, otherColours };
}

inBothBrowsers(
  'where no picture may be taken the save goes on without, and the badge says so',
  async (journey) => {
    const popup = await journey.popup(await journey.visit(url));
    await popup.click('button', `Save ${title}`);
    await popup.says('1 badge saved on this computer.');
    expect((await looks(journey))[0]?.kept.map(({ what }) => what)).toEqual(['text']);
    const portfolio = await journey.portfolio('#/evidence/badges');
    await portfolio.click('link', `E-001 ${title} Fernhill Institute · 4 Mar 2025 whose?`);
    await portfolio.says('No picture was kept');
  },
  { pages: { [url]: badgePage() } },
);

inBothBrowsers('a program that is saved with its courses counts once with them at a click', async (journey) => {
  const page = await journey.visit('https://www.coursera.org/account/accomplishments/specialization/certificate/WH0LE0PR0GRM');
  const popup = await journey.popup(page);
  await popup.click('button', 'Save my 4');
  await popup.says('These 3 courses belong to “Deciding with Data”, as its page says.');
  expect(await popup.axe()).toEqual([]);
  await popup.click('button', 'Group them');
  await popup.says('They count once from now on.');
  const portfolio = await journey.portfolio('#/evidence/badges');
  await portfolio.says('4 badges, counting as 1');
});
