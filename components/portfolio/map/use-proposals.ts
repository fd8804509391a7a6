import { useMemo } from 'preact/hooks';
import { askedOf } from '../../../lib/domain/asked';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { type Proposal, prepareProposals } from '../../../lib/suggestions/propose';
import type { CaseRow } from '../case/case-rows';

/**
 * The shared-word proposals of every badge, by badge. They are worked out again only when a badge or a criterion has
 * changed, not when a mapping has, so that a tick on a large map stays quick.
 */
export function useProposals(portfolio: Portfolio, rows: readonly CaseRow[]): ReadonlyMap<string, readonly Proposal[]> {
  const asked = rows.flatMap(({ competency }) => askedOf(portfolio, competency.id));
  const version = (all: readonly { id: string; revision: number }[]) => all.map(({ id, revision }) => `${id}:${revision}`).join(' ');
  const versions = [rows.map(({ competency }) => competency), asked, portfolio.badges].map(version).join('|');
  // The versions stand for everything that is read here.
  return useMemo(() => {
    const propose = prepareProposals(
      rows.map(({ competency: { id, title, statement } }) => ({
        id,
        title,
        statement,
        texts: asked.filter((one) => one.competencyId === id).flatMap((one) => [one.text, ...one.indicators]),
      })),
    );
    return new Map(
      portfolio.badges.map(({ id, title, skills, description, criteria }) => [
        id,
        propose({ title, skills, texts: [description, criteria] }),
      ]),
    );
  }, [versions]);
}
