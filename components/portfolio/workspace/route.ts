import { signal } from '@preact/signals';

export const rooms = ['case', 'evidence', 'criteria', 'report', 'backup'] as const;
export type Room = (typeof rooms)[number];

/** Where one is: a room, and the things below it by id only, so that no address holds what anybody wrote. */
export type Route = { room: Room; path: string[] };

/** The route of an address fragment; what is not known leads to the case. */
export function parseRoute(hash: string): Route {
  const [room = '', ...path] = hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
  return (rooms as readonly string[]).includes(room) ? { room: room as Room, path } : { room: 'case', path: [] };
}

/** The address fragment of a place: `href('evidence', 'work', id)`. */
export function href(room: Room, ...path: string[]): string {
  return `#/${[room, ...path].map(encodeURIComponent).join('/')}`;
}

/** Where this tab is now; written only by the browser's address. */
export const route = signal<Route>(parseRoute(globalThis.location?.hash ?? ''));

/** Follows the address until `abort`; each move is a page of the browser's history, so Back works. */
export function followAddress(abort: AbortSignal): void {
  globalThis.addEventListener(
    'hashchange',
    () => {
      route.value = parseRoute(location.hash);
    },
    { signal: abort },
  );
}

/** Goes to a place. */
export function go(room: Room, ...path: string[]): void {
  location.hash = href(room, ...path);
}
