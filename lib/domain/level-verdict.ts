import { competenciesOfCase, frameworkOfCase, nameOfTarget, targetLevelOf } from './asked';
import type { ScaleValue } from './framework';
import { judgesLevels, type LevelRule } from './level-rule';
import type { Portfolio } from './portfolio';
import { numberFrom, ratingsOf } from './rating';
import { verdictByScores } from './scores-verdict';
import type { Judged, Verdict, VerdictInput, VerdictReason } from './verdict';

/** The two words by which a competency is judged met where the criteria have no scale of their own. */
export const metValues = ['met', 'not met'] as const;

/** The judgements of the case under a rule: one entry for each competency that is asked. */
export function judgedOfCase(portfolio: Portfolio, rule: LevelRule): Judged[] {
  const caseId = portfolio.case?.id ?? '';
  return competenciesOfCase(portfolio).map((competency) => {
    const levelId = judgesLevels(rule) ? targetLevelOf(portfolio, competency.id) : null;
    const [counts = null, ...others] = ratingsOf(portfolio.ratings, { caseId, competencyId: competency.id, levelId });
    return { competency, levelId, lines: linesScored(portfolio, rule, competency.id), counts, others };
  });
}

/** The lines of what is asked of a competency that a rule scores one by one: the bullets of its level, none under another rule. */
export function linesScored(portfolio: Portfolio, rule: LevelRule, competencyId: string): string[] {
  const levelId = rule.kind === 'scores' ? targetLevelOf(portfolio, competencyId) : null;
  if (levelId === null) return [];
  const asked = portfolio.expectations.find((one) => one.competencyId === competencyId && one.levelId === levelId);
  return [...new Set(asked?.indicators)];
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
      return verdictByScores(rule, input.judged);
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

/** Why a judgement cannot be used: there is none, or its value is of another rule or scale. */
const unusable = ({ competency, counts }: Judged): VerdictReason => ({
  code: counts?.value ? 'value unknown' : 'not judged',
  competencyId: competency.id,
  value: counts?.value ?? '',
});
const saidOf = (code: 'not met' | 'explained' | 'not explained' | 'not proficient', one: Judged): VerdictReason => ({
  code,
  competencyId: one.competency.id,
  value: one.counts?.value ?? '',
});

function byMilestones(rule: Extract<LevelRule, { kind: 'milestones' }>, { judged, aimedAt }: VerdictInput): Verdict {
  const milestones = judged.map((one) => ({
    one,
    points: rule.points[numberFrom(one.counts?.value ?? '', rule.points.length - 1) ?? -1] ?? null,
  }));
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
