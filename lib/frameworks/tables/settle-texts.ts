import { type ColumnRole, isLevelName, saysPoints } from '../heads/header-words';
import { type ColumnFacts, isLevels, isLong, isNumeric, isRequirement } from './column-facts';

/** Which of the columns that say nothing of themselves hold what is asked. */
export function settleTexts(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
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
export function settleRequirements(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[], head: readonly string[]): void {
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

/** Sentences that are all different, beside a level and by what they are grouped: they are what is asked of those groups. */
export function settleSentences(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const [area, competency] = [roles.indexOf('area'), roles.indexOf('competency')];
  const [group, sentences] = [facts[area], facts[competency]];
  if (!group || !sentences || !roles.includes('level') || roles.includes('text') || roles.includes('role')) return;
  if (!isLong(sentences) || sentences.distinct < sentences.filled * 0.9 || group.distinct * 2 > sentences.distinct) return;
  roles[area] = 'competency';
  roles[competency] = 'text';
}

/** Two columns and nothing else, a word that stands once and a sentence: the sentence is what is asked of it. */
export function settlePairs(roles: (ColumnRole | null)[], facts: readonly ColumnFacts[]): void {
  const [area, competency] = [roles.indexOf('area'), roles.indexOf('competency')];
  const [word, sentence] = [facts[area], facts[competency]];
  if (!word || !sentence || roles.some((role, c) => c !== area && c !== competency && role !== null && role !== 'ignore')) return;
  if (word.filled < 2 || word.distinct < word.filled || word.filled < sentence.filled || !isLong(sentence)) return;
  roles[area] = 'competency';
  roles[competency] = 'text';
}

/** A description that differs from level to level is what the level asks; the points that stand beside it are its bullets. */
export function settleDescriptions(roles: (ColumnRole | null)[], head: readonly string[], body: readonly string[][]): void {
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
