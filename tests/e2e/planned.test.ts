import { expect } from 'vitest';
import { inBothBrowsers, type Journey, type Screen } from './journey';
import type { ServedPages } from './served-pages';
import { storedRows } from './stored-rows';

const offer = 'https://www.credly.com/org/northwind-academy/badge/cloud-delivery-foundations';
const badge = 'https://www.credly.com/badges/00000001-0000-4000-8000-000000000000';
const course = 'https://www.coursera.org/learn/evidence-numbers';
const code = 'PLANNEDC0DE1';
const certificate = `https://www.coursera.org/account/accomplishments/verify/${code}`;

/** The awards are dated long after any day on which this runs, so that what is entered now was entered before. */
const pages: ServedPages = {
  [badge]: `<!doctype html><html lang="en"><head><title>Cloud Delivery Foundations - Credly</title>
    <meta property="og:title" content="Cloud Delivery Foundations was issued by Northwind Academy for Learning to Nadia Okafor.">
    <meta property="og:image" content="https://images.credly.com/images/11111111-2222-4333-8444-555555555501/linkedin_thumb_image.png">
    <meta property="og:url" content="${badge}"></head><body><main id="root"><div class="cr-badges-full-badge">
    <div class="badge-banner-issued-to-text"><p class="badge-banner-issued-to-text__name-and-celebrator-list">This badge was issued to
      <a href="/users/nadia-okafor" aria-label="View Nadia Okafor's profile">Nadia Okafor</a></p><p>Date issued: March 4, 2098</p></div>
    <h1 class="ac-heading ac-heading--badge-name-hero">Cloud Delivery Foundations</h1>
    <div class="cr-badges-badge-issuer__entity">Issued by <a href="/org/northwind-academy">Northwind Academy for Learning</a></div>
    </div></main></body></html>`,
  [certificate]: `<!doctype html><html lang="en"><head><title>Completion Certificate for Evidence, Numbers &amp; Decisions | Coursera</title>
    <meta data-rh="true" property="og:title" content="Completion Certificate for Evidence, Numbers &amp; Decisions">
    <meta data-rh="true" property="og:description" content="This certificate verifies my successful completion of Tidewater College&#x27;s &quot;Evidence, Numbers &amp; Decisions&quot; on Coursera">
    <meta data-rh="true" property="og:image" content="https://s3.amazonaws.com/coursera_assets/meta_images/generated/CERTIFICATE_LANDING_PAGE/CERTIFICATE_LANDING_PAGE~${code}/CERTIFICATE_LANDING_PAGE~${code}.jpeg">
    <meta data-rh="true" property="og:url" content="${certificate}"></head>
    <body><div class="rc-CompletionOverview"><h3><span>Completed by <strong>Nadia Okafor</strong></span></h3>
    <div class="course-details"><p><strong>March 4, 2098</strong></p></div></div>
    <div class="course-name-container"><h3 class="course-name-header"><a href="/learn/evidence-numbers">Evidence, Numbers &amp; Decisions</a></h3></div>
    <div class="partner-desc"><a href="/partners/p">Tidewater College</a></div></body></html>`,
};

type Stored = { id: string; code: number; standing: string; plannedAt?: number; createdAt: number; title: string };
const badges = (journey: Journey) => storedRows<Stored>(journey, 'badges');

async function plan(popup: Screen, title: string): Promise<void> {
  await popup.click('button', `Plan ${title}`);
  await popup.fill('Name of the result', 'Defects after release');
  await popup.fill('Unit', 'defects');
  await popup.fill('Baseline today', '12');
  await popup.fill('Where the number comes from', 'Team board');
  expect(await popup.axe()).toEqual([]);
  await popup.click('button', 'Plan it');
  await popup.says(`“${title}” planned, with its baseline.`);
  await popup.waitFor('link', `Planned. Open ${title}`);
}

/** The award is met: what was planned is said, saving makes it earned, and undo makes it planned again. */
async function earn(journey: Journey, page: Screen, title: string): Promise<Screen> {
  const [planned] = await badges(journey);
  const popup = await journey.popup(page);
  await popup.within('group', 'Is “Nadia Okafor” you?').click('button', 'Yes');
  await popup.says('baseline 12 defects.');
  expect(await popup.axe()).toEqual([]);
  await popup.click('button', `Save ${title}`);
  await popup.waitFor('link', '1 reading due');
  await popup.click('button', 'Undo');
  await popup.says('baseline 12 defects.');
  expect((await badges(journey))[0]).toMatchObject({ standing: 'planned', id: planned?.id });
  await popup.click('button', `Save ${title}`);
  await popup.waitFor('link', 'Add a later reading');
  const [earned, ...others] = await badges(journey);
  expect(others).toEqual([]);
  const { id, code: evidenceCode, createdAt, plannedAt } = planned ?? {};
  expect(earned).toMatchObject({ id, code: evidenceCode, createdAt, plannedAt, standing: 'earned' });
  return popup;
}

/** The reading is added in the portfolio, where the popup leads to; then the baseline stands as recorded before. */
async function addReading(journey: Journey, popup: Screen): Promise<void> {
  const address = await popup.evaluate(() => document.querySelector<HTMLAnchorElement>('.row-plan a')?.href ?? '');
  const portfolio = await journey.portfolio(new URL(address).hash);
  await portfolio.fill('Value', '9');
  await portfolio.click('button', 'Save');
  await portfolio.says('down 25 %, better');
  await portfolio.says('Baseline recorded before.');
  await popup.gone('link', '1 reading due');
}

inBothBrowsers(
  'an offer of Credly is planned with its baseline, earned, and measured',
  async (journey) => {
    const offered = await journey.visit(offer);
    await plan(await journey.popup(offered), 'Cloud Delivery Foundations');
    const [planned] = await badges(journey);
    const portfolio = await journey.portfolio(`#/evidence/badges/${planned?.id}`);
    await portfolio.says('baseline 12 defects.');
    await portfolio.says('planned');
    const popup = await earn(journey, await journey.visit(badge), 'Cloud Delivery Foundations');
    await portfolio.waitFor('link', 'Add a later reading');
    await addReading(journey, popup);
    await portfolio.gone('link', 'Add a later reading');
    expect(journey.asked.filter(({ by }) => by === 'extension')).toEqual([]);
  },
  { pages },
);

inBothBrowsers(
  'a course of Coursera is planned, and its certificate makes the plan true',
  async (journey) => {
    await plan(await journey.popup(await journey.visit(course)), 'Evidence, Numbers & Decisions');
    const popup = await earn(journey, await journey.visit(certificate), 'Evidence, Numbers & Decisions');
    await addReading(journey, popup);
  },
  { pages },
);
