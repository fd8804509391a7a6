import type { Award } from '../../domain/award';
import { fill } from '../award-draft';
import { cut, limits, parseUrl } from '../clean-text';
import { type Address, type Detector, type Note, nothing, type Reading, seen } from '../detector';
import { metaOf, rootOf, textOf } from '../page-access';
import { classifyCoursera, codeOf, courseraHosts } from './coursera-address';
import { readCertificateLinks } from './coursera-certificate';

const shapes: [RegExp, Address['kind'], boolean | null][] = [
  [/^\/(?:account\/)?accomplishments\/?$/, 'own-list', null],
  [/^\/api\/certificate\.v1\/pdf\/([^/]+)/, 'file', null],
  [/^\/api\//, 'data', null],
  [
    /^\/(?:learn|specializations|professional-certificates|projects|degrees|certificates|browse|courses|search|partners)(?:\/|$)/,
    'catalogue',
    false,
  ],
];

function classify(url: URL): Address | null {
  if (classifyCoursera(url)?.kind !== 'other') return null;
  for (const [shape, kind, award] of shapes) {
    const match = shape.exec(url.pathname);
    if (match) return { platform: 'coursera', kind, id: codeOf(match[1]), award };
  }
  return null;
}

/** What lies around Coursera's certificates: the learner's own list, and what can be taken. */
export const courseraSurroundings: Detector = {
  platform: 'coursera',
  hosts: courseraHosts,
  classify,

  read(page, url) {
    const kind = classify(url)?.kind ?? 'other';
    if (kind === 'own-list') return readOwnList(rootOf(page), url);
    return kind === 'catalogue' ? readOffer(rootOf(page), url) : nothing(kind, 'not-an-award-page');
  },
};

/** The learner's accomplishments. The page has not been seen, so nothing but links to certificates is relied on. */
function readOwnList(root: Element, url: URL): Reading {
  const notes: Note[] = [];
  const awards: Award[] = readCertificateLinks(root, url, notes).map((award) => fill(award, 'address', { owner: 'me' }));
  if (awards.length > 0) return seen('own-list', awards, notes);
  return nothing('own-list', root.querySelector('h1') ? 'nothing-listed' : 'not-filled-yet', notes);
}

/** A course or program that can be taken; "Shareable certificate" on its page is an advertisement. */
function readOffer(root: Element, url: URL): Reading {
  const isOfThis = parseUrl(metaOf(root, 'og:url'))?.pathname === url.pathname;
  const title = textOf(root, 'h1[data-e2e="hero-title"]') ?? (isOfThis ? metaOf(root, 'og:title') : null);
  if (!title) return nothing('catalogue', 'not-an-award-page');
  return seen('catalogue', [], [], null, [
    { title: cut(title, limits.line), issuer: null, url: cut(url.origin + url.pathname, limits.url) },
  ]);
}
