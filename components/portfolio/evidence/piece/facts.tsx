import { type ComponentChildren, Fragment } from 'preact';

/** Facts of a piece as names and values; what is empty is left out, and each may say where it was read. */
export function Facts({ of }: { of: readonly { name: string; value: ComponentChildren; from?: string | null }[] }) {
  const filled = of.filter(({ value }) => value !== null && value !== undefined && value !== '');
  if (filled.length === 0) return null;
  return (
    <dl class="facts">
      {filled.map(({ name, value, from }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd class={from ? 'sourced' : undefined}>
            <div>{value}</div>
            {from ? <span class="small faint from">{from}</span> : null}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
