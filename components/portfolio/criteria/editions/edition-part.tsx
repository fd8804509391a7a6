import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../../lib/words/words';

/** How many are shown until more are asked for, so that a large edition stays quick. */
export const page = 40;

/** One part of what a newer edition changes, such as what is new; nothing where it has none. */
export function EditionPart<T>({
  name,
  items,
  keyOf,
  room,
  folded = false,
  children,
}: {
  name: 'proposals' | 'changed' | 'gone' | 'new' | 'same';
  items: readonly T[];
  keyOf: (item: T) => string;
  /** How many may be drawn by now. */
  room: number;
  folded?: boolean;
  children: (item: T) => ComponentChildren;
}) {
  const [shown, setShown] = useState(page);
  if (items.length === 0) return null;
  const list = (
    <>
      <ul class="edition-items">
        {items.slice(0, Math.min(shown, room)).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > shown && room >= shown ? (
        <button type="button" class="btn btn-small" onClick={() => setShown(shown + page)}>
          {t('editions:part.more', { count: items.length - shown })}
        </button>
      ) : null}
    </>
  );
  const title = t(`editions:part.${name}`, { count: items.length });
  if (folded) {
    return (
      <details class="section edition-part">
        <summary>{title}</summary>
        {list}
      </details>
    );
  }
  return (
    <section class="section edition-part">
      <h3>{title}</h3>
      <p class="small muted">{t(`editions:part.about.${name}`)}</p>
      {list}
    </section>
  );
}
