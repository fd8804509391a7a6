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

/**
 * A place where nothing is yet: one sentence on why it matters, and the act that begins it. `heading` is the level of its
 * title: `h2` where no other title stands between it and that of the page.
 */
export function EmptyState({
  title,
  text,
  heading: Heading = 'h3',
  children,
}: {
  title: string;
  text: string;
  heading?: 'h2' | 'h3';
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      <p class="muted">{text}</p>
      {children ? <div class="actions">{children}</div> : null}
    </div>
  );
}
