import { type Address, type Detector, nothing } from '../reading/detector';

const host = /^(?:api\.)?(?:(?:eu|ca|au|us)\.)?badgr\.(?:io|com)$/;

function classify(url: URL): Address | null {
  if (!host.test(url.host)) return null;
  const id = /^\/public\/assertions\/([\w-]{22})(?:\.json|\/image)?\/?$/.exec(url.pathname)?.[1] ?? null;
  return { platform: 'badgr', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/**
 * Awards on Badgr, now Canvas Credentials. What their pages look like has not been seen; the award's own data, and its
 * picture with the data baked in, lie at addresses beside the page, which can be asked.
 */
export const badgr: Detector = {
  platform: 'badgr',
  classify,

  read(_page, url) {
    const { id } = classify(url) ?? {};
    if (!id) return nothing('other', 'not-an-award-page');
    const award = `${url.origin}/public/assertions/${id}`;
    const more = [`${award}.json?v=2_0&expand=badge&expand=badge.issuer`, `${award}/image`];
    return { kind: 'nothing', pageKind: 'certificate', why: 'not-read-yet', notes: [], more };
  },
};
