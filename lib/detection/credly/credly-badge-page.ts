import type { Award } from '../../domain/award';
import { fill, fillIssued, finish, newAward, noteMissing } from '../reading/award-draft';
import { type DateText, onlyDateAmong, readDate } from '../reading/dates';
import { type Note, nothing, type Reading, seen } from '../reading/detector';
import {
  attributeOf,
  boxesFrom,
  distinct,
  labelled,
  langOf,
  leaves,
  mainOf,
  metaOf,
  onlyOne,
  startOf,
  textIn,
  textOf,
  textsOf,
} from '../reading/page-access';
import { badgeIdIn, credlyBadgeUrl } from './credly-address';

/** The page of one badge: the server's head says who, what and from whom; React adds the date and the rest. */
export function readBadgePage(root: Element, url: URL, id: string, today: string): Reading {
  const notes: Note[] = [];
  const head = readHead(root);
  const body = readBody(root, today);
  const headIsOfThis = head?.id === id;
  if (head && !headIsOfThis) {
    notes.push({ code: 'meta-stale', text: '' });
    // The old head beside the old body: the application has changed the address but has not drawn the new badge yet.
    if ((head.title ?? null) === body.title && (head.earner ?? null) === body.earner) return nothing('badge', 'not-filled-yet', notes);
  }
  const bodyIsOfThis = !headIsOfThis || agrees(head, body);
  if (!bodyIsOfThis) notes.push({ code: 'dom-stale', text: '' });

  const award = newAward('credly');
  fill(award, 'address', { id, verifyUrl: credlyBadgeUrl(id), owner: /^\/earner\//.test(url.pathname) ? 'me' : 'unknown' });
  // Before the head's picture, which is one made for sharing.
  if (bodyIsOfThis) fill(award, 'dom', { image: body.image });
  if (headIsOfThis) fill(award, 'meta', head, notes);
  if (bodyIsOfThis) {
    const { issued, ...found } = body;
    fillIssued(award, 'text', issued, notes);
    fill(award, 'dom', found, notes);
  }
  if (!award.title) return nothing('badge', root.querySelector('main *, h1') ? 'no-title' : head ? 'not-filled-yet' : 'no-award', notes);
  if (!award.earner && !award.issuedOn && !award.issuedText) return nothing('badge', 'no-earner', notes);
  // The server's page has no date, and not all of it is drawn at once.
  if (bodyIsOfThis && body.title) noteMissing(award, notes);
  return seen('badge', [finish(award, today)], notes);
}

type Head = { id: string } & Partial<Record<'title' | 'issuer' | 'earner' | 'description' | 'image', string | null>>;

/** The head's tags: "<badge> was issued by <issuer> to <earner>.", where each of the three may hold such words itself. */
function readHead(root: Element): Head | null {
  const title = metaOf(root, 'og:title');
  const id = badgeIdIn(metaOf(root, 'og:url'));
  // Without its own address nothing says which badge the head is about.
  if (!title || !id) return null;
  const sentence = title.replace(/\.$/, '');
  const by = sentence.lastIndexOf(' was issued by ');
  const to = sentence.lastIndexOf(' to ');
  if (by < 1 || to < by) return { id };
  return {
    id,
    title: sentence.slice(0, by),
    issuer: sentence.slice(by + 15, to),
    earner: sentence.slice(to + 4),
    description: metaOf(root, 'og:description'),
    image: metaOf(root, 'og:image'),
  };
}

type Body = {
  title: string | null;
  issuer: string | null;
  earner: string | null;
  image: string | null;
  description: string | null;
  criteria: string;
  skills: string[];
  issued: DateText | null;
  expiresOn: string | null;
  state: Award['state'];
};

/**
 * What React has drawn: by class, or, where a redesign has changed the classes, by what the links lead to. The class of
 * the heading also marks the person's name on old profiles, so only here is it a title.
 */
function readBody(root: Element, today: string): Body {
  const main = mainOf(root);
  const lines = leaves(main);
  const links = (selector: string) => onlyOne(distinct(textsOf(main, selector)));
  const lang = langOf(root);
  const banner = bannerLines(main);
  const hasDate = (line: Element) => readDate(startOf(line), lang);
  return {
    title: textOf(main, 'h1[class*="badge-name"]') ?? onlyOne(textsOf(main, 'h1')),
    issuer: issuerOf(main) ?? links('a[href*="/org/"]:not([href*="/badge/"])'),
    // Whoever celebrates a badge is named, and linked, after its earner, who need not be: the date stands beside the earner.
    earner: textOf(main, `[class*="issued-to-text"] ${people}`) ?? (banner.some(hasDate) ? links(people) : null),
    image: attributeOf(main, 'img[class*="full-badge__img"]', 'src'),
    description:
      textOf(main, '[class*="full-badge__description"] .shiitake-children') ?? textOf(main, '[class*="full-badge__description"]'),
    criteria: textsOf(main, '[class*="earning-criteria__criteria"] li').join('\n'),
    skills: textsOf(main, '[class*="badge-skills__skills"] li, ul:has(a[href*="/skills/"]) li'),
    issued: readIssued(main, lines, lang, today),
    expiresOn: readDate(textOf(main, expires) ?? labelled(banner, ends), lang)?.on ?? null,
    // How Credly words a withdrawn badge has not been seen. Read generously: to take one for valid would be worse.
    state: textOf(main, '[class*="revoked"]') || lines.some(saysRevoked) ? 'revoked' : 'unknown',
  };
}

/** Whether head and body are of one badge: what both name must be the same. */
function agrees(head: Head, body: Body): boolean {
  const same = (a: string | null | undefined, b: string | null) => !a || !b || a === b;
  return same(head.title, body.title) && same(head.earner, body.earner);
}

/** The first issuer: the link to the organisation, since the words around it ("Issued by") are translated. */
function issuerOf(main: Element): string | null {
  const entity = main.querySelector('[class*="badge-issuer__entity"]');
  return entity && (textOf(entity, 'a') ?? /^issued by (.+)/i.exec(textIn(entity) ?? '')?.[1] ?? null);
}

const saysRevoked = (leaf: Element) => /^this badge (?:was|has been) revoked\b/i.test(startOf(leaf));

const people = 'a[href*="/users/"]';
const expires = '[class*="expires-at"]';

/** Words of the interface languages before the day on which a badge ends. In Chinese the last sign of "date" is one of them. */
const ends = /(?<!\p{L})(?:expir|valid until|läuft|abgelauf|gültig|ven[cç]|caduc|válid|scad)|(?<!日)期|만료/iu;

/** The lines around the earner's name, up to the box that also has the title: descriptions and criteria speak of days as well. */
function bannerLines(main: Element): Element[] {
  const heading = main.querySelector('h1');
  const banner = boxesFrom(main.querySelector(people)?.parentElement).findLast((box) => !box.contains(heading));
  return banner ? leaves(banner) : [];
}

/** When it was issued: by its label, else the one date, but for an expiry, in the nearest box with the earner's name. */
function readIssued(main: Element, lines: Element[], lang: string, today: string): DateText | null {
  const date = readDate(labelled(lines, /^(?:date )?issued\b/i), lang);
  for (let box = main.querySelector(people)?.parentElement; box && !date; box = box.parentElement) {
    const texts = leaves(box).flatMap((line) => (line.closest(expires) ? [] : startOf(line) || []));
    const found =
      texts.length < 100
        ? onlyDateAmong(
            texts.filter((text) => !ends.test(text)),
            lang,
            4,
          )
        : null;
    // What lies ahead is an expiry in words that are not known.
    if (found) return found.on && found.on > today ? null : found;
  }
  return date;
}
