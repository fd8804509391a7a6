import type { Journey, SavedFile, Screen } from './journey';
import { type ServedPages, savedPage } from './served-pages';

/** What a step did, on which screen; whoever walks may print it and take a picture. */
export type Tell = (what: string, screen: Screen, picture?: string) => Promise<void>;

const profile = 'https://www.credly.com/users/nadia-okafor';
const coursera = 'https://www.coursera.org/account/accomplishments/verify/NKF7QM2XWB4D';
const edx = 'https://credentials.edx.org/credentials/2b3c4d5e6f708192a3b4c5d6e7f80901/';

/** The pages of the walk that are data and no documents. */
export const mainJobPages: ServedPages = {
  [`${profile}/badges.json?page=1&page_size=48`]: savedPage('credly--badges-page-1.data.json'),
  [`${profile}/badges.json?page=2&page_size=48`]: savedPage('credly--badges-page-2.data.json'),
  // Nothing was brought in from elsewhere.
  'https://www.credly.com/api/v1/users/45454545-6767-4898-8989-010101010101/external_badges/open_badges/public?page=1&page_size=48': {
    body: '{"data":[],"metadata":{"count":0,"current_page":1,"total_count":0,"total_pages":0,"per":48}}',
    type: 'application/json',
  },
};

/** Cells as they come from a spreadsheet: areas, competencies, and what two levels ask. */
export const criteriaCells = [
  ['Area', 'Competency', 'Delivery Engineer', 'Senior Delivery Engineer'],
  [
    'Delivery',
    'Running services',
    'Takes part in incident response and follows the runbook.',
    'Leads incident response for the services of the team, and makes the same failure rarer: monitoring, deployment and cost are watched, and the trend is shown.',
  ],
  [
    'Delivery',
    'Deciding with data',
    'Brings figures to a decision.',
    'Brings a decision to its end with data: says what the numbers can and cannot carry, and what was decided because of them.',
  ],
  [
    'Communication',
    'Writing',
    'Writes notes that colleagues can use.',
    'Writes so that people outside of the team act on it: proposals, reviews after incidents, technical writing for customers.',
  ],
  [
    'Leadership',
    'Mentoring',
    'Helps new colleagues.',
    'Mentors at least one colleague to independence, by feedback and by handing work over.',
  ],
  [
    'Leadership',
    'Setting direction',
    '',
    'Proposes what the team does next, and what it stops doing, with reasons that hold a year later.',
  ],
]
  .map((row) => row.join('\t'))
  .join('\n');

type Work = Record<'competency' | 'title' | 'challenge' | 'action' | 'result' | 'myPart' | 'done', string>;
type Result = {
  competency: string;
  name: string;
  unit: string;
  before: { value: string; on: string };
  later: { value: string; on: string };
};
/** `says` is the word that the competency has once these words stand behind it. */
type Words = Record<'competency' | 'who' | 'role' | 'relation' | 'words' | 'says', string>;

/** What the learner of the walk brings besides badges and criteria. */
export type Evidence = { works: Work[]; results: Result[]; words: Words[]; views: Record<string, string> };

/** One piece of each kind: enough to fill all four boxes of one competency. */
export const oneOfEach: Evidence = {
  works: [
    {
      competency: 'Running services',
      title: 'Alerts that name the runbook',
      challenge: 'Of every ten alerts at night, six needed nobody. On-call engineers stopped trusting them.',
      action: 'I went through a quarter of alerts with the team, removed those without an act, and tied each of the rest to its runbook.',
      result: 'Fewer calls at night, and the first step of an incident is the same for everybody.',
      myPart: 'The review, the rules and the change to monitoring; two colleagues wrote runbooks.',
      done: '2026-06',
    },
  ],
  results: [
    {
      competency: 'Running services',
      name: 'Calls at night per week',
      unit: '',
      before: { value: '12', on: '2026-02' },
      later: { value: '5', on: '2026-09' },
    },
  ],
  words: [
    {
      competency: 'Running services',
      who: 'Tomas Berg',
      role: 'on-call lead of the payments team',
      relation: 'a peer',
      words: 'Since the summer I sleep through my week on call, and when I am called I know where to begin.',
      says: 'Measured and backed',
    },
  ],
  views: {},
};

/**
 * The main job, as a learner does it: badges seen on three sites are saved, set against pasted criteria, backed by
 * work, a result and somebody's words, and leave as a PDF.
 */
export async function doMainJob(journey: Journey, tell: Tell, evidence: Evidence = oneOfEach): Promise<SavedFile> {
  await saveFromCredly(journey, tell);
  await saveFrom(journey, tell, coursera, 'Evidence, Numbers & Decisions');
  await saveFrom(journey, tell, edx, 'Running Digital Services');
  const portfolio = await journey.portfolio('#/criteria');
  await pasteCriteria(portfolio, tell);
  await sayWhoAndWhere(portfolio, tell);
  await mapBadges(portfolio, tell);
  for (const work of evidence.works) await addWork(portfolio, tell, work);
  for (const result of evidence.results) await addResult(portfolio, tell, result);
  for (const words of evidence.words) await addWords(portfolio, tell, words);
  for (const [competency, view] of Object.entries(evidence.views)) await sayOwnView(portfolio, competency, view);
  await planTheGap(portfolio, tell);
  return exportReport(portfolio, tell);
}

async function saveFromCredly(journey: Journey, tell: Tell): Promise<void> {
  const page = await journey.visit(profile);
  const popup = await journey.popup(page);
  await popup.waitFor('button', 'Complete from Credly');
  await tell('Opened a Credly profile: the cards carry no ids, so the popup offers to complete them', popup, 'popup-profile');
  await popup.click('button', 'Complete from Credly');
  await popup.waitFor('button', 'Save my 11');
  await tell('Credly’s own data of that page is read, at the click: 11 badges with dates and states', popup, 'popup-completed');
  await popup.click('button', 'Save my 11');
  await popup.says('11 badges saved on this computer.');
  await tell('Saved all 11 of mine', popup, 'popup-saved');
  await popup.close();
  await page.close();
}

async function saveFrom(journey: Journey, tell: Tell, address: string, title: string): Promise<void> {
  const page = await journey.visit(address);
  const popup = await journey.popup(page);
  await popup.waitFor('button', `Save ${title}`);
  // The name on the page may be answered for already; it is asked once.
  if ((await popup.count('button', 'Yes')) > 0) await popup.click('button', 'Yes');
  await popup.click('button', `Save ${title}`);
  await popup.says('1 badge saved on this computer.');
  await tell(`Saved “${title}” from ${new URL(address).host}`, popup);
  await popup.close();
  await page.close();
}

/** Takes the criteria in from the clipboard, on the room of an empty portfolio; `look` is called before they are taken. */
export async function takePastedCriteria(portfolio: Screen, look: () => Promise<void> = async () => {}): Promise<void> {
  await portfolio.fill('Paste the criteria', criteriaCells);
  await portfolio.click('button', 'Read this');
  await portfolio.waitFor('button', 'Take these criteria');
  await portfolio.choose('The level you aim at', 'Senior Delivery Engineer');
  await look();
  await portfolio.click('button', 'Take these criteria');
  await portfolio.says('5 competencies taken in.');
}

const pasteCriteria = (portfolio: Screen, tell: Tell): Promise<void> =>
  takePastedCriteria(portfolio, () =>
    tell('Pasted the company’s criteria from a spreadsheet and looked at how they are read', portfolio, 'criteria-preview'),
  );

async function sayWhoAndWhere(portfolio: Screen, tell: Tell): Promise<void> {
  await portfolio.click('link', 'Change');
  await portfolio.fill('Your name', 'Nadia Okafor');
  await portfolio.fill('Company', 'Example Works');
  await portfolio.fill('From which role', 'Delivery Engineer');
  await portfolio.fill('To which role', 'Senior Delivery Engineer');
  await portfolio.fill('For whom', 'my manager and the engineering panel');
  await portfolio.fill('Review when', '2027-03-12');
  await portfolio.fill('Period covered, from', '2026-01');
  await portfolio.fill('Period covered, to', '2026-12');
  await portfolio.click('button', 'Save');
  await portfolio.says('Case saved.');
  await tell('Said who, from where to where, and when the review is', portfolio, 'about');
}

async function mapBadges(portfolio: Screen, tell: Tell): Promise<void> {
  await portfolio.click('link', 'Your case');
  await portfolio.click('link', 'Map badges');
  await portfolio.waitFor('heading', 'Map badges');
  await tell('Looked at what the badges may speak to: proposals come from words that both sides share', portfolio, 'map');
  await portfolio.click('checkbox', 'Running Digital Services for Setting direction');
  const confirm = /Confirm the (?:\d+|one) shown/.exec(await portfolio.text())?.[0];
  if (!confirm) throw new Error('The map proposes nothing.');
  await portfolio.click('button', confirm);
  await portfolio.says('proposals confirmed.');
  await tell('Mapped one by hand and confirmed the proposals', portfolio, 'mapped');
  await portfolio.click('link', 'Your case');
}

async function addWork(portfolio: Screen, tell: Tell, work: Work): Promise<void> {
  await openCompetency(portfolio, work.competency);
  await portfolio.click('link', 'Add work');
  await portfolio.fill('Title', work.title);
  await portfolio.fill('Challenge', work.challenge);
  await portfolio.fill('Action', work.action);
  await portfolio.fill('Result', work.result);
  await portfolio.fill('My part', work.myPart);
  await portfolio.fill('When was it done?', work.done);
  await portfolio.tick('a text');
  await portfolio.click('button', 'Save');
  await portfolio.says('Work saved on this computer.');
  await tell(`Added a piece of work: “${work.title}”, with challenge, action, result and my part`, portfolio, 'work');
}

async function addResult(portfolio: Screen, tell: Tell, result: Result): Promise<void> {
  await openCompetency(portfolio, result.competency);
  await portfolio.click('link', 'Add a result');
  await portfolio.fill('What is counted?', result.name);
  if (result.unit) await portfolio.fill('Unit', result.unit);
  await portfolio.tick('lower is better');
  for (const [region, { value, on }] of [['Before', result.before] as const, ['Later', result.later] as const]) {
    const part = portfolio.within('region', region);
    await part.fill('Value', value);
    await part.fill('Day or month', on);
  }
  await portfolio.click('button', 'Save');
  await portfolio.says('Result saved on this computer.');
  await tell(`Added before and after: ${result.name}, ${result.before.value} became ${result.later.value}`, portfolio, 'result');
}

async function addWords(portfolio: Screen, tell: Tell, words: Words): Promise<void> {
  await openCompetency(portfolio, words.competency);
  await portfolio.click('link', 'Ask for words');
  await portfolio.tick('I have received words');
  await portfolio.fill('Who?', words.who);
  await portfolio.fill('Role', words.role);
  await portfolio.choose('Relation to you', words.relation);
  await portfolio.fill('Their words', words.words);
  await portfolio.tick('in this case');
  await portfolio.click('button', 'Save');
  await portfolio.says('Saved on this computer.');
  await openCompetency(portfolio, words.competency);
  await portfolio.says(words.says);
  await tell(`Noted somebody’s words, with permission to quote: ${words.says}`, portfolio, 'competency');
}

async function sayOwnView(portfolio: Screen, competency: string, view: string): Promise<void> {
  await openCompetency(portfolio, competency);
  await portfolio.choose('Your own view', view);
}

async function planTheGap(portfolio: Screen, tell: Tell): Promise<void> {
  await openCompetency(portfolio, 'Setting direction');
  await portfolio.click('button', 'Write the plan');
  await portfolio.fill('What I do', 'Propose which two services the team stops running, with their cost and who uses them');
  await portfolio.fill('By when', '2027-02-15');
  await portfolio.click('button', 'Save');
  await portfolio.says('Plan saved.');
  await portfolio.click('link', 'Your case');
  await tell('Wrote down what is missing and by when', portfolio, 'your-case');
}

/** Opens a row of the case. Its name holds the four boxes and the word, which change, so the row says its own name. */
async function openCompetency(portfolio: Screen, title: string): Promise<void> {
  await portfolio.click('link', 'Your case');
  await portfolio.waitFor('link', 'Map badges');
  const name = await portfolio.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.list a.row[href^="#/case/"]')];
    const row = rows.find((one) => one.querySelector('.row-title')?.textContent?.trim() === wanted);
    const parts = [
      row?.querySelector('[role="img"]')?.getAttribute('aria-label'),
      ...[...(row?.querySelectorAll('p') ?? [])].map((p) => p.textContent),
    ];
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  }, title);
  await portfolio.click('link', name);
  await portfolio.waitFor('heading', title);
}

async function exportReport(portfolio: Screen, tell: Tell): Promise<SavedFile> {
  await portfolio.click('link', 'Report');
  await portfolio.fill('Why now', 'Since March I have led incident response for all services of the team.');
  await portfolio.says('Page 1 of');
  await tell('Looked at the pages as they will be printed, and at what leaves and what stays', portfolio, 'report');
  const pdf = await portfolio.download(() => portfolio.click('button', 'Save the PDF'));
  await tell(`Saved ${pdf.name}, ${Math.round(pdf.bytes.length / 1024)} kB`, portfolio);
  return pdf;
}
