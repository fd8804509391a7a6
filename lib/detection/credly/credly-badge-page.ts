import type { Award } from '../../domain/award';
import { fill, fillIssued, finish, newAward } from '../award-draft';
import { type DateText, readDate } from '../dates';
import { type Note, nothing, type Reading, seen } from '../detector';
import { attributeOf, labelled, langOf, leaves, mainOf, metaOf, onlyOne, textIn, textOf, textsOf } from '../page-access';
import { badgeIdIn, credlyBadgeUrl } from './credly-address';

/** The page of one badge: the server's head says who, what and from whom; React adds the date and the rest. */
export function readBadgePage(root: Element, url: URL, id: string, today: string): Reading {
  const notes: Note[] = [];
  const head = readHead(root);
  const body = readBody(root);
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

/** What React has drawn. The class of the heading also marks the person's name on old profiles, so only here is it a title. */
function readBody(root: Element): Body {
  const lang = langOf(root);
  const lines = leaves(root);
  const expiry = textOf(root, '[class*="expires-at-text"]') ?? labelled(lines, /^(?:expires|expired|expiration date|valid until)\b/i);
  return {
    title: textOf(root, 'h1[class*="badge-name"]') ?? onlyOne(textsOf(mainOf(root), 'h1')),
    issuer: issuerOf(root),
    earner: textOf(root, '[class*="issued-to-text"] a[href*="/users/"], a[aria-label^="View"][aria-label*="profile"]'),
    image: attributeOf(root, 'img[class*="full-badge__img"]', 'src'),
    description:
      textOf(root, '[class*="full-badge__description"] .shiitake-children') ?? textOf(root, '[class*="full-badge__description"]'),
    criteria: textsOf(root, '[class*="earning-criteria__criteria"] li').join('\n'),
    skills: textsOf(root, '[class*="badge-skills__skills"] li'),
    issued: readDate(labelled(lines, /^(?:date issued|issued)\b/i), lang) ?? onlyDate(lines, lang),
    expiresOn: readDate(expiry, lang)?.on ?? null,
    // How Credly words a withdrawn badge has not been seen. Read generously: to take one for valid would be worse.
    state: textOf(root, 'main [class*="revoked"]') || lines.some(saysRevoked) ? 'revoked' : 'unknown',
  };
}

/** Whether head and body are of one badge: what both name must be the same. */
function agrees(head: Head, body: Body): boolean {
  const same = (a: string | null | undefined, b: string | null) => !a || !b || a === b;
  return same(head.title, body.title) && same(head.earner, body.earner);
}

/** The first issuer: the link to the organisation, since the words around it ("Issued by") are translated. */
function issuerOf(root: Element): string | null {
  const entity = root.querySelector('[class*="badge-issuer__entity"]');
  return entity && (textOf(entity, 'a') ?? textIn(entity)?.replace(/^issued by\s+/i, '') ?? null);
}

const saysRevoked = (leaf: Element) => /^this badge (?:was|has been) revoked\b/i.test(textIn(leaf) ?? '');

/** The one date of the banner, in an interface language whose labels are not known; expiry is marked by its class. */
function onlyDate(lines: Element[], lang: string): DateText | null {
  const inBanner = lines.filter((line) => line.closest('[class*="badge-banner"]') && !line.closest('[class*="expires-at"]'));
  const dates = inBanner.flatMap((line) => readDate(textIn(line), lang) ?? []);
  return onlyOne(dates);
}
