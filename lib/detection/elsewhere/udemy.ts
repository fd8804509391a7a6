import { fill, fillIssued, finish, newAward } from '../reading/award-draft';
import { readDate } from '../reading/dates';
import { type Address, type Detector, nothing, seen } from '../reading/detector';
import { attributeOf, metaOf, rootOf, textOf } from '../reading/page-access';

const hosts = ['www.udemy.com', 'udemy.com'] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const id = /^\/certificate\/(UC-[a-z0-9-]{8,36})\/?$/i.exec(url.pathname)?.[1] ?? null;
  return { platform: 'udemy', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/** Udemy's certificates: one sentence with links to the learner, the course and its teachers. */
export const udemy: Detector = {
  platform: 'udemy',
  classify,

  read(page, url, today) {
    const address = classify(url);
    if (!address?.id) return nothing('other', 'not-an-award-page');
    const root = rootOf(page);
    // The certificate's picture carries its id; without it the address is all there is.
    const picture = metaOf(root, 'og:image');
    const award = fill(newAward('udemy'), 'address', { id: address.id, verifyUrl: `https://www.udemy.com/certificate/${address.id}/` });
    fill(award, 'meta', { image: picture?.toLowerCase().includes(address.id.toLowerCase()) ? picture : null });
    const sentence = '[data-purpose="certificate-description"]';
    fill(award, 'dom', {
      title: textOf(root, `${sentence} a[data-purpose="certificate-course-url"]`),
      earner: textOf(root, `${sentence} a[data-purpose="certificate-recipient-url"]`),
      // Udemy gives the certificate; who taught the course is named besides.
      issuer: attributeOf(root, sentence, 'data-purpose') ? 'Udemy' : null,
    });
    // Udemy writes MM/DD/YYYY in every language; the course's title may hold numbers of its own, so only what follows it counts.
    const text = textOf(root, sentence) ?? '';
    fillIssued(award, 'text', readDate(award.title ? (text.split(award.title).at(-1) ?? '') : '', 'en', 'month first'));
    if (!award.title) return nothing('certificate', root.querySelector('main, h1') ? 'no-title' : 'not-filled-yet');
    return seen('certificate', [finish(fill(award, 'dom', { state: 'valid' }), today)]);
  },
};
