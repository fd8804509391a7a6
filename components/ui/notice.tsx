import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** A state that the learner should know of, with its one next step. */
export function Notice({ children, alert = false }: { children: ComponentChildren; alert?: boolean }) {
  return (
    <div class="notice" role={alert ? 'alert' : undefined}>
      <Icon of={TriangleAlert} />
      <div>{children}</div>
    </div>
  );
}

/** A place where nothing is yet: one sentence on why it matters, and the act that begins it. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p class="muted">{text}</p>
      {children ? <div class="actions">{children}</div> : null}
    </div>
  );
}
