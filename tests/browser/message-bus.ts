import type { Sender } from '../../lib/browser/sender-guard';

type Hear = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => boolean;

export const ownId = 'the-extension';
export const ownOrigin = 'chrome-extension://the-extension';

/** A verb with its payload, as the tests speak of it. */
type Said = { verb: string; data?: unknown };
/** The same as it travels: the form of @webext-core/messaging. */
type Wire = { id: number; type: string; data: unknown; timestamp: number };

const isSaid = (message: unknown): message is Said => typeof message === 'object' && message !== null && 'verb' in message;
const toWire = ({ verb, data }: Said): Wire => ({ id: 1, type: verb, data, timestamp: 1 });
const fromWire = ({ type, data }: Wire): Said => ({ verb: type, data });

/** A stand-in for the browser's messages: what was listened to is called as the browser would call it. */
export function createBus() {
  const listeners = new Set<Hear>();
  const sent: { message: unknown; tabId?: number }[] = [];
  const browser = {
    runtime: {
      id: ownId as string | undefined,
      getURL: (path: string) => `${ownOrigin}${path}`,
      onMessage: { addListener: (hear: Hear) => listeners.add(hear), removeListener: (hear: Hear) => listeners.delete(hear) },
      sendMessage: async (message: unknown): Promise<unknown> => {
        sent.push({ message });
        return [null];
      },
    },
    scripting: { executeScript: async (): Promise<{ result: unknown }[]> => [{ result: null }] },
    tabs: {
      query: async () => [] as { id: number }[],
      sendMessage: async (tabId: number, message: unknown): Promise<unknown> => {
        sent.push({ message, tabId });
        return [null];
      },
    },
  };
  return {
    browser,
    sent,
    listeners,
    /** What somebody gets who sends this; undefined when nobody answers. */
    async deliver(message: unknown, sender: Sender): Promise<unknown> {
      for (const hear of listeners) {
        const reply = await new Promise<unknown>((resolve) => {
          if (!hear(isSaid(message) ? toWire(message) : message, sender, resolve)) resolve(undefined);
        });
        if (reply !== undefined) return (reply as { res?: unknown }).res;
      }
      return undefined;
    },
  };
}

type Browser = {
  runtime: { id?: string; onMessage: unknown; sendMessage: (message: Said) => Promise<unknown> };
  tabs: { sendMessage: (tabId: number, message: Said) => Promise<unknown> };
};

/** Puts the callbacks of `chrome.*` in front of a stand-in, as the messaging library calls them. */
export function installChrome(current: () => Browser): void {
  const answered = (reply: Promise<unknown>, respond: (reply: unknown) => void) =>
    void reply.then(
      (value) => respond({ res: (value as unknown[])[0] }),
      () => respond(undefined),
    );
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        get onMessage() {
          return current().runtime.onMessage;
        },
        sendMessage: (message: Wire, respond: (reply: unknown) => void) =>
          answered(current().runtime.sendMessage(fromWire(message)), respond),
      },
      tabs: {
        sendMessage: (tabId: number, message: Wire, _: unknown, respond: (reply: unknown) => void) =>
          answered(current().tabs.sendMessage(tabId, fromWire(message)), respond),
      },
    },
  });
}

/** Everybody who could send a message, and what the browser says of them. */
export const senders: Record<string, Sender> = {
  popup: { id: ownId, origin: ownOrigin, url: `${ownOrigin}/popup.html` },
  'popup in a tab': { id: ownId, origin: ownOrigin, url: `${ownOrigin}/popup.html?tab=3`, frameId: 0, tab: { id: 9 } },
  'portfolio page': { id: ownId, origin: ownOrigin, url: `${ownOrigin}/portfolio.html`, frameId: 0, tab: { id: 4 } },
  'page of ours whose origin is not told': { id: ownId, url: `${ownOrigin}/portfolio.html`, frameId: 0, tab: { id: 4 } },
  'page of ours in a frame': { id: ownId, origin: ownOrigin, url: `${ownOrigin}/portfolio.html`, frameId: 2, tab: { id: 4 } },
  'content on an allowed host': page('https://www.credly.com'),
  'content on the bare host': page('https://coursera.org'),
  'content on a deep subdomain': page('https://a.b.edx.org'),
  'content on another host': page('https://example.org'),
  'content on a host that ends alike': page('https://evilcredly.com'),
  'content on a host that begins alike': page('https://credly.com.example.org'),
  'content on another port': page('https://www.credly.com:8443'),
  'content over http': page('http://www.credly.com'),
  'content in a subframe': { ...page('https://www.credly.com'), frameId: 3 },
  'content without a tab': { id: ownId, origin: 'https://www.credly.com', frameId: 0 },
  'content in a private window': { ...page('https://www.credly.com'), tab: { id: 7, incognito: true } },
  'popup in a private window': { id: ownId, origin: ownOrigin, tab: { id: 9, incognito: true }, frameId: 0 },
  'forged id': { ...page('https://www.credly.com'), id: 'another-extension' },
  'forged id with our origin': { id: 'another-extension', origin: ownOrigin },
  'another extension': { id: 'another-extension', origin: 'chrome-extension://another-extension' },
  nobody: {},
};

function page(origin: string): Sender {
  return { id: ownId, origin, url: `${origin}/badges/1`, frameId: 0, tab: { id: 7 } };
}
