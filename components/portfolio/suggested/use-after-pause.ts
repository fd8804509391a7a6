import { useEffect, useState } from 'preact/hooks';

/** How long nobody must have typed, in milliseconds. */
const pause = 400;

/** A value as it was when it last stayed the same for a moment, so that what follows from it does not hinder typing. */
export function useAfterPause<T>(value: T, key: string): T {
  const [settled, setSettled] = useState(() => value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
