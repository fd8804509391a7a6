import type { Award } from '../../domain/award';
import { fill, fillIssued, finish, newAward } from '../reading/award-draft';
import { orderOf, readDate } from '../reading/dates';
import { type Note, nothing, type PageKind, type Reading, seen } from '../reading/detector';
import { all, attributeOf, langOf, mainOf, textOf, textsOf } from '../reading/page-access';
import { badgeIdIn, credlyBadgeUrl } from './credly-address';
import { profileNameIn } from './credly-data-addresses';

/** A person's badges, in each form that the page has had: the grid of links until 2024, and today's cards without links. */
export function readProfilePage(root: Element, url: URL, pageKind: PageKind, today: string): Reading {
  const notes: Note[] = [];
  const earner = earnerOf(root, pageKind, notes);
  const awards = [...readGrid(root, url, notes), ...readCards(root, notes)];
  const announced = announcedOf(root);
  if (awards.length === 0) {
    // Entries without a title are no empty list: the site may have changed.
    const why = notes.some(({ code }) => code === 'entry-without-title') ? 'no-title' : 'nothing-listed';
    return nothing(pageKind, mainOf(root).querySelector('h1') || why === 'no-title' ? why : 'not-filled-yet', notes);
  }
  const owner = pageKind === 'own-list' || /\/edit\//.test(url.pathname) ? 'me' : 'unknown';
  for (const award of awards) {
    fill(award, earner.layer, { earner: earner.name });
    fill(award, 'address', { owner });
    finish(award, today);
  }
  const pages = furtherPages(root, url);
  if (pages) notes.push({ code: 'more-pages', text: pages });
  if (announced !== null && announced !== awards.length) notes.push({ code: 'count-differs', text: `${awards.length}/${announced}` });
  if (awards.some((award) => award.id === null)) notes.push({ code: 'ids-not-on-page', text: '' });
  return seen(pageKind, awards, notes, announced);
}

/** Whose profile it is. The head's address holds an id where the page's own holds a name, so only the heading is sure to be of this page. */
function earnerOf(root: Element, pageKind: PageKind, notes: Note[]): { name: string | null; layer: 'dom' | 'meta' } {
  // The learner's own list is headed by what it is.
  if (pageKind === 'own-list') return { name: null, layer: 'dom' };
  const heading = textOf(mainOf(root), 'h1');
  const tagged = profileNameIn(root);
  if (heading && tagged && heading !== tagged) notes.push({ code: 'meta-stale', text: '' });
  return heading ? { name: heading, layer: 'dom' } : { name: tagged, layer: 'meta' };
}

function readGrid(root: Element, url: URL, notes: Note[]): Award[] {
  const awards = new Map<string, Award>();
  const pictures = new Map<string | null, string | null>();
  for (const link of all(mainOf(root), 'a[href*="/badge"]')) {
    const id = badgeIdIn(link.getAttribute('href'), url.href);
    if (!id) continue;
    const award = awards.get(id) ?? newAward('credly');
    awards.set(id, award);
    pictures.set(id, attributeOf(link, 'img', 'alt') || (pictures.get(id) ?? null));
    fill(
      award,
      'dom',
      {
        title: link.getAttribute('title') || textOf(link, '[class*="item-content__title"], h2, h3, h4'),
        issuer: textOf(link, '[class*="item-content__subtitle"]'),
        id,
        verifyUrl: credlyBadgeUrl(id),
        image: attributeOf(link, 'img', 'src'),
      },
      notes,
    );
  }
  const read = [...awards.values()];
  // The picture is of the badge, and in each form of the page it is named so.
  for (const award of read) if (!award.title) fill(award, 'dom', { title: pictures.get(award.id) }, notes);
  for (const award of read) if (!award.title) notes.push({ code: 'entry-without-title', text: award.id ?? '' });
  return read.filter((award) => award.title);
}

/** Today's cards. Their class names lie: what is called the organization's name is the badge's title. */
function readCards(root: Element, notes: Note[]): Award[] {
  const part = (box: Element, name: string) => textOf(box, `[class*="badge-card__${name}"]`);
  const cards = all(root, '[class*="badge-card__main-card"]');
  const lang = langOf(root);
  const order = orderOf(cards.map((box) => part(box, 'issued')));
  return cards.flatMap((box) => {
    const title = part(box, 'organization-name') ?? attributeOf(box, 'img', 'alt');
    const award = fill(
      newAward('credly'),
      'dom',
      { title, issuer: part(box, 'issuer-name'), image: attributeOf(box, 'img', 'src') },
      notes,
    );
    // Of a title made of nothing but control characters, nothing is left.
    if (!award.title) return [];
    fillIssued(award, 'text', readDate(part(box, 'issued'), lang, order), notes);
    return [fillState(award, part(box, 'badge-state'), notes)];
  });
}

/** The ribbon on a card, empty where all is well. */
function fillState(award: Award, ribbon: string | null, notes: Note[]): Award {
  const word = /\b(?:pending|revoked|expired)\b/i.exec(ribbon ?? '')?.[0].toLowerCase();
  const state = word as Award['state'] | undefined;
  if (ribbon && !state) notes.push({ code: 'state-not-known', text: ribbon.slice(0, 100) });
  return fill(award, 'text', { state });
}

/** Which page of how many this is, where another follows: `1/3`; null on the last. */
function furtherPages(root: Element, url: URL): string | null {
  if (!root.querySelector('a[rel~="next"]')) return null;
  const here = Number(url.searchParams.get('page')) || 1;
  const numbers = all(root, 'a[href*="page="]').map((link) =>
    Number(/[?&]page=(\d{1,4})(?!\d)/.exec(link.getAttribute('href') ?? '')?.[1]),
  );
  return `${here}/${Math.max(here + 1, ...numbers.filter(Boolean))}`;
}

/** The number of badges that the page itself states: "11 badges" above the grid, "(3)" behind the heading of each list of cards. */
function announcedOf(root: Element): number | null {
  const texts = textsOf(root, '[class*="__count-row"] > *, [class*="badge_section"] > *');
  const counts = texts.flatMap((text) => /^(\d{1,5})\b|^[^()]+\((\d{1,5})\)$/.exec(text)?.slice(1).find(Boolean) ?? []);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + Number(count), 0) : null;
}
