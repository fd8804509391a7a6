import type { Answer, DataFailure } from './answer';

/**
 * JSON of a page's own origin, asked as the page itself would ask it. The only place of the extension that asks the
 * network for anything, and only at the learner's click. Answers why not where it cannot; never throws.
 *
 * It is handed to the open page as it stands here and runs there, so that nothing of it lies in pages where nobody
 * clicked. Therefore it may use nothing from outside itself.
 */
export async function fetchJson(address: string, pageUrl: string): Promise<Answer<unknown>> {
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
      return { ok: true, value: JSON.parse(text) as unknown };
    } catch {
      // Sites answer with their sign-in page where they want to be asked by somebody they know.
      return failed('not-json');
    }
  } catch (error) {
    return failed((error as { name?: string } | null)?.name === 'TimeoutError' ? 'timeout' : 'no-connection');
  }
}
