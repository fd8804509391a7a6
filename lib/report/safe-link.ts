/**
 * The address as it may stand in a report: only http, https and mailto, without user or password, in ASCII. Null for
 * anything else, which is then printed as text and leads nowhere.
 */
export function safeLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  // The parser leaves a few characters of the query as they came, which a PDF's address must not hold.
  const href = url.href.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character));
  return href.length <= 2_048 ? href : null;
}

/** What a reader sees of where a link leads: its host, as the address names it (an international one in its ASCII form). */
export function hostOf(address: string): string {
  const url = new URL(address);
  return url.protocol === 'mailto:' ? decodeURIComponent(url.pathname) : url.host.replace(/^www\./, '');
}
