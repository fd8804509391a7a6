import { useRef } from 'preact/hooks';
import type { EvidencePlace } from '../../workspace/evidence-place';

/**
 * The piece that the address names. While its form is open it stays, even if another tab removes it meanwhile: what is
 * being typed about it must not vanish with it.
 */
export function useChosen<T extends { id: string }>(place: EvidencePlace, all: readonly T[]): T | undefined {
  const held = useRef<T | undefined>(undefined);
  if (place.kind !== 'thing' && place.kind !== 'form') return undefined;
  const found = all.find((one) => one.id === place.id);
  if (found) held.current = found;
  return found ?? (place.kind === 'form' && held.current?.id === place.id ? held.current : undefined);
}
