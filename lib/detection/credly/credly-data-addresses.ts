import { metaOf, textOf } from '../reading/page-access';
import { classifyCredly, isCredlyId, slugIn } from './credly-address';

/** How many records Credly gives on one page of JSON. */
const paging = '?page=1&page_size=48';

/**
 * The addresses of Credly's own JSON of a page that is open, on the page's own origin, first page; none where there is
 * no such data. To be asked only at the learner's click. `nextCredlyAddress` of `credly-json` gives the further pages.
 */
export function credlyDataAddresses(root: Element, url: URL): string[] {
  const address = classifyCredly(url);
  // The old name of the site redirects to the new one, which a page there may not ask.
  if (!address?.id || !/(?:^|\.)credly\.com$/.test(url.hostname)) return [];
  if (address.kind === 'badge') return [`${url.origin}/api/v1/public_badges/${address.id}`];
  const slug = address.kind === 'earner-profile' && slugIn(url);
  if (!slug) return [];
  const user = userIdOf(root, slug);
  const imported = user ? [`${url.origin}/api/v1/users/${user}/external_badges/open_badges/public${paging}`] : [];
  return [`${url.origin}/users/${slug}/badges.json${paging}`, ...imported];
}

/**
 * The id under which Credly keeps the badges that somebody brought in. Where the address names the person in words, the
 * head's address holds the id; after in-site navigation the head is another person's, so it must name who the heading names.
 */
function userIdOf(root: Element, slug: string): string | null {
  if (isCredlyId(slug)) return slug;
  const own = slugIn(metaOf(root, 'og:url'));
  const person = profileNameIn(root);
  return own && isCredlyId(own) && person && person === textOf(root, 'h1') ? own : null;
}

/** Whose profile the head says it is: "Nadia Okafor's profile on Credly". */
export const profileNameIn = (root: Element): string | null =>
  /^(.+)['’]s profile on Credly$/.exec(metaOf(root, 'og:title') ?? '')?.[1] ?? null;
