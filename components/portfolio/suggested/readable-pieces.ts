import type { Badge } from '../../../lib/domain/badge';
import type { CivilDate } from '../../../lib/domain/civil-date';
import { groupBadges } from '../../../lib/domain/grouping';
import { isProvable } from '../../../lib/domain/is-provable';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { versionOf } from './version-of';

/** The badges that may support something (parts of an award count with their whole), and a text that changes with any piece. */
export type Readable = { day: CivilDate; badges: readonly Badge[]; version: string };

/** Looked through once for each state of the portfolio, not for each competency that is opened. */
const lookedThrough = new WeakMap<Portfolio, Readable>();

/** What can be suggested in this state of the portfolio. */
export function readableIn(all: Portfolio, day: CivilDate): Readable {
  const known = lookedThrough.get(all);
  if (known?.day === day) return known;
  const provable = all.badges.filter((badge) => isProvable(badge, day));
  const badges = groupBadges(provable, all.stacks).map(({ badge }) => badge);
  const version = [badges, all.artifacts, all.metrics, all.feedback, all.wins].map(versionOf).join('|');
  const found = { day, badges, version };
  lookedThrough.set(all, found);
  return found;
}
