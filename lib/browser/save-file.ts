/**
 * Hands a file to the browser's own saving. Whatever it holds leaves as plain bytes: a page, picture or document of
 * somebody else's must never open inside the extension.
 */
export function saveFile(blob: Blob, name: string): void {
  const { url, release } = addressOf(new Blob([blob], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.click();
  // The browser reads the bytes after this call; a minute is ample and the address is then given back.
  setTimeout(release, 60_000);
}

/** The address of bytes for an `<img>` alone, with the type that the bytes themselves showed; to be released after use. */
export function imageAddress(blob: Blob, type: `image/${'png' | 'jpeg' | 'gif' | 'webp'}`): { url: string; release: () => void } {
  return addressOf(new Blob([blob], { type }));
}

function addressOf(blob: Blob): { url: string; release: () => void } {
  const url = URL.createObjectURL(blob);
  return { url, release: () => URL.revokeObjectURL(url) };
}

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const longest = 120;

/**
 * A file name that every system takes, from any text: the last part of a path, without control and direction
 * characters, signs that systems forbid, dots or blanks at its ends, or names that Windows keeps for itself.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 && clean.length - dot <= 12 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  const first = stem.split('.')[0] ?? '';
  const named = reserved.test(first.trim()) ? `_${stem}` : stem;
  const short = [...named].slice(0, longest).join('').trimEnd();
  return short === '' ? `file${ending}` : short + ending;
}
