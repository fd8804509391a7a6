import { browser } from 'wxt/browser';
import type { PageToBackground, ToPage } from './messages';
import type { Sender } from './sender-guard';

/*
 * The messages of the script that lies in every page, in the form of the messaging library that carries them at the
 * other end. The library itself would be a fifteenth of that script, most of it for errors and logs that it never has.
 */

/** Tells the background something; nobody waits for an answer. */
export async function tellBackground<Verb extends keyof PageToBackground>(
  verb: Verb,
  data: Parameters<PageToBackground[Verb]>[0],
): Promise<void> {
  try {
    await browser.runtime.sendMessage({ id: 0, type: verb, data, timestamp: Date.now() });
  } catch {
    // Nobody listens: the extension is being updated or removed.
  }
}

type Answers = { [Verb in keyof ToPage]: () => ReturnType<ToPage[Verb]> };

/** Answers our own pages and the background, and nobody else, until the signal says to stop. */
export function answerOurs(answers: Answers, signal: AbortSignal): void {
  const hear = (message: { type?: unknown } | null, sender: Sender, respond: (reply: { res: unknown }) => void) => {
    const verb = message?.type as keyof Answers;
    if (Object.hasOwn(answers, verb)) respond({ res: sender.id === browser.runtime.id ? answers[verb]() : null });
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
