import { readCredentialText } from './credential-text';
import { limits } from './limits';
import type { OpenBadge } from './open-badge';
import { readOpenBadges } from './read-open-badges';
import { unbake } from './unbake';

/**
 * What the bytes behind an address turn out to be: badges, with the text that they were read from; the address where a
 * badge's data lies; nothing of the kind; or something that cannot be read.
 */
export type BadgeFile =
  | { kind: 'badges'; badges: OpenBadge[]; text: string }
  | { kind: 'address'; address: string }
  | { kind: 'none' }
  | { kind: 'unreadable' };

/** Reads a file that may be a badge: an image with a badge baked in, JSON, or a signed token. */
export async function readBadgeFile(bytes: Uint8Array): Promise<BadgeFile> {
  if (bytes.length > limits.file) return { kind: 'unreadable' };
  const image = await unbake(bytes);
  if (image.kind === 'bare') return { kind: 'none' };
  if (image.kind === 'baked') return bestOf(image.texts) ?? { kind: 'unreadable' };
  if (image.why !== 'not-an-image') return { kind: 'unreadable' };
  if (bytes.length > limits.text) return { kind: 'none' };
  const found = bestOf([new TextDecoder().decode(bytes)]);
  // An address by itself means something within an image only.
  return found?.kind === 'badges' ? found : { kind: 'none' };
}

/** The first text that holds badges, or else the first that says where they are. */
function bestOf(texts: readonly string[]): BadgeFile | null {
  let elsewhere: BadgeFile | null = null;
  for (const text of texts) {
    const read = readCredentialText(text);
    const badges = read.kind === 'data' ? readOpenBadges(read.json) : [];
    if (badges.length > 0) return { kind: 'badges', badges, text };
    if (read.kind === 'address') elsewhere ??= read;
  }
  return elsewhere;
}
