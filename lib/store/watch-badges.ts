import { effect, type ReadonlySignal } from '@preact/signals';
import type { Badge } from '../domain/badge';
import type { Portfolio } from '../domain/portfolio';

/**
 * Tells whenever badges come, go, or change by what a page's awards are recognised; not at the first value, which
 * changed nothing. Answers how to stop.
 */
export function watchBadges(portfolio: ReadonlySignal<Portfolio | undefined>, tell: () => void): () => void {
  let last: string | undefined;
  return effect(() => {
    if (portfolio.value === undefined) return;
    const next = JSON.stringify(portfolio.value.badges.map(recognition).sort());
    if (last !== undefined && next !== last) tell();
    last = next;
  });
}

/** What findBadge looks at, and whether it counts as saved. */
const recognition = ({ id, platform, credentialId, title, issuer, earner, owner, issuedOn, asRead, standing }: Badge): string =>
  JSON.stringify([id, platform, credentialId, title, issuer, earner, owner, issuedOn, asRead, standing]);
