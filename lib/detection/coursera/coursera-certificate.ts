import type { Award } from '../../domain/award';
import { type Found, fill, fillIssued, finish, newAward, noteMissing } from '../reading/award-draft';
import { parseUrl } from '../reading/clean-text';
import { onlyDateAmong, readDate } from '../reading/dates';
import { type Note, nothing, type PageKind, type Reading, seen } from '../reading/detector';
import {
  all,
  attributeOf,
  boxAround,
  distinct,
  entryAround,
  langOf,
  leaves,
  metaOf,
  onlyOne,
  textIn,
  textOf,
  textsIn,
  textsOf,
} from '../reading/page-access';
import { classifyCoursera, codeOf, courseraVerifyUrl } from './coursera-address';
import { certificatesIn, findState, shownName } from './coursera-state';

/** The page of one certificate; that of a program also lists the courses that it consists of, each an award of its own. */
export function readCertificatePage(root: Element, url: URL, pageKind: PageKind, today: string): Reading {
  const notes: Note[] = [];
  const { codes, path, tags } = readHead(root);
  const state = findState(root);
  const held = state ? certificatesIn(state) : new Map<string, never>();
  const shared = pageKind === 'share';
  const { found, product, isHidden } = readBody(root, shared);
  // Two codes in one head contradict each other; then the data decides, and last the picture that is shown.
  const code = classifyCoursera(url)?.id ?? onlyOne(codes) ?? onlyOne([...held.keys()]) ?? pictured(found.image);
  if (!code) return nothing(pageKind, 'no-award');
  // The address of a share does not say what is shared: the head's does, else what the certificate's sentence links to.
  const sort = shared ? path || product : url.pathname;
  const isProgram = shared ? /\/(?:specialization|professional-cert)/.test(sort) : pageKind === 'program-certificate';
  const isCourse = shared ? /\/(?:learn|projects|verify|certificate|records)\//.test(sort) && !isProgram : !isProgram;

  const headIsOfThis = onlyOne(codes) === code;
  const headIsOld = codes.length > 0 && !headIsOfThis;
  if (headIsOld) notes.push({ code: 'meta-stale', text: '' });
  const facts = held.get(code);
  if (held.size > 0 && !facts) notes.push({ code: 'data-stale', text: '' });
  const isOld = headIsOld || (held.size > 0 && !facts && !headIsOfThis);
  const bodyIsOfThis = isOfThis(found, code, (headIsOfThis && tags.title) || facts?.title, isOld);
  if (found.title && !bodyIsOfThis) notes.push({ code: 'dom-stale', text: '' });

  const award = newAward('coursera');
  fill(award, 'address', { owner: /\/certificate\//.test(url.pathname) ? 'me' : 'unknown' });
  fill(award, shared ? (codes[0] ? 'meta' : held.size > 0 ? 'data' : 'dom') : 'address', {
    id: code,
    verifyUrl: path || !shared || isCourse ? courseraVerifyUrl(code, sort) : null,
  });
  // The data of a program has not been seen: the course that it refers to need not be what the certificate is for.
  if (facts) fill(award, 'data', isCourse ? facts : { earner: facts.earner, issuedOn: facts.issuedOn }, notes);
  if (headIsOfThis) fill(award, 'meta', tags, notes);
  if (bodyIsOfThis) {
    fill(award, 'dom', found, notes);
    // Asked last, since looking for it may take the whole page.
    if (!award.issuedOn) fillIssued(award, 'text', readIssued(root), notes);
  }
  // The server fills the head with its answer, so a page without an old one has said that there is nothing.
  const why = facts || headIsOfThis ? 'no-title' : isOld ? 'not-filled-yet' : 'no-award';
  if (!award.title) return nothing(pageKind, why, notes);
  // The head names neither earner nor date, but it shows the certificate's own picture, and so its code.
  const certified = award.earner || award.issuedOn || award.issuedText || (headIsOfThis && tags.image);
  if (!certified) return nothing(pageKind, 'no-earner', notes);
  fill(award, award.sources.earner ?? 'meta', { state: 'valid' });
  // A learner may hide the name; what is not drawn at all is not missing.
  if (bodyIsOfThis && found.title) noteMissing(award, notes, isHidden);
  const parts = isProgram && bodyIsOfThis ? readParts(root, url, award, notes) : [];
  return seen(isProgram ? 'program-certificate' : pageKind, [finish(award, today), ...parts], notes);
}

/** The code in the address of a certificate's picture. */
const pictured = (address: string | null | undefined): string | null =>
  codeOf(/CERTIFICATE_LANDING_PAGE~([A-Za-z0-9]+)/.exec(address ?? '')?.[1]);

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

/**
 * What stands on the page. Words are translated, classes with a hash change with each build: neither is relied on.
 * Without the classes that say what they hold, the sentence in which Coursera certifies the course gives its title, and
 * on the page of a share, what is shared.
 */
function readBody(root: Element, shared: boolean) {
  const title = textOf(root, '.course-name-header a, .course-name-container h3, a.product-link, h2.course-name');
  const statement = title && !shared ? null : onlyOne(all(root, products).filter(isCertified));
  const name = onlyOne(distinct(textsOf(root, 'h3 strong')));
  const partners = (selector: string) => onlyOne(distinct(textsOf(root, selector)));
  return {
    product: statement?.getAttribute('href') ?? '',
    isHidden: name !== null && !shownName(name),
    found: {
      title: title ?? textIn(statement),
      earner: shownName(name),
      issuer: partners('.partner-desc') ?? partners('a[href*="/partners/"]'),
      image: attributeOf(root, 'img[src*="/CERTIFICATE_LANDING_PAGE~"]', 'src'),
    },
  };
}

const products = ['learn', 'projects', 'specializations', 'professional-certificates'].map((sort) => `a[href*="/${sort}/"]`).join();

/** Whether a link stands within a sentence of Coursera's, as the name of what was completed does in every language. */
function isCertified(link: Element): boolean {
  const box = boxAround(link);
  // A sentence is text with few elements in it; a list of links is not.
  if (!box || box.childElementCount > 9) return false;
  return [...box.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) && /coursera/i.test(textIn(box) ?? '');
}

/**
 * The date stands by itself, at a place among the details that has moved over the years. Dates within a line are about
 * something else: the parts of a program say "Completed by: … by May 2, 2024".
 */
const readIssued = (root: Element) =>
  onlyDateAmong(textsOf(root, '.course-details p'), langOf(root), 1) ?? onlyDateAmong(textsIn(leaves(root)), langOf(root), 1);

/**
 * Whether the body is of this certificate: by its picture's code, else by the title that a better layer gave, else
 * unless head or data are still old ones.
 */
function isOfThis(found: Found, code: string, title: string | null | undefined, isOld: boolean): boolean {
  const shown = pictured(found.image);
  if (shown) return shown === code;
  return title && found.title ? title === found.title : !isOld;
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
    // A heading of the second level in a section is what the section is: "Courses", with one certificate in it.
    const title = box && textOf(box, 'h2:not(section h2), h3, h4');
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

/** In a program's tiles the partner stands alone on one line of the details, among lines with a label or a number. */
const tileIssuer = (box: Element): string | null => onlyOne(textsOf(box, '.course-details p').filter((line) => !/[::\d]/.test(line)));
