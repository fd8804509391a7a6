import type { Award } from '../domain/award';
import { fill, fillIssued, finish, newAward } from './award-draft';
import { parseUrl } from './clean-text';
import { classifyCoursera, codeOf, courseraVerifyUrl } from './coursera-address';
import { codesIn, factsOf, findState, shownName } from './coursera-state';
import { type DateText, readDate } from './dates';
import { type Note, nothing, type PageKind, type Reading, seen } from './detector';
import { all, attributeOf, entryAround, metaOf, textIn, textOf, textsOf } from './page-access';

/** The page of one certificate; that of a program also lists the courses that it consists of, each an award of its own. */
export function readCertificatePage(root: Element, url: URL, pageKind: PageKind, today: string): Reading {
  const notes: Note[] = [];
  const head = readHead(root);
  const state = findState(root);
  const shared = pageKind === 'share';
  const code = classifyCoursera(url)?.id ?? head.code ?? (state && onlyOne(codesIn(state)));
  if (!code) return nothing(pageKind, 'no-award');
  const isProgram = shared ? /\/(?:specialization|professional-cert)\//.test(head.path) : pageKind === 'program-certificate';

  const headIsOfThis = head.code === code;
  if (head.codes.size > 0 && !headIsOfThis) notes.push({ code: 'meta-stale', text: '' });
  const facts = state && factsOf(state, code);
  if (state && !facts && codesIn(state).length > 0) notes.push({ code: 'data-stale', text: '' });
  const body = readBody(root);
  const known = (headIsOfThis && head.title) || facts?.title || null;
  const bodyIsOfThis = isOfThis(body, code, known, head.codes.size > 0 && !headIsOfThis);
  if (body.title && !bodyIsOfThis) notes.push({ code: 'dom-stale', text: '' });

  const award = newAward('coursera');
  fill(award, 'address', { owner: /\/certificate\//.test(url.pathname) ? 'me' : 'unknown' });
  fill(award, shared && head.code ? 'meta' : shared ? 'data' : 'address', {
    id: code,
    verifyUrl: courseraVerifyUrl(code, shared ? head.path : url.pathname),
  });
  // The data of a program has not been seen: the course that it refers to need not be what the certificate is for.
  if (facts) fill(award, 'data', isProgram ? { earner: facts.earner, issuedOn: facts.issuedOn } : facts, notes);
  if (headIsOfThis) fill(award, 'meta', { title: head.title, issuer: head.issuer, image: head.image }, notes);
  if (bodyIsOfThis) {
    fill(award, 'dom', { title: body.title, earner: body.earner, issuer: body.issuer, image: body.image }, notes);
    fill(award, 'text', { issuer: body.issuerInText });
    fillIssued(award, 'text', body.issued, notes);
  }
  // The server fills the head with its answer, so a page without an old one has said that there is nothing.
  const why = facts || headIsOfThis ? 'no-title' : head.codes.size > 0 ? 'not-filled-yet' : 'no-award';
  if (!award.title) return nothing(pageKind, why, notes);
  // The head names neither earner nor date, but it shows the certificate's own picture, and so its code.
  const certified = award.earner || award.issuedOn || award.issuedText || (headIsOfThis && head.image);
  if (!certified) return nothing(pageKind, 'no-earner', notes);
  fill(award, award.sources.earner ?? 'meta', { state: 'valid' });
  const parts = isProgram && bodyIsOfThis ? readParts(root, url, award, notes) : [];
  return seen(isProgram ? 'program-certificate' : pageKind, [finish(award, today), ...parts], notes);
}

const onlyOne = (codes: string[]): string | null => (codes.length === 1 ? (codes[0] ?? null) : null);

type Head = { codes: Set<string>; code: string | null; path: string; title: string | null; issuer: string | null; image: string | null };

/** The head's tags. They are of one certificate only when its address and its picture name the same code. */
function readHead(root: Element): Head {
  const own = parseUrl(metaOf(root, 'og:url'));
  const picture = metaOf(root, 'og:image');
  const pictured = codeOf(/CERTIFICATE_LANDING_PAGE~([A-Za-z0-9]+)/.exec(picture ?? '')?.[1]);
  const addressed = own && (classifyCoursera(own)?.id ?? null);
  const codes = new Set([addressed, pictured].filter((code) => code !== null));
  const title = /^Completion Certificate for (.+)$/.exec(metaOf(root, 'og:title') ?? '')?.[1] ?? null;
  const [before = '', after] = (metaOf(root, 'og:description') ?? '').split(`'s "${title}"`);
  const issuer = after === undefined ? null : (/successful completion of (.+)$/.exec(before)?.[1] ?? null);
  return { codes, code: onlyOne([...codes]), path: own?.pathname ?? '', title, issuer, image: pictured ? picture : null };
}

type Body = {
  title: string | null;
  earner: string | null;
  issuer: string | null;
  issuerInText: string | null;
  image: string | null;
  issued: DateText | null;
};

/** What stands on the page. Words are translated, classes with a hash change with each build: neither is relied on. */
function readBody(root: Element): Body {
  const lang = root.getAttribute('lang') ?? '';
  const title = textOf(root, '.course-name-header a, .course-name-container h3, a.product-link, h2.course-name');
  const statement = textOf(root, 'p.account-verification-description');
  // The place of the date among the details has moved over the years, so the one that reads as a date is taken.
  const dates = textsOf(root, '.course-details p')
    .filter((text) => /(?<!\d)\d{4}(?!\d)|\d[./-]\d/.test(text))
    .map((text) => readDate(text, lang));
  const inTile = (element: Element | null) => element?.closest(tile) ?? null;
  const issued = inTile(root.querySelector('.course-details')) ? null : (dates.find((date) => date?.on) ?? dates.find(Boolean) ?? null);
  return {
    title,
    earner: shownName(textOf(root, 'h3 > span > strong') ?? textOf(root, 'h3 strong')),
    issuer: onlyOne(textsOf(root, '.partner-desc')),
    issuerInText: (title && /successful completion of (.+)$/.exec(statement?.split(` ${title}`)[0] ?? '')?.[1]) || null,
    image: attributeOf(root, 'img[src*="/CERTIFICATE_LANDING_PAGE~"]', 'src'),
    issued,
  };
}

/** Whether the body is of this certificate: by its picture's code, else by the title that a better layer gave, else unless the head is still an old one. */
function isOfThis(body: Body, code: string, title: string | null, headIsOld: boolean): boolean {
  const pictured = codeOf(/CERTIFICATE_LANDING_PAGE~([A-Za-z0-9]+)/.exec(body.image ?? '')?.[1]);
  if (pictured) return pictured === code;
  if (title && body.title) return title === body.title;
  return !headIsOld;
}

const tile = '.course-record-tile-details';

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
  const lang = root.getAttribute('lang') ?? '';
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
    if (dates.length === 1) fillIssued(award, 'text', dates[0] ?? null, notes);
    awards.set(id, award);
  }
  return [...awards.values()];
}

/** In a program's tiles the partner stands alone on the first line of the details, before the lines with a label. */
function tileIssuer(box: Element): string | null {
  const first = textIn(box.querySelector('.course-details p'));
  return first && !/[:\d]/.test(first) ? first : null;
}
