import type { Answer, DataFailure } from './answer';

/**
 * JSON of a page's own origin, asked as the page itself would ask it, as the text that came. The only place of the extension that asks the
 * network for anything, and only at the learner's click. Answers why not where it cannot; never throws.
 *
 * It is handed to the open page as it stands here and runs there, so that nothing of it lies in pages where nobody
 * clicked. Therefore it may use nothing from outside itself.
 */
export async function fetchJson(address: string, pageUrl: string): Promise<Answer<string>> {
  const [patience, largest] = [15_000, 8_000_000];
  const failed = (code: DataFailure, message = '') => ({ ok: false as const, code, message });
  if (location.href !== pageUrl || new URL(address).origin !== location.origin) return failed('page-changed');
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    });
    const { status } = response;
    if (status === 401 || status === 403) return failed('forbidden', String(status));
    if (status === 404 || status === 410) return failed('not-found', String(status));
    if (status === 408 || status === 504) return failed('timeout', String(status));
    if (!response.ok) return failed('site-trouble', String(status));
    const text = await response.text();
    if (text.length > largest) return failed('not-json', 'too large');
    try {
      JSON.parse(text);
      return { ok: true, value: text };
    } catch {
      // Sites answer with their sign-in page where they want to be asked by somebody they know.
      return failed('not-json');
    }
  } catch (error) {
    return failed((error as { name?: string } | null)?.name === 'TimeoutError' ? 'timeout' : 'no-connection');
  }
}

/** What an address answered with: the address that answered in the end, and its bytes in base64, as messages carry them. */
export type FetchedBytes = { url: string; base64: string };

/**
 * The bytes at an address that a page names, asked from inside the page with no more rights than it has: another origin
 * must let it, gets no cookies, and is not told where from. Handed to the page as it stands, like `fetchJson`.
 */
export async function fetchBytes(address: string, pageUrl: string): Promise<Answer<FetchedBytes>> {
  const [patience, largest] = [15_000, 16 * 1024 * 1024];
  const failed = (code: DataFailure, message = '') => ({ ok: false as const, code, message });
  if (location.href !== pageUrl || !address.startsWith('https:')) return failed('page-changed');
  const isOwn = new URL(address).origin === location.origin;
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/ld+json, application/json, image/png, image/svg+xml, */*;q=0.1' },
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      // A picture that the page shows lies in the cache without the leave to be read by others, if that is given at all.
      cache: isOwn ? 'default' : 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return failed(response.status === 404 ? 'not-found' : 'site-trouble', String(response.status));
    const reader = response.body?.getReader();
    let binary = '';
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      if (binary.length + next.value.length > largest) {
        await reader?.cancel();
        return failed('not-json', 'too large');
      }
      // In pieces, because a call takes only so many arguments.
      for (let at = 0; at < next.value.length; at += 8_192) binary += String.fromCharCode(...next.value.subarray(at, at + 8_192));
    }
    return { ok: true, value: { url: response.url, base64: btoa(binary) } };
  } catch (error) {
    return failed((error as { name?: string } | null)?.name === 'TimeoutError' ? 'timeout' : 'no-connection');
  }
}
