import type { LevelRule } from './level-rule';
import { numberFrom } from './rating';
import type { Judged, Verdict, VerdictReason } from './verdict';

type Rule = Extract<LevelRule, { kind: 'scores' }>;

/** What is scored of a competency: each line of its level by its text, or the whole where it has no lines; null while there is no score that the rule knows. */
type Score = { line: string | null; value: string; score: number | null };

/**
 * The verdict by scores. The rule is applied to each competency by itself, as the sheet has it from which it is known: a
 * level counts for a competency when the least score of its lines is above `least` and their mean above `mean`. The
 * whole counts when it does for every competency. A line without a score of its own has that of the whole.
 */
export function verdictByScores(rule: Rule, judged: readonly Judged[]): Verdict {
  const each = judged.map((one) => verdictOfOne(rule, one));
  const reasons = each.flatMap((one) => one.reasons);
  const answers = new Set(each.map(({ answer }) => answer));
  if (answers.has('does not count')) return { answer: 'does not count', reasons };
  return { answer: answers.has('cannot say yet') ? 'cannot say yet' : 'counts', reasons };
}

function verdictOfOne(rule: Rule, one: Judged): Verdict {
  const scores = scoresOf(rule, one);
  const known = scores.flatMap(({ score }) => score ?? []);
  const sum = known.reduce((total, score) => total + score, 0);
  const open = scores.length - known.length;
  const low = scores.filter(({ score }) => score !== null && score <= rule.least);
  const reasons: VerdictReason[] = [
    ...(known.length > 0 ? [{ code: 'mean' as const, ...named(one), mean: sum / known.length, above: rule.mean }] : []),
    ...tooLow(one, low),
    ...stillOpen(one, scores),
  ];
  // What is not scored yet may still get the best score; where even that does not do, more scores change nothing.
  const bestMean = (sum + open * rule.best) / scores.length;
  if (low.length > 0 || bestMean <= rule.mean) return { answer: 'does not count', reasons };
  return { answer: open > 0 ? 'cannot say yet' : 'counts', reasons };
}

function scoresOf(rule: Rule, { counts, lines }: Judged): Score[] {
  const whole = counts?.value ?? '';
  const score = (line: string | null, value: string): Score => ({ line, value, score: numberFrom(value, rule.best) });
  const own = new Map(counts?.scores?.map((one) => [one.line, one.value]));
  return lines.length === 0 ? [score(null, whole)] : lines.map((line) => score(line, own.get(line) ?? whole));
}

const named = ({ competency }: Judged) => ({ competencyId: competency.id });

/** Each line that is too low; once for all where they have their score from the whole. */
function tooLow(one: Judged, low: readonly Score[]): VerdictReason[] {
  const own = new Set(one.counts?.scores?.map(({ line }) => line));
  const [alone, shared] = [
    low.filter(({ line }) => line !== null && own.has(line)),
    low.find(({ line }) => line === null || !own.has(line)),
  ];
  return [
    ...(shared ? [{ code: 'too low' as const, ...named(one), value: shared.value }] : []),
    ...alone.map(({ line, value }) => ({ code: 'line too low' as const, ...named(one), line: line ?? '', value })),
  ];
}

function stillOpen(one: Judged, scores: readonly Score[]): VerdictReason[] {
  const open = scores.filter(({ score }) => score === null);
  const [unknown] = open.filter(({ value }) => value !== '');
  if (open.length === 0) return [];
  if (unknown) return [{ code: 'value unknown', ...named(one), value: unknown.value }];
  if (open.length === scores.length) return [{ code: 'not judged', ...named(one), value: '' }];
  return [{ code: 'lines open', ...named(one), open: open.length, of: scores.length }];
}
