import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A sign of the one open icon set (Lucide), drawn beside a word; it is hidden from assistive technology. */
export function Icon({ of }: { of: IconNode }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
