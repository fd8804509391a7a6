import { parseUrl } from './clean-text';

/**
 * An address without what carries somebody's e-mail address in it, as Badgr's links do (`?identity__email=…`): that
 * must be kept nowhere. Anything that is no address stays as it is.
 */
export function withoutEmail(address: string): string {
  const url = parseUrl(address);
  if (!url || !/e-?mail|@|%40/i.test(url.search + url.hash)) return address;
  // By its text: in a script within a page Firefox lets nobody go through `searchParams`.
  url.search = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !/^[^=]*e-?mail/i.test(pair) && !/[^\s@]@[^\s@]/.test(pair.replace(/%40/g, '@')))
    .join('&');
  if (/[^#]@|%40/i.test(url.hash)) url.hash = '';
  return url.href;
}
