import { useEffect } from 'preact/hooks';

/** Begins a page at its top, whatever place was scrolled to before. */
export function useTop(place = ''): void {
  useEffect(() => {
    if (document.scrollingElement) document.scrollingElement.scrollTop = 0;
  }, [place]);
}
