import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Parts of a page that say what they are, so that a focus put on them is announced. */
const namedParts = ['dialog', 'main', 'section', 'form'].flatMap((part) => [`${part}[aria-label]`, `${part}[aria-labelledby]`]).join(', ');

/**
 * Keeps the focus on the page when what had it is taken away or switched off by its own act, as a form that is saved or
 * a proposal that is confirmed: it goes to the nearest part that is still there. Otherwise it would be nowhere, and the
 * next Tab of the keyboard would begin at the top of the page, or lead out of it (Firefox).
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (!root) return;
    const abort = new AbortController();
    let around: Element[] = [];
    let timer = 0;
    const isGone = (one: Element) => !one.isConnected || one.matches(':disabled');
    const isNowhere = () => document.activeElement === document.body || document.activeElement === around[0];
    const keep = () => {
      const [last] = around;
      if (!last || !isNowhere()) return;
      // What was switched off only while it worked has the focus again.
      const part = around.find((one) => one.isConnected && one.matches(namedParts)) ?? root.querySelector('main');
      const next = isGone(last) ? part : last;
      if (next instanceof HTMLElement) focusOn(next);
    };
    const watch = new MutationObserver(() => {
      if (!around[0] || !isGone(around[0]) || !isNowhere()) return;
      clearTimeout(timer);
      // Whoever took the old place away may know a better new one, and puts the focus there once it is drawn.
      timer = window.setTimeout(keep, 60);
    });
    const forget = () => {
      around = [];
    };
    const note = ({ target }: FocusEvent) => {
      around = target instanceof Element ? linesUp(target) : [];
    };
    root.addEventListener('focusin', note, { signal: abort.signal });
    // Where a mouse is pressed on nothing, the focus is meant to be nowhere.
    root.addEventListener('pointerdown', forget, { signal: abort.signal, capture: true });
    watch.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      abort.abort();
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [page]);
}

/** An element and all that it stands in, from the inside out. */
function linesUp(element: Element): Element[] {
  const line: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) line.push(one);
  return line;
}

/** Puts the focus on an element, also on a part that cannot have it by itself. */
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
