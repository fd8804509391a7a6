/** What became of a file that was given to the page. */
export interface Given {
  /** What the page says of it: a refusal, or the head of what it shows instead; '' where it says nothing. */
  said: string;
  /** From the choice until that was said, in milliseconds. */
  time: number;
}

let presses: number[] = [];

/** Listens to key presses: from when the browser had one until what follows it is drawn. */
export function listen(): void {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      // The first turn after a frame comes when that frame is drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => presses.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Puts the cursor into the field for a paste, and forgets what was measured before. */
export function begin(): void {
  presses = [];
  document.querySelector<HTMLTextAreaElement>('#criteria-paste')?.focus();
}

/** Waits until a file is chosen and the page says something of it. */
export async function given(): Promise<Given> {
  const chosen = await new Promise<number>((done) => {
    addEventListener('change', () => done(performance.now()), { capture: true, once: true });
  });
  for (;;) {
    // What was said of the file before is taken away as soon as the next is chosen.
    await new Promise((wake) => setTimeout(wake, 5));
    const isReading = document.querySelector('.criteria-reading') !== null;
    const preview = document.querySelector('.criteria-import .room-title')?.textContent;
    const said = preview || (isReading ? '' : document.querySelector('.criteria-ways > [role=alert]')?.textContent);
    if (said) return { said, time: performance.now() - chosen };
    if (performance.now() - chosen > 30_000) return { said: '', time: performance.now() - chosen };
  }
}

/** What was measured of the key presses since `begin`. */
export async function pressesDrawn(): Promise<number[]> {
  await new Promise((wake) => setTimeout(wake, 100));
  return presses;
}

/** A digest of everything that is stored: equal before and after means that nothing was written. */
export async function storeDigest(): Promise<string> {
  const opening = indexedDB.open('proofolio');
  const db = await new Promise<IDBDatabase>((done, fail) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const readings = names.map((name) => transaction.objectStore(name).getAll());
  await new Promise<void>((done) => {
    transaction.oncomplete = () => done();
  });
  db.close();
  const all = JSON.stringify(readings.map(({ result }, at) => [names[at], result]));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
