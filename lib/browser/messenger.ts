import { defineExtensionMessaging } from '@webext-core/messaging';
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

/** What the library is asked for here; its own types follow a map of another shape. */
type Library = {
  sendMessage(verb: string, data: unknown, to?: { tabId: number; frameId: number }): Promise<unknown>;
  onMessage(verb: string, listener: (message: Arriving) => unknown): () => void;
};

/** Messages by a map of verbs to functions, carried by @webext-core/messaging; to a tab, only its top frame is spoken to. */
export function defineMessages<Map extends Verbs<Map>>(): Messenger<Map> {
  const library = defineExtensionMessaging() as unknown as Library;
  return {
    send: (verb, data, tabId) => library.sendMessage(verb, data, tabId === undefined ? undefined : { tabId, frameId: 0 }) as never,
    answer: (verb, listener) => library.onMessage(verb, listener),
  };
}
