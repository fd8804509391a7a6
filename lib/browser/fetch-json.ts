import { type Answer, type DataFailure, done, failed } from './answer';

/** Milliseconds until a silent site is given up, and the most that is read of an answer, in characters. */
const [patience, largest] = [15_000, 8_000_000];

/**
 * JSON of the page's own origin, asked as the page itself would ask it. The only place of the extension that asks the
 * network for anything; called only by the learner's click. Never throws: says why not instead.
 */
export async function fetchJson(address: string, signal: AbortSignal): Promise<Answer<unknown>> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    if (!response.ok) return failed(codeOf(response.status), String(response.status));
    const text = await response.text();
    return text.length > largest ? failed('not-json', 'too large') : parse(text);
  } catch (error) {
    return failed(error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'no-connection');
  }
}

function codeOf(status: number): DataFailure {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408 || status === 504) return 'timeout';
  return 'site-trouble';
}

function parse(text: string): Answer<unknown> {
  try {
    return done(JSON.parse(text) as unknown);
  } catch {
    // Sites answer with their sign-in page where they want to be asked by somebody they know.
    return failed('not-json');
  }
}
