import { parseUrl } from './clean-text';

/**
 * An address without what carries somebody's e-mail address in it, as Badgr's links do (`?identity__email=…`): that
 * must be kept nowhere. Anything that is no address stays as it is.
 */
export function withoutEmail(address: string): string {
  const url = parseUrl(address);
  if (!url || !/e-?mail|@|%40/i.test(url.search + url.hash)) return address;
  for (const [name, value] of [...url.searchParams]) {
    if (/e-?mail/i.test(name) || /[^\s@]@[^\s@]/.test(value)) url.searchParams.delete(name, value);
  }
  if (/[^#]@|%40/i.test(url.hash)) url.hash = '';
  return url.href;
}
