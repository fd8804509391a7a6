import { fill, newAward } from '../reading/award-draft';
import { type Address, type Detector, type Note, nothing, seen } from '../reading/detector';
import { rootOf, textOf, textsOf } from '../reading/page-access';

function classify({ host, pathname }: URL): Address | null {
  const [path, id] = /^\/records(?:\/programs\/(?:shared\/)?([0-9a-f]{32}))?\/?$/.exec(pathname) ?? [];
  return path && host === 'credentials.edx.org' ? { platform: 'edx', kind: 'record', id: id ?? null, award: null } : null;
}

/**
 * A program's record on edX: the program is earned where its status says so; the courses below it, with their grades,
 * are no certificates. The words are English; where they are not, nothing is taken for a name.
 */
export const edxRecord: Detector = {
  platform: 'edx',
  classify,

  read(page, url) {
    if (!classify(url)?.id) return nothing('record', 'not-an-award-page');
    const root = rootOf(page);
    const title = /^(.+) Record$/.exec(textOf(root, '.program-title h1, .program-headings h1') ?? '')?.[1];
    if (!title) return nothing('record', root.querySelector('h1') ? 'no-title' : 'not-filled-yet');
    if (!textsOf(root, '.program-status .badge').includes('Earned')) return nothing('record', 'no-award');
    // Only the shared record can be seen by others.
    const isShared = url.pathname.includes('/shared/');
    const found = {
      title,
      issuer: /^[^|]+ \| (.+)$/.exec(textOf(root, '.program-headings h4') ?? '')?.[1],
      earner: /^([^|@]+) \| /.exec(textOf(root, '.learner-info') ?? '')?.[1],
      state: 'valid' as const,
    };
    const notes: Note[] = [];
    const award = fill(newAward('edx'), 'dom', found, notes);
    const shown = { verifyUrl: isShared ? url.origin + url.pathname : null, owner: isShared ? ('unknown' as const) : ('me' as const) };
    return seen('record', [fill(award, 'address', shown)], notes);
  },
};
