import type { Award } from '../../domain/award';
import { fill, fillIssued, newAward } from '../reading/award-draft';
import { parseUrl, webAddress } from '../reading/clean-text';
import { orderOf, readDate } from '../reading/dates';
import { type Note, nothing, type Reading, seen } from '../reading/detector';
import { all, distinct, entryAround, langOf, onlyOne, textOf, textsOf } from '../reading/page-access';
import { certificate, edxCertificateUrl, edxHosts } from './edx-address';

type Link = { element: Element; id: string; url: string };

/** Links to certificates: today's pages, and the PDF files from before September 2015. */
function certificateLinks(root: Element, url: URL): Link[] {
  return all(root, 'a[href*="ertificate"]').flatMap((element) => {
    const target = parseUrl(element.getAttribute('href'), url.href);
    const file = target && /^\/verify\.edx\.org\/downloads\/([0-9a-f]{32})\/Certificate\.pdf$/.exec(target.pathname)?.[1];
    if (target && file && target.host === 's3.amazonaws.com') return [{ element, id: file, url: target.href }];
    // Whichever of its hosts a link without one is read on, edX's certificates stand on one.
    const id = target && edxHosts.includes(target.host) && certificate.exec(target.pathname)?.[1];
    return id ? [{ element, id, url: edxCertificateUrl(id) }] : [];
  });
}

/** A course's name on its card, today's mark first; the last stands for any theme. */
const headings = ['[data-testid="CourseCardTitle"]', '.course-card-title', '.course-title', 'h3'];

/**
 * The learner's courses, on the dashboards old and new. Only a link to a certificate means one: cards also speak of
 * certificates that need a grade, are still being made, or can be bought.
 */
export function readDashboard(root: Element, url: URL): Reading {
  const notes: Note[] = [];
  const links = certificateLinks(root, url);
  const awards = links.flatMap((link) => {
    const others = links.filter(({ id }) => id !== link.id).map(({ element }) => element);
    const box = entryAround(link.element, others, headings.join());
    // The first mark that names one course only: a box with several has grown beyond the card.
    const marked = box && headings.map((heading) => distinct(textsOf(box, heading))).find((texts) => texts.length > 0);
    const title = marked && onlyOne(marked);
    if (!title) {
      notes.push({ code: 'entry-without-title', text: link.id });
      return [];
    }
    const issuer = textOf(box, '.info-university')?.replace(/\s*-$/, '') ?? null;
    return fill(newAward('edx'), 'dom', { title, issuer, id: link.id, verifyUrl: link.url, owner: 'me' }, notes);
  });
  return list('own-list', unique(awards), notes, root);
}

/** A course's progress page: its certificate, if there is one. The page's own title names the course. */
export function readProgress(root: Element, url: URL): Reading {
  // The status has an id of its own for each trap: to be bought, asked for, waited for, not passed.
  const link = certificateLinks(root, url).find(({ element }) => element.closest('#downloadable_certificate_status'));
  const title = textOf(root, 'title')?.split(' | ').slice(1, -1).join(' | ');
  if (!link) return list('own-list', [], [], root);
  if (!title) return nothing('own-list', 'no-title', [{ code: 'entry-without-title', text: link.id }]);
  const notes: Note[] = [];
  const award = fill(newAward('edx'), 'dom', { title, id: link.id, verifyUrl: link.url, owner: 'me' }, notes);
  return seen('own-list', [award], notes);
}

/**
 * A profile's cards: type, title, "From" and issuer, a date in the reader's own format, a link, the id. On a narrow
 * screen the title bears the class that the issuer's element is named after, and the small lines a smaller one.
 */
export function readProfile(root: Element, url: URL): Reading {
  const notes: Note[] = [];
  const lang = langOf(root);
  const titles = 'p.h4, p.h5, .h4, h4';
  const cards = all(root, '.certificate').filter((card) => textOf(card, titles));
  const small = (card: Element) => textsOf(card, 'p.small, p.x-small');
  const dateOf = (card: Element) =>
    small(card)
      .filter((text) => /\p{Nd}.*\p{Nd}/u.test(text) && !/[0-9a-f]{32}/.test(text))
      .at(-1) ?? null;
  const order = orderOf(cards.map(dateOf));
  const awards = cards.flatMap((card) => {
    const link = certificateLinks(card, url)[0];
    const id = link?.id ?? /\b[0-9a-f]{32}\b/.exec(small(card).at(-1) ?? '')?.[0] ?? null;
    const shown = webAddress(card.querySelector('a[href]')?.getAttribute('href'), url.href);
    const award = fill(
      newAward('edx'),
      'dom',
      { title: textOf(card, titles), issuer: textOf(card, 'h5, div.h5'), id, verifyUrl: link?.url ?? shown },
      notes,
    );
    return fillIssued(award, 'text', readDate(dateOf(card), lang, order), notes);
  });
  return list('earner-profile', awards, notes, root);
}

const unique = (awards: Award[]): Award[] => [...new Map(awards.map((award) => [award.id, award])).values()];

function list(kind: 'own-list' | 'earner-profile', awards: Award[], notes: Note[], root: Element): Reading {
  if (awards.length > 0) return seen(kind, awards, notes);
  // Certificates without a title are no empty list: the site may have changed.
  if (notes.length > 0) return nothing(kind, 'no-title', notes);
  return nothing(kind, root.querySelector('h1, h2, h3, p, [data-testid]') ? 'nothing-listed' : 'not-filled-yet', notes);
}
