import type { Address } from '../reading/detector';
import { classifyCredly, credlyPath } from './credly-address';

/** What the address of something that an organisation on Credly offers says by itself; null for every other address. */
export function classifyCredlyTemplate(url: URL): Address | null {
  const slug = /^\/org\/[^/]+\/badge\/([^/]+)\/?$/.exec(credlyPath(url))?.[1];
  return slug && classifyCredly(url) ? { platform: 'credly', kind: 'template', id: slug.toLowerCase(), award: false } : null;
}
