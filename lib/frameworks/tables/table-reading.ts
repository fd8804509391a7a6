import { guessHeadRow } from '../heads/head-row';
import { type ColumnRole, isLevelName, levelRank, roleOfHead, saysPoints, saysPosition } from '../heads/header-words';
import { levelsAfterSharedWords } from '../heads/shared-words';
import { columnLimit } from '../imported/limits';
import { lyingRoles, namesOfLevels, rowOfCorner } from './lying-table';

/** How a table is to be read: which row is its head (null: none), what each column holds, and whether rows and columns swap. */
export type TableReading = { headRow: number | null; columns: ColumnRole[]; transposed: boolean };

/** What a column looks like below the head. */
type ColumnFacts = { filled: number; distinct: number; meanLength: number; numbers: number; counts: number; levelNames: number };

/** The table as it is read: rows and columns swapped where its rows are the levels. */
export function turned(rows: readonly string[][], transposed: boolean): string[][] {
  if (!transposed) return rows as string[][];
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? ''));
}

/** The best guess of how a table is to be read; every part of it can be overridden. */
export function guessReading(rows: readonly string[][]): TableReading {
  const corner = rowOfCorner(rows);
  if (corner !== null) return { headRow: namesOfLevels(rows, corner) ?? 0, columns: lyingRoles(rows, corner), transposed: true };
  const upright = guessUpright(rows);
  if (!rowsAreLevels(rows, upright)) return upright;
  const lying = guessUpright(turned(rows, true));
  return { ...lying, transposed: true };
}

/** The guess again after the learner turned the table or named another head. */
export function guessColumns(rows: readonly string[][], headRow: number | null, transposed: boolean): TableReading {
  const table = turned(rows, transposed);
  return { headRow, columns: columnsFor(table, headRow), transposed };
}

function guessUpright(table: readonly string[][]): TableReading {
  const headRow = guessHeadRow(table);
  return { headRow, columns: columnsFor(table, headRow), transposed: false };
}

function rowsAreLevels(rows: readonly string[][], upright: TableReading): boolean {
  const head = upright.headRow === null ? [] : (rows[upright.headRow] ?? []);
  if (rows.length > columnLimit || !upright.columns.includes('level text')) return false;
  if (head.slice(1).some(isLevelName)) return false;
  const first = rows.slice((upright.headRow ?? -1) + 1).map((row) => row[0]?.trim() ?? '');
  const names = first.filter((cell) => cell !== '');
  return names.length >= 2 && new Set(names).size === names.length && names.filter(isLevelName).length >= names.length * 0.6;
}

function columnsFor(table: readonly string[][], headRow: number | null): ColumnRole[] {
  const head = headRow === null ? [] : (table[headRow] ?? []);
  const facts = factsOf(table, headRow);
  const roles: (ColumnRole | null)[] = facts.map((fact, c) => {
    if (fact.filled === 0) return 'ignore';
    const text = head[c] ?? '';
    const said = roleOfHead(text);
    // A number of a weight or of an importance says not which end is the high one.
    if (said === 'priority' && isNumeric(fact) && /weight|import/i.test(text)) return 'ignore';
    const role = said === 'level' && /expect/i.test(text) && isLong(fact) ? 'text' : said;
    // "Lead Analyst" names a level, "Level" names a column of levels.
    return role ?? (isLevelName(text) && fact.numbers < fact.filled * 0.6 ? 'level text' : null);
  });
  freeRequirements(roles, facts);
  settleLevelHeads(roles, facts, head);
  freeCorner(roles, facts);
  const body = table.slice((headRow ?? -1) + 1, (headRow ?? -1) + 1_001);
  settleLevels(roles, facts, head, body);
  freeRowIds(roles, facts, body);
  keepOneEach(roles, facts, head);
  settleRoleAndLevel(roles);
  settleSiblings(roles, facts, head);
  settleTexts(roles, facts);
  settleRequirements(roles, facts, head);
  settleCompetency(roles, facts);
  settleSentences(roles, facts);
  settleDescriptions(roles, head, body);
  settlePairs(roles, facts);
  return roles.map((role) => role ?? 'ignore');
}

function factsOf(table: readonly string[][], headRow: number | null): ColumnFacts[] {
  // A thousand rows say enough about a column.
  const head = headRow === null ? null : table[headRow];
  // A head that is repeated on every page is no content.
  const body = table.slice((headRow ?? -1) + 1, (headRow ?? -1) + 1_001).filter((row) => !head || row.some((cell, c) => cell !== head[c]));
  return Array.from({ length: table[0]?.length ?? 0 }, (_, c) => {
    const cells = body.map((row) => row[c]?.trim() ?? '').filter((cell) => cell !== '');
    return {
      filled: cells.length,
      distinct: new Set(cells).size,
      meanLength: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
      numbers: cells.filter((cell) => /^[\d.,%/ ]+$/.test(cell)).length,
      counts: cells.filter((cell) => /^\d$/.test(cell)).length,
      levelNames: cells.filter(isLevelName).length,
    };
  });
}

const isNumeric = (fact: ColumnFacts) => fact.numbers > fact.filled * 0.6;
const isLong = (fact: ColumnFacts) => fact.meanLength > 30 && !isNumeric(fact);

/** "Expected on the first day" above the names of levels, in several columns, says what is required, not what is asked. */
function freeRequirements(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const claimed = roles.flatMap((role, c) => (role === 'text' && facts[c] && isRequirement(facts[c]) && isLevels(facts[c]) ? [c] : []));
  if (claimed.length > 1) for (const c of claimed) roles[c] = null;
}

/**
 * Several heads that speak of what is asked and differ by a level ("Meets expectations", "What good looks like at L4"), or
 * are nothing but its number: a column each.
 */
function settleLevelHeads(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
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
function freeCorner(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const [corner] = facts;
  if (roles[0] !== 'level' || !corner || indexesOf(roles, 'level text').length < 2) return;
  if (!isNumeric(corner) && corner.levelNames * 5 <= corner.filled) roles[0] = null;
}

const isLevels = (fact: ColumnFacts) => fact.levelNames >= fact.filled * 0.6;

/**
 * Of several columns of levels one says what is asked: a name stands for its number, and a level of the competency goes
 * before a person's grade, which is then the role's. Beside levels a column of positions names the roles.
 */
function settleLevels(
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

/** Whether two columns say the same in two ways: to each value of one belongs one of the other. */
function isOneToOne(body: readonly string[][], a: number, b: number): boolean {
  const rows = body
    .map((row) => [row[a]?.trim() ?? '', row[b]?.trim() ?? ''] as const)
    .filter(([one, other]) => one !== '' && other !== '');
  const pairs = new Set(rows.map(([one, other]) => `${one}\n${other}`));
  const size = (values: string[]) => new Set(values).size;
  return pairs.size > 1 && pairs.size === size(rows.map(([one]) => one)) && pairs.size === size(rows.map(([, other]) => other));
}

/** Where competencies come again, a code that is another one in each row is the row's own, and no competency's. */
function freeRowIds(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], body: readonly string[][]): void {
  const named = indexesOf(roles, 'competency').find((c) => (facts[c]?.distinct ?? 0) * 2 <= (facts[c]?.filled ?? 0));
  if (named === undefined || !roles.includes('level')) return;
  for (const c of indexesOf(roles, 'code')) if (facts[c]?.distinct === facts[c]?.filled && !isOneToOne(body, c, named)) roles[c] = 'ignore';
}

/** Where two columns claim one role, the first has it; of two competencies the repeating one is the area. */
function keepOneEach(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
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
 * "Title" beside "Competency" names something else, and "Track" groups; a column without a name right beside a competency
 * that stands once for several rows names what is below it.
 */
function settleNames(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
  const found = indexesOf(roles, 'competency');
  const plain = found.filter((c) => !/^(title|name|label|track|topic)$/i.test((head[c] ?? '').trim()));
  if (plain.length > 0)
    for (const c of found.filter((one) => !plain.includes(one))) {
      const groups = /^track$/i.test((head[c] ?? '').trim()) && !roles.includes('area');
      roles[c] = groups ? 'area' : 'ignore';
    }
  const [named] = indexesOf(roles, 'competency');
  const [group, below] = [facts[named ?? -1], facts[(named ?? -1) + 1]];
  if (named === undefined || !group || !below || roles[named + 1] !== null || (head[named + 1] ?? '').trim() !== '') return;
  if (roles.includes('area') || isLong(below) || isNumeric(below)) return;
  if (below.filled <= group.filled || below.distinct < below.filled || group.distinct >= below.distinct) return;
  roles[named] = 'area';
  roles[named + 1] = 'competency';
}

/** In a table without a level column the role is the level: "Analyst", "Senior analyst". */
function settleRoleAndLevel(roles: (ColumnRole | null)[]): void {
  const role = roles.indexOf('role');
  if (role === -1 || roles.includes('level')) return;
  roles[role] = roles.includes('level text') ? 'ignore' : 'level';
}

/** "Analyst" beside "Senior Analyst" is a level too, and so is what stands between two levels. */
function settleSiblings(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
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

function settleTexts(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const hasTexts = () => roles.includes('level text') || roles.includes('text');
  const unnamed = roles.flatMap((role, c) => (role === null && facts[c] && isLong(facts[c]) ? [c] : []));
  if (hasTexts()) {
    for (const c of unnamed) roles[c] = roles.includes('level text') && !roles.includes('statement') ? 'level text' : 'ignore';
    return;
  }
  const [first] = unnamed;
  // Beside what roles require, long cells are notes.
  if (facts.filter((fact, c) => roles[c] === null && isRequirement(fact) && isLevels(fact)).length > 1) return;
  const [left, ...more] = roles.flatMap((role, c) => (role === null && facts[c] && !isNumeric(facts[c]) && !isLevels(facts[c]) ? [c] : []));
  if (first !== undefined && (unnamed.length === 1 || roles.includes('level'))) roles[first] = 'text';
  // Beside a competency and its level, what is left is what is asked, however short.
  else if (unnamed.length === 0 && left !== undefined && more.length === 0 && roles.includes('level') && roles.includes('competency'))
    roles[left] = 'text';
  else for (const c of unnamed) roles[c] = 'level text';
  // A competency and its description, and nothing else: the description is what is asked. Beside what roles require it is not.
  const isOfRoles = roles.includes('role') || facts.filter((fact, c) => roles[c] === null && isRequirement(fact)).length > 1;
  if (!hasTexts() && !isOfRoles && roles.includes('statement')) roles[roles.indexOf('statement')] = 'text';
}

/** Short cells that name a level or count one, in several columns of a table without texts: what each role requires. */
function settleRequirements(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
  if (roles.includes('text') || roles.includes('level') || facts.some((fact, c) => roles[c] === 'level text' && !isRequirement(fact)))
    return;
  const columns = facts.flatMap((fact, c) => {
    const free = roles[c] === null || roles[c] === 'level text' || (roles[c] === 'ignore' && isLevelName(head[c] ?? ''));
    const counts =
      /\b(number|order|sequence|weight|count|version|year|nr|no|score|points|row|column|position|index|size|stock|quantity|age)\b|number$/i.test(
        head[c] ?? '',
      );
    return free && !counts && (head[c] ?? '').trim() !== '' && isRequirement(fact) ? [c] : [];
  });
  if (columns.length < 2) return;
  for (const c of columns) roles[c] = 'required level';
}

/** Whether a column holds levels: names of rungs, or whole numbers below ten. */
const isRequirement = (fact: ColumnFacts) =>
  fact.filled > 1 &&
  fact.distinct <= 10 &&
  fact.meanLength <= 30 &&
  (fact.levelNames >= fact.filled * 0.6 || fact.counts >= fact.filled * 0.9);

function settleCompetency(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
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

/** Sentences that are all different, beside a level and by what they are grouped: they are what is asked of those groups. */
function settleSentences(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const [area, competency] = [roles.indexOf('area'), roles.indexOf('competency')];
  const [group, sentences] = [facts[area], facts[competency]];
  if (!group || !sentences || !roles.includes('level') || roles.includes('text') || roles.includes('role')) return;
  if (!isLong(sentences) || sentences.distinct < sentences.filled * 0.9 || group.distinct * 2 > sentences.distinct) return;
  roles[area] = 'competency';
  roles[competency] = 'text';
}

/** Two columns and nothing else, a word that stands once and a sentence: the sentence is what is asked of it. */
function settlePairs(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const [area, competency] = [roles.indexOf('area'), roles.indexOf('competency')];
  const [word, sentence] = [facts[area], facts[competency]];
  if (!word || !sentence || roles.some((role, c) => c !== area && c !== competency && role !== null && role !== 'ignore')) return;
  if (word.filled < 2 || word.distinct < word.filled || word.filled < sentence.filled || !isLong(sentence)) return;
  roles[area] = 'competency';
  roles[competency] = 'text';
}

/** A description that differs from level to level is what the level asks; the points that stand beside it are its bullets. */
function settleDescriptions(roles: (ColumnRole | null)[], head: readonly string[], body: readonly string[][]): void {
  const [competency, level, statement, text] = (['competency', 'level', 'statement', 'text'] as const).map((role) => roles.indexOf(role));
  if ([competency, level, statement, text].includes(-1) || !saysPoints(head[text ?? -1] ?? '')) return;
  const said = new Map<string, Set<string>>();
  for (const row of body) {
    const [of, at, words] = [row[competency ?? -1] ?? '', row[level ?? -1] ?? '', row[statement ?? -1] ?? ''];
    for (const key of [of, `${of}\n${at}`]) said.set(key, (said.get(key) ?? new Set()).add(words));
  }
  const differ = [...said].filter(([, words]) => words.size > 1).map(([key]) => key);
  if (differ.length === 0 || differ.some((key) => key.includes('\n'))) return;
  roles[text ?? -1] = 'ignore';
  roles[statement ?? -1] = 'text';
}

const indexesOf = (roles: readonly (ColumnRole | null)[], wanted: ColumnRole) => roles.flatMap((role, c) => (role === wanted ? [c] : []));
