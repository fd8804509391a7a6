import { competenciesOfCase, frameworkOfCase, nameOfTarget, targetLevelOf } from './asked';
import type { Competency, ScaleValue } from './framework';
import { judgesLevels, type LevelRule, type Threshold } from './level-rule';
import type { Portfolio } from './portfolio';
import { type Rating, ratingsOf } from './rating';

/** One competency as the company's rule sees it: the judgement that counts, and the lighter ones beside it. */
export type Judged = { competency: Competency; levelId: string | null; counts: Rating | null; others: Rating[] };

/** Why a rule says what it says; each has a sentence in the translations. */
export type VerdictReason =
  | {
      code: 'not judged' | 'value unknown' | 'too low' | 'not met' | 'explained' | 'not explained' | 'not proficient';
      competencyId: string;
      value: string;
    }
  | { code: 'mean'; mean: number; above: number }
  | { code: 'met'; met: number; of: number; share: number }
  | { code: 'points'; points: number; reached: string | null; aim: Threshold | null }
  | { code: 'no scale' | 'nothing proficient' | 'nothing asked' };

/** What the company's own rule makes of the judgements so far. It says nothing of proof, and proof changes nothing in it. */
export type Verdict = { answer: 'counts' | 'does not count' | 'cannot say yet'; reasons: VerdictReason[] };

/** What a rule is applied to: judgements, the framework's scale, and the name of what is aimed at. */
export type VerdictInput = { judged: readonly Judged[]; scale: readonly ScaleValue[]; aimedAt: string };

/** The two words by which a competency is judged met where the criteria have no scale of their own. */
export const metValues = ['met', 'not met'] as const;

/** The judgements of the case under a rule: one entry for each competency that is asked. */
export function judgedOfCase(portfolio: Portfolio, rule: LevelRule): Judged[] {
  const caseId = portfolio.case?.id ?? '';
  return competenciesOfCase(portfolio).map((competency) => {
    const levelId = judgesLevels(rule) ? targetLevelOf(portfolio, competency.id) : null;
    const [counts = null, ...others] = ratingsOf(portfolio.ratings, { caseId, competencyId: competency.id, levelId });
    return { competency, levelId, counts, others };
  });
}

/** The verdict on the case by the rule that its learner chose; null while none is followed. */
export function verdictOfCase(portfolio: Portfolio): Verdict | null {
  const framework = frameworkOfCase(portfolio);
  const rule = framework?.rule ?? null;
  if (!framework || !rule) return null;
  return judgeLevel(rule, { judged: judgedOfCase(portfolio, rule), scale: framework.scale, aimedAt: nameOfTarget(portfolio) });
}

/** Whether a level counts by a company's rule, with what speaks for and against it. */
export function judgeLevel(rule: LevelRule, input: VerdictInput): Verdict {
  if (input.judged.length === 0) return { answer: 'cannot say yet', reasons: [{ code: 'nothing asked' }] };
  switch (rule.kind) {
    case 'scores':
      return byScores(rule, input.judged);
    case 'milestones':
      return byMilestones(rule, input);
    case 'most met':
      return byMostMet(rule, input);
    case 'proficient values':
      return byProficientValues(input);
    default:
      return rule satisfies never;
  }
}

/** The values among which a judgement under a rule chooses, the least first: the framework's own, or the rule's numbers. */
export function valuesOf(rule: LevelRule, scale: readonly ScaleValue[]): string[] {
  const upTo = (last: number) => Array.from({ length: Math.max(0, Math.floor(last)) + 1 }, (_, value) => String(value));
  switch (rule.kind) {
    case 'scores':
      return upTo(rule.best);
    case 'milestones':
      return rule.points.map((_, milestone) => String(milestone));
    case 'most met':
      return scale.length > 0 ? inOrder(scale).map(({ id }) => id) : [...metValues].reverse();
    case 'proficient values':
      return inOrder(scale).map(({ id }) => id);
    default:
      return rule satisfies never;
  }
}

const inOrder = (scale: readonly ScaleValue[]) => [...scale].sort((a, b) => a.order - b.order);

/** A number that a judgement holds; null where there is none, or one that the rule does not know. */
function numberOf({ counts }: Judged, last: number): number | null {
  const value = counts === null || counts.value.trim() === '' ? Number.NaN : Number(counts.value);
  return value >= 0 && value <= last ? value : null;
}

/** Why a judgement cannot be used: there is none, or its value is of another rule or scale. */
const unusable = ({ competency, counts }: Judged): VerdictReason => ({
  code: counts ? 'value unknown' : 'not judged',
  competencyId: competency.id,
  value: counts?.value ?? '',
});
const saidOf = (code: 'too low' | 'not met' | 'explained' | 'not explained' | 'not proficient', one: Judged): VerdictReason => ({
  code,
  competencyId: one.competency.id,
  value: one.counts?.value ?? '',
});

function byScores(rule: Extract<LevelRule, { kind: 'scores' }>, judged: readonly Judged[]): Verdict {
  const scores = judged.map((one) => ({ one, score: numberOf(one, rule.best) }));
  const known = scores.flatMap(({ score }) => score ?? []);
  const sum = known.reduce((total, score) => total + score, 0);
  const low = scores.filter(({ score }) => score !== null && score <= rule.least);
  const open = scores.filter(({ score }) => score === null);
  const reasons: VerdictReason[] = [
    ...(known.length > 0 ? [{ code: 'mean' as const, mean: sum / known.length, above: rule.mean }] : []),
    ...low.map(({ one }) => saidOf('too low', one)),
    ...open.map(({ one }) => unusable(one)),
  ];
  // What is not judged yet may still get the best score; where even that does not do, more judgements change nothing.
  const bestMean = (sum + open.length * rule.best) / judged.length;
  if (low.length > 0 || bestMean <= rule.mean) return { answer: 'does not count', reasons };
  return { answer: open.length > 0 ? 'cannot say yet' : 'counts', reasons };
}

function byMilestones(rule: Extract<LevelRule, { kind: 'milestones' }>, { judged, aimedAt }: VerdictInput): Verdict {
  const milestones = judged.map((one) => ({ one, points: rule.points[numberOf(one, rule.points.length - 1) ?? -1] ?? null }));
  const open = milestones.filter(({ points }) => points === null);
  const points = milestones.reduce((total, one) => total + (one.points ?? 0), 0);
  const ladder = [...rule.thresholds].sort((a, b) => a.points - b.points);
  const reached = ladder.filter((one) => one.points <= points).at(-1)?.label ?? null;
  const aim = ladder.find(({ label }) => label === (rule.aim || aimedAt)) ?? null;
  const reasons: VerdictReason[] = [{ code: 'points', points, reached, aim }, ...open.map(({ one }) => unusable(one))];
  if (!aim) return { answer: 'cannot say yet', reasons };
  if (points >= aim.points) return { answer: 'counts', reasons };
  const most = points + open.length * Math.max(0, ...rule.points);
  return { answer: most < aim.points ? 'does not count' : 'cannot say yet', reasons };
}

function byMostMet(rule: Extract<LevelRule, { kind: 'most met' }>, { judged, scale }: VerdictInput): Verdict {
  if (scale.length > 0 && !scale.some(({ proficient }) => proficient))
    return { answer: 'cannot say yet', reasons: [{ code: 'nothing proficient' }] };
  const states = judged.map((one) => ({ one, isMet: isMet(one, scale) }));
  const open = states.filter(({ isMet: met }) => met === null);
  const unmet = states.filter(({ isMet: met }) => met === false);
  const bare = unmet.filter(({ one }) => one.counts?.note.trim() === '');
  const met = judged.length - open.length - unmet.length;
  const reasons: VerdictReason[] = [
    { code: 'met', met, of: judged.length, share: rule.share },
    ...unmet.map(({ one }) => saidOf(one.counts?.note.trim() ? 'explained' : 'not explained', one)),
    ...open.map(({ one }) => unusable(one)),
  ];
  if ((met + open.length) / judged.length <= rule.share) return { answer: 'does not count', reasons };
  return { answer: open.length + bare.length > 0 ? 'cannot say yet' : 'counts', reasons };
}

function byProficientValues({ judged, scale }: VerdictInput): Verdict {
  if (scale.length === 0) return { answer: 'cannot say yet', reasons: [{ code: 'no scale' }] };
  if (!scale.some(({ proficient }) => proficient)) return { answer: 'cannot say yet', reasons: [{ code: 'nothing proficient' }] };
  const states = judged.map((one) => ({ one, isMet: isMet(one, scale) }));
  const below = states.filter((state) => state.isMet === false);
  const open = states.filter((state) => state.isMet === null);
  const reasons = [...below.map(({ one }) => saidOf('not proficient', one)), ...open.map(({ one }) => unusable(one))];
  if (below.length > 0) return { answer: 'does not count', reasons };
  return { answer: open.length > 0 ? 'cannot say yet' : 'counts', reasons };
}

/** Whether a judgement says "met": by the scale's own mark, or by the plain word where there is no scale. */
function isMet({ counts }: Judged, scale: readonly ScaleValue[]): boolean | null {
  if (!counts) return null;
  if (scale.length > 0) return scale.find(({ id }) => id === counts.value)?.proficient ?? null;
  return counts.value === 'met' ? true : counts.value === 'not met' ? false : null;
}
