import { createServer, type Socket } from 'node:net';
import type { Asked } from './journey';
import { hostsOf, type ServedPages } from './served-pages';

/** A proxy that leads nowhere and remembers what it was asked for, so that a browser under test cannot reach the network unseen. */
export interface DeadEnd {
  port: number;
  /** Hosts that were asked for, in order; with scheme and path where the request was not encrypted. */
  asked: string[];
  close(): void;
}

/** What browsers ask for by themselves: updates, settings, sign-in. */
const browsersOwn = /(^|\.)(google|googleapis|gstatic|gvt1|googleusercontent|mozilla|firefox|microsoft|msn|bing)\.(com|org|net)$/;

/** What a saved page shows itself with and is not there any more; its icon is asked for by every browser. */
const furniture = ['image', 'style', 'stylesheet', 'font', 'script', 'media'];

/** The addresses that nobody answered; the browser's own, and what saved pages show themselves with, left out. */
export function straysOf(asked: Asked[], deadEnd: DeadEnd, pages: ServedPages): string[] {
  const served = hostsOf(pages);
  const refused = asked.filter((one) => !one.served && !(one.by === 'page' && furniture.includes(one.what))).map(({ url }) => url);
  const escaped = deadEnd.asked.filter((url) => !browsersOwn.test(new URL(url).hostname) && !served.has(new URL(url).host));
  return [...refused, ...escaped].filter((url) => !url.endsWith('/favicon.ico'));
}

/** Starts a dead end on a free port of this machine. */
export async function openDeadEnd(): Promise<DeadEnd> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      const [method, target = ''] = data.toString('latin1').split(' ');
      asked.push(method === 'CONNECT' ? `https://${target.replace(/:443$/, '')}` : target);
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the dead end has no port');
  return {
    port: address.port,
    asked,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
