import type { Award } from '../../domain/award';
import { fill } from '../reading/award-draft';
import { type Note, nothing, type Reading, seen } from '../reading/detector';
import { all, mainOf, textIn } from '../reading/page-access';
import { readCertificateLinks } from './coursera-certificate';

/** The learner's accomplishments. The page has not been seen, so nothing but links to certificates is relied on. */
export function readOwnList(root: Element, url: URL): Reading {
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
