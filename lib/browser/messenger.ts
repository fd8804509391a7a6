import { browser } from 'wxt/browser';
import type { Sender } from './sender-guard';

type Verbs<Map> = { [Verb in keyof Map]: (payload: never) => unknown };
type Payload<Map extends Verbs<Map>, Verb extends keyof Map> = Parameters<Map[Verb]> extends [infer Data] ? Data : undefined;
type Reply<Map extends Verbs<Map>, Verb extends keyof Map> = Awaited<ReturnType<Map[Verb]>>;

/** A message as it arrives: who sent it is filled in by the browser, and its payload is not to be believed yet. */
export type Arriving = { data: unknown; sender: Sender };

/** One direction of messages: how they are sent, and how they are answered. */
export type Messenger<Map extends Verbs<Map>> = {
  /** Sends to the background and our own pages, or to the script in one tab. Rejects when nobody answers. */
  send<Verb extends keyof Map & string>(verb: Verb, data: Payload<Map, Verb>, tabId?: number): Promise<Reply<Map, Verb>>;
  /** Answers one verb in this context until the returned function is called. */
  answer<Verb extends keyof Map & string>(
    verb: Verb,
    listener: (arriving: Arriving) => Reply<Map, Verb> | Promise<Reply<Map, Verb>>,
  ): () => void;
};

/**
 * Messages by a map of verbs to functions. As small as it is because it lies in every page of the three sites: answers
 * carry no errors (see `Answer`), so none are made portable.
 */
export function defineMessages<Map extends Verbs<Map>>(): Messenger<Map> {
  return {
    async send(verb, data, tabId) {
      const message = { verb, data };
      const reply: unknown = await (tabId === undefined
        ? browser.runtime.sendMessage(message)
        : browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
      if (!Array.isArray(reply)) throw new Error('no answer');
      return reply[0];
    },
    answer(verb, listener) {
      const hear = (message: { verb?: unknown; data?: unknown } | null, sender: Sender, respond: (reply: unknown[]) => void) => {
        if (message?.verb !== verb) return false;
        // Wrapped, so that "nobody answered" and "answered with nothing" differ.
        Promise.resolve(listener({ data: message.data, sender })).then((reply) => respond([reply]));
        return true;
      };
      browser.runtime.onMessage.addListener(hear);
      return () => browser.runtime.onMessage.removeListener(hear);
    },
  };
}
