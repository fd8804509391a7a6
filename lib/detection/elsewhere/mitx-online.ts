import { fill, fillIssued, finish, newAward } from '../reading/award-draft';
import { readDate } from '../reading/dates';
import { type Address, type Detector, type Note, nothing, seen } from '../reading/detector';
import { labelled, leaves, mainOf, metaOf, rootOf, textIn, textOf } from '../reading/page-access';

const hosts = ['mitxonline.mit.edu'] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const id = /^\/certificate\/(?:program\/)?([0-9a-f-]{36})\/?$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
  return { platform: 'mitx-online', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/** Certificates of MITx Online, for courses and programs; the learner's own open with congratulations. */
export const mitxOnline: Detector = {
  platform: 'mitx-online',
  classify,

  read(page, url, today) {
    const { id } = classify(url) ?? {};
    if (!id) return nothing('other', 'not-an-award-page');
    const root = rootOf(page);
    const notes: Note[] = [];
    const name = textOf(root, 'head title') ?? metaOf(root, 'og:title');
    const title = /^MITx Online \| Certificate for: (.+)$/.exec(name ?? '')?.[1] ?? null;
    const award = fill(newAward('mitx-online'), 'address', { id, verifyUrl: `${url.origin}${url.pathname}` });
    fill(award, 'meta', { title, issuer: title && 'MITx Online' }, notes);
    fill(award, 'dom', {
      earner: textOf(root, '.certify-name'),
      owner: root.querySelector('.cer-user-info') ? 'me' : 'unknown',
    });
    // The same paragraph may hold the id, so the date is what follows its label.
    const issued = labelled(leaves(root), /^Issued:/i) ?? /Issued:\s*([^:]{6,24}\d{4})/.exec(textIn(mainOf(root)) ?? '')?.[1];
    fillIssued(award, 'text', readDate(issued ?? null, 'en'), notes);
    if (!award.title) return nothing('certificate', award.earner ? 'no-title' : 'no-award');
    return seen('certificate', [finish(fill(award, 'dom', { state: 'valid' }), today)], notes);
  },
};
