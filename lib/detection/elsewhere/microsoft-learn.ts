import { fill, newAward } from '../reading/award-draft';
import { type Address, type Detector, nothing, seen } from '../reading/detector';
import { rootOf, textOf } from '../reading/page-access';

const hosts = ['learn.microsoft.com'] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const id =
    /^\/api\/credentials\/share\/[a-z-]+\/[^/]+\/([0-9A-F]{8,40})\/?$/i.exec(url.pathname)?.[1] ??
    /^\/(?:[a-z-]+\/)?users\/[^/]+\/credentials\/([0-9a-f]{8,40})\/?$/i.exec(url.pathname)?.[1] ??
    null;
  return { platform: 'microsoft-learn', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/** Shared credentials on Microsoft Learn. The page is drawn from data that has not been seen, so only its title is read. */
export const microsoftLearn: Detector = {
  platform: 'microsoft-learn',
  classify,

  read(page, url) {
    const address = classify(url);
    if (!address?.id) return nothing('other', 'not-an-award-page');
    const title = /^(.+?) - [^-|]+(?: \| Microsoft Learn)$/.exec(textOf(rootOf(page), 'head title') ?? '')?.[1] ?? null;
    const issuer = /^Microsoft\b/.test(title ?? '') ? 'Microsoft' : null;
    const award = fill(newAward('microsoft-learn'), 'address', { id: address.id, verifyUrl: url.href });
    fill(award, 'meta', { title, issuer });
    return award.title ? seen('certificate', [award]) : nothing('certificate', 'no-title');
  },
};
