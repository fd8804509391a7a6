import { type Address, type Detector, nothing } from '../reading/detector';

const shapes: Readonly<Record<string, RegExp>> = {
  'trailblazer.me': /^\/id\/([^/]+)\/?$/,
  'www.trailblazer.me': /^\/id\/([^/]+)\/?$/,
  'www.salesforce.com': /^\/trailblazer\/([^/]+)\/?$/,
  'salesforce.com': /^\/trailblazer\/([^/]+)\/?$/,
};

function classify(url: URL): Address | null {
  const shape = Object.hasOwn(shapes, url.host) ? shapes[url.host] : undefined;
  if (!shape) return null;
  const slug = shape.exec(url.pathname)?.[1] ?? null;
  return { platform: 'trailhead', kind: slug ? 'earner-profile' : 'other', id: slug, award: slug ? null : false };
}

/** Profiles on Salesforce Trailhead. They are drawn in the browser from data of another host, and have not been seen. */
export const trailhead: Detector = {
  platform: 'trailhead',
  classify,
  read: (_page, url) => (classify(url)?.id ? nothing('earner-profile', 'not-read-yet') : nothing('other', 'not-an-award-page')),
};
