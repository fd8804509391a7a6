import type { Chance } from '../../tools/chance';
import { chanceOf } from '../../tools/chance';
import { hostileUrl, ids } from './addresses';
import { forgedJsonScript, forgedScript } from './data';
import { hostileMarkup } from './markup';
import { asMarkup, hostileAddress, hostileText } from './texts';

/** A page made to break its reader. `levels` are added by `makeHostile`, since browsers cut such markup off. */
export type HostilePage = { site: string; url: string; lookAlike: boolean; html: string; levels: number };

type Site = { host: string; path: string; markup(chance: Chance): string };

const say = (chance: Chance): string => asMarkup(hostileText(chance), chance);
const link = (chance: Chance): string => asMarkup(hostileAddress(chance), chance);
/** The page's own id, or at times another's. */
const own = (id: string, chance: Chance): string => (chance.below(4) === 0 ? 'ffffffff-ffff-4fff-8fff-ffffffffffff' : id);

const head = (tags: Record<string, string>): string =>
  Object.entries(tags)
    .map(([property, content]) => `<meta property="${property}" content="${content}">`)
    .join('');

const credlyBadge = (chance: Chance): string =>
  `${head({
    'og:title': `${say(chance)} was issued by ${say(chance)} to ${say(chance)}.`,
    'og:url': `https://www.credly.com/badges/${own(ids.uuid, chance)}`,
    'og:image': link(chance),
    'og:description': say(chance),
  })}<main id="root"><div class="badge-banner-issued-to-text cr-badges-badge-banner"><p><a href="/users/x" aria-label="View ${say(chance)} profile">${say(chance)}</a></p>
  <p>Date issued: ${say(chance)}</p><span class="cr-badge-banner-expires-at-text">${say(chance)}</span></div>
  <img class="cr-badges-full-badge__img" src="${link(chance)}"><h1 class="ac-heading ac-heading--badge-name-hero">${say(chance)}</h1>
  <div class="cr-badges-badge-issuer__entity">Issued by <a href="/org/x">${say(chance)}</a></div>
  <div class="cr-badges-full-badge__description">${say(chance)}</div>
  <ul class="cr-badges-badge-skills__skills">${`<li>${say(chance)}</li>`.repeat(1 + chance.below(30))}</ul>
  <ul class="cr-badges-earning-criteria__criteria"><li>${say(chance)}</li></ul></main>`;

const credlyProfile = (chance: Chance): string => {
  const grid = () =>
    `<a class="cr-public-earned-badge-grid-item" title="${say(chance)}" href="/badges/${chance.id()}"><img src="${link(chance)}"><div class="cr-standard-grid-item-content__title">${say(chance)}</div><div class="cr-standard-grid-item-content__subtitle">${say(chance)}</div></a>`;
  const card = () =>
    `<div class="x__badge-card__main-card"><img alt="${say(chance)}"><p class="x__badge-card__organization-name-two-lines">${say(chance)}</p><p class="x__badge-card__issuer-name-two-lines">${say(chance)}</p><p class="x__badge-card__issued">${say(chance)}</p><p class="x__badge-card__badge-state">${say(chance)}</p></div>`;
  const entries = Array.from({ length: 1 + chance.below(12) }, chance.below(2) ? grid : card);
  return `${head({ 'og:title': `${say(chance)}'s profile on Credly` })}<main><h1>${say(chance)}</h1><div class="x__count-row"><p>${say(chance)}</p></div>${entries.join('')}<a rel="next" href="${link(chance)}">next</a></main>`;
};

const courseraPage = (chance: Chance): string =>
  `${head({
    'og:title': `Completion Certificate for ${say(chance)}`,
    'og:url': `https://www.coursera.org/account/accomplishments/verify/${own(ids.code, chance)}`,
    'og:image': `https://s3.amazonaws.com/coursera_assets/meta_images/generated/CERTIFICATE_LANDING_PAGE/CERTIFICATE_LANDING_PAGE~${own(ids.code, chance)}/x.jpeg`,
    'og:description': `my successful completion of ${say(chance)}'s &quot;${say(chance)}&quot; on Coursera`,
  })}<div id="rendered-content"><h3><span>Completed by <strong>${say(chance)}</strong></span></h3><div class="course-details"><p>${say(chance)}</p><p>${say(chance)}</p></div>
  <div class="course-name-container"><h3 class="course-name-header"><a href="/learn/x">${say(chance)}</a></h3></div><div class="partner-desc">${say(chance)}</div>
  ${`<div class="course-record-tile-details"><h3>${say(chance)}</h3><p>Completed by: ${say(chance)} by ${say(chance)}</p><a href="/account/accomplishments/verify/PARTCODE0001">x</a></div>`.repeat(chance.below(6))}</div>
  <script>${forgedScript(chance)}</script>`;

const edxPage = (chance: Chance): string =>
  `${head({ 'og:title': `MicroMasters: ${say(chance)}`, 'og:url': `https://credentials.edx.org/credentials/${ids.hex}/` })}<main class="accomplishment">
  <strong class="accomplishment-recipient">${say(chance)}</strong><span class="accomplishment-course-name accomplishment-program-name">${say(chance)}</span>
  <p class="accomplishment-statement-detail">a course of study offered by ${say(chance)}, an online learning initiative of ${say(chance)}.</p>
  <p>This is to certify that ${say(chance)} successfully completed and received a passing grade in ${say(chance)}, a course of study offered by ${say(chance)}</p>
  <img class="organization-logo" alt="${say(chance)}"><div class="accomplishment-stamp-date"><span class="copy-micro">${say(chance)}</span></div><p>Issued ${say(chance)}</p>
  <p>Valid Certificate ID ${own(ids.hex, chance)}</p></main>`;

const edxList = (chance: Chance): string =>
  `<title>x | ${say(chance)} | edX</title><main id="downloadable_certificate_status">${Array.from(
    { length: 1 + chance.below(12) },
    () =>
      `<div class="certificate course"><h3>${say(chance)}</h3><h4 class="h4">${say(chance)}</h4><h5>${say(chance)}</h5><p class="small">${say(chance)}</p><a href="https://courses.edx.org/certificates/${chance.id().replaceAll('-', '')}">${say(chance)}</a><span class="info-university">${say(chance)} -</span></div>`,
  ).join('')}</main>`;

const anyPage = (chance: Chance): string =>
  `${head({ 'og:title': say(chance), 'og:description': say(chance), 'og:image': link(chance), 'og:site_name': say(chance), 'og:url': link(chance) })}
  <link rel="alternate" type="application/json+oembed" href="${link(chance)}"><script type="application/ld+json">${forgedJsonScript(chance)}</script>
  <script id="initialData" type="application/json">${encodeURIComponent(forgedJsonScript(chance).slice(0, 20_000).toWellFormed())}</script>
  <main><h1>${say(chance)}</h1><h2>${say(chance)}</h2><p>Issued on ${say(chance)}</p><img src="${link(chance)}" alt="${say(chance)}"><a href="${link(chance)}">${say(chance)}</a></main>`;

const sites: readonly Site[] = [
  { host: 'www.credly.com', path: `/badges/${ids.uuid}/public_url`, markup: credlyBadge },
  { host: 'www.credly.com', path: `/earner/earned/badge/${ids.uuid}`, markup: credlyBadge },
  { host: 'www.youracclaim.com', path: `/badges/${ids.uuid}`, markup: credlyBadge },
  { host: 'www.credly.com', path: '/users/nadia-okafor/badges', markup: credlyProfile },
  { host: 'www.credly.com', path: '/org/x/badge/y', markup: credlyBadge },
  { host: 'www.coursera.org', path: `/account/accomplishments/verify/${ids.code}`, markup: courseraPage },
  { host: 'www.coursera.org', path: `/account/accomplishments/specialization/${ids.code}`, markup: courseraPage },
  { host: 'www.coursera.org', path: `/share/${ids.hex}`, markup: courseraPage },
  { host: 'www.coursera.org', path: '/accomplishments', markup: courseraPage },
  { host: 'www.coursera.org', path: '/learn/x', markup: courseraPage },
  { host: 'courses.edx.org', path: `/certificates/${ids.hex}`, markup: edxPage },
  { host: 'credentials.edx.org', path: `/credentials/${ids.hex}/`, markup: edxPage },
  { host: 'courses.edx.org', path: '/dashboard', markup: edxList },
  { host: 'learning.edx.org', path: '/course/course-v1:x+y+z/progress', markup: edxList },
  { host: 'profile.edx.org', path: '/u/nadia', markup: edxList },
  { host: 'credentials.edx.org', path: `/records/programs/shared/${ids.hex}/`, markup: edxList },
  { host: 'www.udemy.com', path: '/certificate/UC-12345678-1234-4123-8123-123456789012/', markup: anyPage },
  { host: 'learn.microsoft.com', path: '/en-us/users/x/credentials/y', markup: anyPage },
  { host: 'www.credential.net', path: `/${ids.uuid}`, markup: anyPage },
  { host: 'www.hackerrank.com', path: '/certificates/0123456789ab', markup: anyPage },
  { host: 'www.skills.google', path: '/public_profiles/x', markup: anyPage },
  { host: 'school.example', path: `/certificates/${ids.hex}`, markup: edxPage },
];

/** So often a page is of 100,000 elements, and so often one of 5,000 levels: they take seconds where pages are parsed slowly. */
const rarely = 500;

/** The hostile page of this number; the same each time. */
export function hostilePage(number: number): HostilePage {
  const chance = chanceOf(number * 7919 + 17);
  const site = chance.pick(sites);
  const { url, lookAlike } = hostileUrl(site.host, site.path, chance);
  const wide = number % rarely === 100 ? '<p class="course-details"><b>Issued 1/2/2020</b></p>'.repeat(50_000) : '';
  const body = `${hostileMarkup(chance)}${site.markup(chance)}${hostileMarkup(chance)}${wide}`;
  const html = `<!doctype html><html lang="${chance.pick(['en', 'pl', 'xx-bad-tag-', '"'])}"><head><title>${say(chance)}</title></head><body>${body}</body></html>`;
  return { site: `${site.host}${site.path}`, url, lookAlike, html, levels: number % rarely === 200 ? 5_000 : 0 };
}
