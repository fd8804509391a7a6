import { civilDayOf } from '../../../../lib/domain/civil-date';
import type { Framework } from '../../../../lib/domain/framework';
import { formatDate } from '../../../../lib/words/dates';
import { language } from '../../../../lib/words/words';

/** What criteria are called among others: title and version, and the day where another has the same. */
export function nameOfFramework(framework: Framework, all: readonly Framework[]): string {
  const name = shortName(framework);
  const isAlone = all.every((one) => one.id === framework.id || shortName(one) !== name);
  return isAlone ? name : `${name} · ${formatDate(civilDayOf(framework.createdAt), language())}`;
}

const shortName = ({ title, version }: Framework) => [title, version].filter(Boolean).join(', ');
