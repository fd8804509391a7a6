import { type ColumnRole, saysPoints } from '../heads/header-words';
import { type ColumnFacts, indexesOf, isLong, isNumeric, isOneToOne } from './column-facts';

/** Where competencies come again, a code that is another one in each row is the row's own, and no competency's. */
export function freeRowIds(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], body: readonly string[][]): void {
  const named = indexesOf(roles, 'competency').find((c) => (facts[c]?.distinct ?? 0) * 2 <= (facts[c]?.filled ?? 0));
  if (named === undefined || !roles.includes('level')) return;
  for (const c of indexesOf(roles, 'code')) if (facts[c]?.distinct === facts[c]?.filled && !isOneToOne(body, c, named)) roles[c] = 'ignore';
}

/** Where two columns claim one role, the first has it; of two competencies the repeating one is the area. */
export function keepOneEach(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
  // "Skill id" beside "Skill" is its code.
  const isId = (c: number) => /(^|[\s_])(id|ref|key|slug|uuid|guid|code|no|nr|number)$/i.test((head[c] ?? '').trim());
  const found = indexesOf(roles, 'competency');
  if (!found.every(isId)) for (const c of found.filter(isId)) roles[c] = 'code';
  settleNames(roles, facts, head);
  const competencies = indexesOf(roles, 'competency');
  const [first, second] = competencies;
  if (first !== undefined && second !== undefined && !roles.includes('area')) {
    const repeats = (facts[first]?.distinct ?? 0) < (facts[second]?.distinct ?? 0);
    if (repeats) roles[first] = 'area';
    else roles[second] = null;
  }
  // "Role" and "Role level" side by side: the finer one is what a learner looks for.
  const isFiner = (c: number) => Number(/level|grade/i.test(head[c] ?? ''));
  const roleColumns = indexesOf(roles, 'role').sort(
    (a, b) => isFiner(b) - isFiner(a) || (facts[b]?.distinct ?? 0) - (facts[a]?.distinct ?? 0),
  );
  for (const coarser of roleColumns.slice(1)) roles[coarser] = 'ignore';
  // A level's description and the points below it stand side by side: the description is the text.
  const texts = indexesOf(roles, 'text');
  const whole = roles.includes('level') ? texts.find((c) => !saysPoints(head[c] ?? '')) : undefined;
  for (const c of texts) if (whole !== undefined && c !== whole) roles[c] = 'ignore';
  for (const role of ['area', 'competency', 'code', 'statement', 'level', 'text', 'priority'] as const)
    for (const extra of indexesOf(roles, role).slice(1)) roles[extra] = role === 'competency' ? null : 'ignore';
}

/**
 * "Title" beside "Competency" names something else, or groups it, as "Track" does; a column without a name right beside a competency
 * that stands once for several rows names what is below it.
 */
function settleNames(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
  const found = indexesOf(roles, 'competency');
  const plain = found.filter((c) => !/^(title|name|label|track|topic)$/i.test((head[c] ?? '').trim()));
  const [best] = plain;
  if (best !== undefined)
    for (const c of found.filter((one) => !plain.includes(one))) {
      const repeats = (facts[c]?.distinct ?? 0) < (facts[best]?.distinct ?? 0) || /^track$/i.test((head[c] ?? '').trim());
      roles[c] = repeats && !roles.includes('area') ? 'area' : 'ignore';
    }
  const [named] = indexesOf(roles, 'competency');
  const [group, below] = [facts[named ?? -1], facts[(named ?? -1) + 1]];
  if (named === undefined || !group || !below || roles[named + 1] !== null || (head[named + 1] ?? '').trim() !== '') return;
  if (roles.includes('area') || isLong(below) || isNumeric(below)) return;
  if (below.filled <= group.filled || below.distinct < below.filled || group.distinct >= below.distinct) return;
  roles[named] = 'area';
  roles[named + 1] = 'competency';
}

/** Which of the columns that say nothing of themselves names what is judged, and which groups it. */
export function settleCompetency(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const unnamed = () => roles.flatMap((role, c) => (role === null && facts[c] && !isNumeric(facts[c]) ? [c] : []));
  if (!roles.includes('level') && roles.includes('text')) {
    const level = unnamed().find((c) => (facts[c]?.levelNames ?? 0) >= (facts[c]?.filled ?? 0) * 0.6);
    if (level !== undefined) roles[level] = 'level';
  }
  if (roles.includes('competency')) return;
  // Beside a column a level, a column of behaviours names what is judged.
  if (roles.includes('level text') && roles.includes('text')) {
    roles[roles.indexOf('text')] = 'competency';
    return;
  }
  const candidates = unnamed();
  const area = candidates.length > 1 && (facts[candidates[0] ?? 0]?.distinct ?? 0) < (facts[candidates[1] ?? 0]?.distinct ?? 0);
  if (area && !roles.includes('area')) roles[candidates.shift() ?? 0] = 'area';
  const competency = candidates[0];
  if (competency !== undefined) roles[competency] = 'competency';
  // Only an area is named, and nothing below it: it is what one is judged on.
  else if (roles.includes('area')) roles[roles.indexOf('area')] = 'competency';
}
