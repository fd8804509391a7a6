import type { CivilDate } from '../../domain/civil-date';
import { civil, dayOf } from './dates';

/** The day, in UTC, of a moment as data writes it: `2024-10-14`, or ISO 8601 with a time. */
export function dayOfMoment(value: unknown): CivilDate | null {
  if (typeof value !== 'string') return null;
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (day) return civil(day[1], day[2], day[3]);
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  // Some sites write the zone as `+0000`, which not every engine reads.
  return dayOf(Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
}
