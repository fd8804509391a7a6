import { classifyCredly } from './credly-address';

/** How many records Credly gives on one page of JSON. */
const perPage = 48;

/**
 * The addresses of Credly's own JSON of a page that is open, on the page's own origin, first page; none where there is
 * no such data. To be asked only at the learner's click. `nextCredlyAddress` of `credly-json` gives the further pages.
 */
export function credlyDataAddresses(url: URL): string[] {
  const address = classifyCredly(url);
  // The old name of the site redirects to the new one, which a page there may not ask.
  if (!address?.id || !/(?:^|\.)credly\.com$/.test(url.hostname)) return [];
  if (address.kind === 'badge') return [`${url.origin}/api/v1/public_badges/${address.id}`];
  const slug = /\/users?\/([^/]+)/.exec(url.pathname)?.[1];
  return address.kind === 'earner-profile' && slug ? [`${url.origin}/users/${slug}/badges.json?page=1&page_size=${perPage}`] : [];
}
