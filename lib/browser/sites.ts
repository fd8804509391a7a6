/**
 * The three sites that are read without a click, as the manifest names them: a fourth pattern would blur the warning
 * that the browser shows at installation.
 */
export const sitePatterns = ['https://*.coursera.org/*', 'https://*.edx.org/*', 'https://*.credly.com/*'];

const origins = /^https:\/\/(?:[a-z0-9-]+\.)*(coursera\.org|edx\.org|credly\.com)$/;

/** The site of an origin: `credly.com` for `https://www.credly.com`; null for every other site, and without https. */
export function siteOf(origin: string): string | null {
  return origins.exec(origin)?.[1] ?? null;
}

/** The origin of an address; empty for what is none. */
export function originOf(address: string | undefined): string {
  try {
    return new URL(address ?? '').origin;
  } catch {
    return '';
  }
}

/** The platform of a page of the three sites: `credly`; `other` for every other page. */
export function platformOf(address: string): string {
  return siteOf(originOf(address))?.split('.')[0] ?? 'other';
}
