import { useRef } from 'preact/hooks';

export type Tab<T extends string> = { id: T; label: string; count?: number };

/** Tabs of one room, as links that arrow keys move between (WAI-ARIA tabs); the panel is drawn by the caller. */
export function Tabs<T extends string>({
  label,
  tabs,
  current,
  onChoose,
  panelId,
}: {
  label: string;
  tabs: readonly Tab<T>[];
  current: T;
  onChoose: (id: T) => void;
  panelId: string;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          class="tab"
          id={`${panelId}-tab-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === current}
          aria-controls={panelId}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label} {tab.count === undefined ? null : <span class="count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
