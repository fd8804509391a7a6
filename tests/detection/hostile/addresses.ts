import type { Chance } from '../../tools/chance';

/** What a page's address is worth: the site's own, or one that only looks like it. */
export type HostileAddress = { url: string; lookAlike: boolean };

export const ids = {
  uuid: '7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f',
  code: 'NKF7QM2XWB4D',
  hex: '1a2b3c4d5e6f708192a3b4c5d6e7f807',
} as const;

/** Hosts of the three sites, each with what a look-alike makes of it. */
const dressed: readonly ((host: string) => string)[] = [
  (host) => `${host}.evil.example`,
  (host) => `${host}@evil.example`,
  (host) => `${host}:x@evil.example`,
  (host) => `evil.example:443/${host}`,
  (host) => `${host}:8443`,
  (host) => `${host}.`,
  (host) => `x${host}`,
  (host) => `${host.replace('.', '-')}`,
  (host) => `evil-${host}`,
  (host) => host.replace('o', 'о'),
  (host) => host.replace('e', 'é'),
  (host) => `xn--${host.split('.')[1]}-abc.org`,
  () => '127.0.0.1',
  () => '[::1]',
  () => '2130706433',
  (host) => `evil.example/https://${host}`,
  (host) => `evil.example?${host}`,
  (host) => `evil.example#${host}`,
  (host) => `evil.example\\@${host}`,
  (host) => `m.${host}.co`,
];

/** Ways of writing the site's own address that are odd but right. */
const odd: readonly ((host: string, path: string) => string)[] = [
  (host, path) => `https://${host}${path}`,
  (host, path) => `https://${host.toUpperCase()}${path}`,
  (host, path) => `https://${host}${path}?${'a=b&'.repeat(200)}`,
  (host, path) => `https://${host}${path}#${'x'.repeat(2_000)}`,
  (host, path) => `https://${host}/${path}`,
  (host, path) => `https://${host}${path}%00`,
  (host, path) => `https://${host}${path}/../..${path}`,
  (host, path) => `HTTPS:\\\\${host}${path.replaceAll('/', '\\')}`,
  (host, path) => `https://user:pass@${host}${path}`,
];

/** An address of a page of this host and path: its own, oddly written, or that of a look-alike. */
export function hostileUrl(host: string, path: string, chance: Chance): HostileAddress {
  if (chance.below(4) > 0) return { url: chance.below(2) ? `https://${host}${path}` : chance.pick(odd)(host, path), lookAlike: false };
  const url = `https://${chance.pick(dressed)(host)}${path}`;
  // What a browser refuses as an address is never read, and not every host has the letter that is replaced.
  return URL.canParse(url) && new URL(url).host !== host
    ? { url, lookAlike: true }
    : { url: `https://${host}.evil.example${path}`, lookAlike: true };
}
