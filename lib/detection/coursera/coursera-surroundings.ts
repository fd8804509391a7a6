import type { Award } from '../../domain/award';
import { fill } from '../award-draft';
import { type Address, type Detector, type Note, nothing, type Reading, seen } from '../detector';
import { all, mainOf, rootOf, textIn } from '../page-access';
import { classifyCoursera, codeOf, courseraHosts } from './coursera-address';
import { readCertificateLinks } from './coursera-certificate';

const shapes: [RegExp, Address['kind'], boolean | null][] = [
  [/^\/(?:account\/)?accomplishments\/?$/, 'own-list', null],
  [/^\/api\/certificate\.v1\/pdf\/([^/]+)/, 'file', null],
  [/^\/api\//, 'data', null],
];

function classify(url: URL): Address | null {
  if (classifyCoursera(url)?.kind !== 'other') return null;
  for (const [shape, kind, award] of shapes) {
    const match = shape.exec(url.pathname);
    if (match) return { platform: 'coursera', kind, id: codeOf(match[1]), award };
  }
  return null;
}

/** What lies around Coursera's certificates: the learner's own list, files and data. */
export const courseraSurroundings: Detector = {
  platform: 'coursera',
  hosts: courseraHosts,
  classify,

  read(page, url) {
    const kind = classify(url)?.kind ?? 'other';
    return kind === 'own-list' ? readOwnList(rootOf(page), url) : nothing(kind, 'not-an-award-page');
  },
};

/** The learner's accomplishments. The page has not been seen, so nothing but links to certificates is relied on. */
function readOwnList(root: Element, url: URL): Reading {
  const notes: Note[] = [];
  const awards: Award[] = readCertificateLinks(root, url, notes).map((award) => fill(award, 'address', { owner: 'me' }));
  if (goesOn(root)) notes.push({ code: 'more-pages', text: '' });
  if (awards.length > 0) return seen('own-list', awards, notes);
  const why = notes.some(({ code }) => code === 'entry-without-title') ? 'no-title' : 'nothing-listed';
  return nothing('own-list', root.querySelector('h1') ? why : 'not-filled-yet', notes);
}

/** Whether the list has more than what is shown: "Show more", or pages, of which the last has nothing to go on to. */
function goesOn(root: Element): boolean {
  const buttons = all(mainOf(root), 'button').filter((button) => !button.hasAttribute('disabled'));
  const last = all(root, '.pagination-controls-container button').at(-1);
  return buttons.some((button) => button === last || /^(?:show|load|see) more$/i.test(textIn(button) ?? ''));
}
