import type { Steps } from '../../../lib/suggestions/in-steps';

/** How long the page may be kept from other things at once, in milliseconds; a frame has sixteen. */
const longest = 6;

/** Does a work in slices, each after the page has had its turn; answers how it is broken off. */
export function inSlices<T>(work: Steps<T>, onDone: (value: T) => void): () => void {
  let timer = setTimeout(go);
  function go() {
    const end = performance.now() + longest;
    do {
      const step = work.next();
      if (step.done) return onDone(step.value);
    } while (performance.now() < end);
    timer = setTimeout(go);
  }
  return () => clearTimeout(timer);
}
