import { type Address, type Detector, nothing } from '../reading/detector';

const hosts = ['confirm.udacity.com'] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const id = /^\/(?:e\/)?([0-9A-Za-z]{8}|[0-9a-f-]{36})\/?$/.exec(url.pathname)?.[1] ?? null;
  return { platform: 'udacity', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/** Udacity's confirmations of certificates. Only their addresses are known; their pages have not been seen. */
export const udacity: Detector = {
  platform: 'udacity',
  classify,
  read: (_page, url) => (classify(url)?.id ? nothing('certificate', 'not-read-yet') : nothing('other', 'not-an-award-page')),
};
