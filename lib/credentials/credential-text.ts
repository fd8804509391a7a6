import { limits } from './limits';

/** What the text of a credential turns out to be: data, the address where the data lies, or nothing that is known. */
export type CredentialText = { kind: 'data'; json: unknown } | { kind: 'address'; address: string } | { kind: 'unknown' };

/**
 * Reads the text of a credential: JSON, JSON within a signed token (which is decoded here and not checked), or an
 * address. JSON that is too long or too deep is not read.
 */
export function readCredentialText(text: string): CredentialText {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed.length > limits.text) return { kind: 'unknown' };
  if (/^[[{]/.test(trimmed)) return dataOf(trimmed);
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(trimmed)?.[1];
  if (payload) return dataOf(fromBase64Url(payload) ?? '');
  return /^https?:\/\/\S+$/i.test(trimmed) ? { kind: 'address', address: trimmed } : { kind: 'unknown' };
}

function dataOf(text: string): CredentialText {
  if (nestingOf(text) > limits.nesting) return { kind: 'unknown' };
  try {
    return { kind: 'data', json: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'unknown' };
  }
}

/** How deep the brackets of a text go, counted before anything is built of it; brackets within texts do not count. */
function nestingOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}

function fromBase64Url(text: string): string | null {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (one) => one.charCodeAt(0)));
  } catch {
    return null;
  }
}
