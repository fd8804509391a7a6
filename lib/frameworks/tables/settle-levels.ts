import { type ColumnRole, isLevelName, levelRank, saysPosition } from '../heads/header-words';
import { levelsAfterSharedWords } from '../heads/shared-words';
import { type ColumnFacts, indexesOf, isLevels, isNumeric, isOneToOne, isRequirement } from './column-facts';

/** "Expected on the first day" above the names of levels, in several columns, says what is required, not what is asked. */
export function freeRequirements(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const claimed = roles.flatMap((role, c) => (role === 'text' && facts[c] && isRequirement(facts[c]) && isLevels(facts[c]) ? [c] : []));
  if (claimed.length > 1) for (const c of claimed) roles[c] = null;
}

/**
 * Several heads that speak of what is asked and differ by a level ("Meets expectations", "What good looks like at L4"), or
 * are nothing but its number: a column each.
 */
export function settleLevelHeads(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
  const texts = indexesOf(roles, 'text');
  const headsOf = (columns: readonly number[]) => columns.map((c) => head[c] ?? '');
  const named = texts.filter((c) => isLevelName(head[c] ?? ''));
  // The first of them may name what is judged.
  const shared = [texts, texts.slice(1)].find((columns) => levelsAfterSharedWords(headsOf(columns)));
  for (const c of named.length > 1 ? named : (shared ?? [])) roles[c] = 'level text';
  const numbers = roles.flatMap((role, c) => (role === null && /^\d{1,2}$/.test((head[c] ?? '').trim()) ? [c] : []));
  const areTexts = numbers.length > 1 && numbers.every((c) => facts[c] && !isNumeric(facts[c]) && facts[c].meanLength > 8);
  if (areTexts) for (const c of numbers) roles[c] = 'level text';
}

/** "Level" in the corner, beside the names of levels and above none, says what stands beside it, not what stands below. */
export function freeCorner(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const [corner] = facts;
  if (roles[0] !== 'level' || !corner || indexesOf(roles, 'level text').length < 2) return;
  if (!isNumeric(corner) && corner.levelNames * 5 <= corner.filled) roles[0] = null;
}

/**
 * Of several columns of levels one says what is asked: a name stands for its number, and a level of the competency goes
 * before a person's grade, which is then the role's. Beside levels a column of positions names the roles.
 */
export function settleLevels(
  roles: (ColumnRole | null)[],
  facts: readonly ColumnFacts[],
  head: readonly string[],
  body: readonly string[][],
): void {
  const rank = (c: number) => levelRank(head[c] ?? '');
  const levels = indexesOf(roles, 'level').sort((a, b) => rank(b) - rank(a));
  const [best] = levels;
  if (best === undefined) return;
  const others = levels.slice(1);
  const same = others.find((c) => rank(c) > 0 && isOneToOne(body, best, c));
  for (const c of others) {
    if (c === same || rank(c) === rank(best) || rank(best) < 2) continue;
    roles[c] = roles.includes('role') ? 'ignore' : 'role';
  }
  const number = (c: number) => (facts[c] ? isNumeric(facts[c]) : false);
  if (same !== undefined) roles[number(best) && !number(same) ? best : same] = 'ignore';
  if (roles.includes('role')) return;
  const position = roles.findIndex((role, c) => role === null && saysPosition(head[c] ?? '') && !number(c));
  if (position !== -1) roles[position] = 'role';
}

/** In a table without a level column the role is the level: "Analyst", "Senior analyst". */
export function settleRoleAndLevel(roles: (ColumnRole | null)[]): void {
  const role = roles.indexOf('role');
  if (role === -1 || roles.includes('level')) return;
  roles[role] = roles.includes('level text') ? 'ignore' : 'level';
}

/** "Analyst" beside "Senior Analyst" is a level too, and so is what stands between two levels. */
export function settleSiblings(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
  const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const levels = indexesOf(roles, 'level text');
  const [first = 0, last = 0] = [levels[0], levels[levels.length - 1]];
  const known = new Set(levels.flatMap((c) => wordsIn(head[c] ?? '')));
  const mostFilled = Math.max(0, ...levels.map((c) => facts[c]?.filled ?? 0));
  for (const [c, fact] of facts.entries()) {
    if (roles[c] !== null || levels.length === 0 || isNumeric(fact)) continue;
    // A column without a name of its own stands beside its level, as the rest of a merged head.
    const isBetween = c > first && c < last && ((head[c] ?? '').trim() !== '' || fact.filled * 2 > mostFilled);
    if (wordsIn(head[c] ?? '').some((word) => known.has(word)) || isBetween) roles[c] = 'level text';
  }
}
