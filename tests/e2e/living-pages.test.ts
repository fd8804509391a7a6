import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { inBothBrowsers, type Journey, type Screen, until } from './journey';

const first = 'NKF7QM2XWB4D';
const second = 'SEC0NDC0DE22';
const verify = (code: string) => `https://www.coursera.org/account/accomplishments/verify/${code}`;

const saved = (name: string) => readFileSync(new URL(`../pages/${name}`, import.meta.url), 'utf8');

/** A page that has been served, with a script of the site's own at its end. */
const withScript = (name: string, script: string) => saved(name).replace('</body>', `<script>${script}</script></body>`);

/** What the scripts of these pages can do. */
declare global {
  interface Window {
    go(code: string, title: string): void;
    fill(): void;
  }
}

/**
 * Coursera as its application goes from one certificate to another: the address at once, head and body later, the
 * inline data of the first one never.
 */
const coursera = withScript(
  'coursera--verify.html',
  `
  const draw = (code, title) => {
    const picture = 'https://s3.amazonaws.com/coursera_assets/meta_images/generated/CERTIFICATE_LANDING_PAGE/CERTIFICATE_LANDING_PAGE~' + code + '/CERTIFICATE_LANDING_PAGE~' + code + '.jpeg';
    for (const tag of document.querySelectorAll('meta[data-rh]')) tag.remove();
    for (const [property, content] of [
      ['og:title', 'Completion Certificate for ' + title],
      ['og:description', "This certificate verifies my successful completion of Tidewater College's \\"" + title + "\\" on Coursera"],
      ['og:image', picture],
      ['og:url', 'https://www.coursera.org/account/accomplishments/verify/' + code],
    ]) {
      const tag = document.createElement('meta');
      tag.setAttribute('data-rh', 'true');
      tag.setAttribute('property', property);
      tag.content = content;
      document.head.append(tag);
    }
    document.querySelector('h3 strong').textContent = 'Nadia Okafor';
    document.querySelector('.course-details strong').textContent = 'March 3, 2025';
    document.querySelector('.course-name-header a').textContent = title;
    document.querySelector('.product-link').textContent = title;
    document.querySelector('img.certificate-image').src = picture;
  };
  window.go = (code, title) => {
    history.pushState({ code, title }, '', '/account/accomplishments/verify/' + code);
    setTimeout(draw, 700, code, title);
  };
  addEventListener('popstate', () => setTimeout(draw, 700, '${first}', 'Evidence, Numbers & Decisions'));
  `,
);

/** edX's page of one's own courses, which its application fills when the server has answered. */
const dashboard = `<!doctype html><html lang="en"><head><title>Learner Home | edX</title></head><body><div id="root"></div><script>
  window.fill = () => {
    const page = new DOMParser().parseFromString(${JSON.stringify(saved('edx--dashboard.html')).replaceAll('</', '<\\/')}, 'text/html');
    document.getElementById('root').replaceWith(page.getElementById('root'));
  };
</script></body></html>`;

/** The count on the toolbar, once it is what is awaited. */
const counts = (journey: Journey, about: Screen, text: string) =>
  until(`the count "${text}" on the toolbar`, async () => (await journey.badgeText(about)) === text);

inBothBrowsers(
  'Coursera, from one certificate to another and back: what is read is always of the address, never of the certificate before',
  async (journey) => {
    const page = await journey.visit(verify(first));
    await counts(journey, page, '1');
    const popup = await journey.popup(page);
    await popup.says('Evidence, Numbers & Decisions');
    await popup.says('30 Nov 2024');

    await page.show();
    await page.evaluate(([code, title]) => window.go(code as string, title as string), [second, 'Second Steps']);
    await popup.show();
    await popup.says('This page changed.');
    await page.show();
    await counts(journey, page, '1');
    await popup.show();
    await popup.click('button', 'Read again');
    await popup.says('Second Steps');
    await popup.says('3 Mar 2025');
    expect(await popup.text()).not.toContain('Evidence, Numbers');
    expect(await popup.text()).not.toContain('30 Nov 2024');

    await page.show();
    await page.evaluate(() => history.back());
    await until('the address before', async () => (await page.url()) === verify(first));
    await popup.show();
    await popup.says('This page changed.');
    await page.show();
    await counts(journey, page, '1');
    await popup.show();
    await popup.click('button', 'Read again');
    await popup.click('button', 'Save Evidence, Numbers & Decisions');
    await popup.says('1 badge saved on this computer.');
  },
  { pages: { [verify(first)]: coursera, [verify(second)]: coursera } },
);

inBothBrowsers(
  'edX, whose list of courses comes late: it is counted when it is there',
  async (journey) => {
    const page = await journey.visit('https://home.edx.org/');
    await until('the script in the page', () => journey.isRead(page));
    expect(await journey.badgeText(page)).toBe('');
    await page.evaluate(() => window.fill());
    await counts(journey, page, '1');
    const popup = await journey.popup(page);
    await popup.says('Operating Software & People');
    // The card beside it speaks of a grade that a certificate needs: that is none.
    expect(await popup.text()).not.toContain('Speaking Up');
  },
  { pages: { 'https://home.edx.org/': dashboard } },
);

inBothBrowsers('each tab has its own count, and going back to a page brings its count back', async (journey) => {
  const profile = await journey.visit('https://www.credly.com/users/nadia-okafor');
  const certificate = await journey.visit(verify(first));
  await counts(journey, profile, '8');
  await counts(journey, certificate, '1');

  await certificate.evaluate((address) => {
    location.href = address;
  }, 'https://www.coursera.org/learn/evidence-numbers');
  await until('the page of the course', async () => (await certificate.url()).includes('/learn/'));
  await counts(journey, certificate, '');
  await certificate.evaluate(() => history.back());
  await until('the certificate again', async () => (await certificate.url()) === verify(first));
  await counts(journey, certificate, '1');
  expect(await journey.badgeText(profile)).toBe('8');
});
