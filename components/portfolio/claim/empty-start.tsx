import type { ComponentChildren } from 'preact';

/** Where nothing is yet and the page itself begins with that: its heading, one sentence, and the acts that begin it. */
export function EmptyStart({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <div class="empty empty-start">
      <h2>{title}</h2>
      <p class="muted">{text}</p>
      <div class="actions">{children}</div>
    </div>
  );
}
