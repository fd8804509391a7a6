import type { Award } from '../../domain/award';
import { type Found, fill, fillIssued, finish, newAward } from '../award-draft';
import { parseUrl } from '../clean-text';
import { readDate } from '../dates';
import { type Note, nothing, type PageKind, type Reading, seen } from '../detector';
import { all, attributeOf, entryAround, langOf, metaOf, onlyOne, textIn, textOf, textsOf } from '../page-access';
import { classifyCoursera, codeOf, courseraVerifyUrl } from './coursera-address';
import { certificatesIn, findState, shownName } from './coursera-state';

/** The page of one certificate; that of a program also lists the courses that it consists of, each an award of its own. */
export function readCertificatePage(root: Element, url: URL, pageKind: PageKind, today: string): Reading {
  const notes: Note[] = [];
  const { codes, path, tags } = readHead(root);
  const state = findState(root);
  const held = state ? certificatesIn(state) : new Map<string, never>();
  const shared = pageKind === 'share';
  const code = classifyCoursera(url)?.id ?? codes[0] ?? onlyOne([...held.keys()]);
  if (!code) return nothing(pageKind, 'no-award');
  const isProgram = shared ? /\/(?:specialization|professional-cert)\//.test(path) : pageKind === 'program-certificate';

  const headIsOfThis = onlyOne(codes) === code;
  const headIsOld = codes.length > 0 && !headIsOfThis;
  if (headIsOld) notes.push({ code: 'meta-stale', text: '' });
  const facts = held.get(code);
  if (held.size > 0 && !facts) notes.push({ code: 'data-stale', text: '' });
  const { found, issued } = readBody(root);
  const bodyIsOfThis = isOfThis(found, code, (headIsOfThis && tags.title) || facts?.title, headIsOld);
  if (found.title && !bodyIsOfThis) notes.push({ code: 'dom-stale', text: '' });

  const award = newAward('coursera');
  fill(award, 'address', { owner: /\/certificate\//.test(url.pathname) ? 'me' : 'unknown' });
  const identity = { id: code, verifyUrl: courseraVerifyUrl(code, shared ? path : url.pathname) };
  fill(award, shared ? (codes[0] ? 'meta' : 'data') : 'address', identity);
  // The data of a program has not been seen: the course that it refers to need not be what the certificate is for.
  if (facts) fill(award, 'data', isProgram ? { earner: facts.earner, issuedOn: facts.issuedOn } : facts, notes);
  if (headIsOfThis) fill(award, 'meta', tags, notes);
  if (bodyIsOfThis) {
    fill(award, 'dom', found, notes);
    fillIssued(award, 'text', issued, notes);
  }
  // The server fills the head with its answer, so a page without an old one has said that there is nothing.
  const why = facts || headIsOfThis ? 'no-title' : headIsOld ? 'not-filled-yet' : 'no-award';
  if (!award.title) return nothing(pageKind, why, notes);
  // The head names neither earner nor date, but it shows the certificate's own picture, and so its code.
  const certified = award.earner || award.issuedOn || award.issuedText || (headIsOfThis && tags.image);
  if (!certified) return nothing(pageKind, 'no-earner', notes);
  fill(award, award.sources.earner ?? 'meta', { state: 'valid' });
  const parts = isProgram && bodyIsOfThis ? readParts(root, url, award, notes) : [];
  return seen(isProgram ? 'program-certificate' : pageKind, [finish(award, today), ...parts], notes);
}

/** The code in the address of a certificate's picture. */
const pictured = (address: string | null): string | null => codeOf(/CERTIFICATE_LANDING_PAGE~([A-Za-z0-9]+)/.exec(address ?? '')?.[1]);

/** The head's tags, and the codes that they name: more than one where they do not belong together. */
function readHead(root: Element) {
  const own = parseUrl(metaOf(root, 'og:url'));
  const picture = metaOf(root, 'og:image');
  const image = pictured(picture) ? picture : null;
  const codes = new Set([own && classifyCoursera(own)?.id, pictured(image)].filter((code) => typeof code === 'string'));
  const title = /^Completion Certificate for (.+)$/.exec(metaOf(root, 'og:title') ?? '')?.[1] ?? null;
  const [before = '', after] = (metaOf(root, 'og:description') ?? '').split(`'s "${title}"`);
  const issuer = after === undefined ? null : /successful completion of (.+)$/.exec(before)?.[1];
  return { codes: [...codes], path: own?.pathname ?? '', tags: { title, issuer, image } };
}

/** What stands on the page. Words are translated, classes with a hash change with each build: neither is relied on. */
function readBody(root: Element) {
  // The place of the date among the details has moved over the years, so the line that reads as a date is taken.
  // Lines with a label are about something else: the parts of a program say "Completed by: … by May 2, 2024".
  const details = textsOf(root, '.course-details p').filter((text) => !text.includes(':'));
  const dates = details.flatMap((text) => readDate(text, langOf(root)) ?? []);
  return {
    issued: dates.find((date) => date.on) ?? dates[0] ?? null,
    found: {
      title: textOf(root, '.course-name-header a, .course-name-container h3, a.product-link, h2.course-name'),
      earner: shownName(textOf(root, 'h3 > span > strong') ?? textOf(root, 'h3 strong')),
      issuer: onlyOne(textsOf(root, '.partner-desc')),
      image: attributeOf(root, 'img[src*="/CERTIFICATE_LANDING_PAGE~"]', 'src'),
    },
  };
}

/**
 * Whether the body is of this certificate: by its picture's code, else by the title that a better layer gave, else
 * unless the head is still an old one.
 */
function isOfThis(found: Found, code: string, title: string | null | undefined, headIsOld: boolean): boolean {
  const shown = pictured(found.image ?? null);
  if (shown) return shown === code;
  return title && found.title ? title === found.title : !headIsOld;
}

/** The course certificates that a program consists of: one link each, with its heading in the same box. */
function readParts(root: Element, url: URL, whole: Award, notes: Note[]): Award[] {
  const parts = readCertificateLinks(root, url, notes).filter((part) => part.id !== whole.id);
  for (const part of parts) {
    if (whole.earner) fill(part, whole.sources.earner ?? 'dom', { earner: whole.earner });
    fill(part, whole.sources.owner ?? 'address', { owner: whole.owner });
  }
  return parts;
}

/** The certificates that a page links to, each with the heading and the date of its own box. */
export function readCertificateLinks(root: Element, url: URL, notes: Note[]): Award[] {
  const lang = langOf(root);
  const links = all(root, 'a[href*="/accomplishments/"], a[href*="/verify/"]').flatMap((element) => {
    const target = parseUrl(element.getAttribute('href'), url.href);
    const address = target && classifyCoursera(target);
    return target && address?.award && address.id ? [{ element, path: target.pathname, id: address.id }] : [];
  });
  const awards = new Map<string, Award>();
  for (const { element, path, id } of links) {
    if (awards.has(id)) continue;
    const others = links.filter((link) => link.id !== id).map((link) => link.element);
    const box = entryAround(element, others, 'h2, h3, h4');
    const title = box && textOf(box, 'h2, h3, h4');
    if (!title) {
      notes.push({ code: 'entry-without-title', text: id });
      continue;
    }
    const award = fill(newAward('coursera'), 'dom', { title, id, verifyUrl: courseraVerifyUrl(id, path), issuer: tileIssuer(box) }, notes);
    const dates = textsOf(box, 'p, time').flatMap((text) => readDate(text, lang) ?? []);
    fillIssued(award, 'text', onlyOne(dates), notes);
    awards.set(id, award);
  }
  return [...awards.values()];
}

/** In a program's tiles the partner stands alone on the first line of the details, before the lines with a label. */
function tileIssuer(box: Element): string | null {
  const first = textIn(box.querySelector('.course-details p'));
  return first && !/[:\d]/.test(first) ? first : null;
}
