import type { Reading } from '../detection/reading/detector';
import type { AwardKey, PageSummary } from './messages';

/** How long the keys of a summary may get together, in characters of JSON; the background refuses above 64 KB. */
const room = 20_000;

/** What the background must know of a reading: how many awards, and what tells whether each is saved. */
export function summarizePage(url: string, reading: Reading): PageSummary {
  const awards = reading.kind === 'seen' ? reading.awards : [];
  const keys: AwardKey[] = [];
  let used = 0;
  for (const { platform, id, title, issuer, earner, issuedOn } of awards) {
    const key = { platform, id, title, issuer, earner, issuedOn };
    used += JSON.stringify(key).length;
    // Three bytes a character at most, so this stays below the limit in bytes as well.
    if (used > room) break;
    keys.push(key);
  }
  return { url, count: awards.length, keys };
}
