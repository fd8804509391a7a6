import type { Framework, ScaleValue } from '../../../lib/domain/framework';
import type { LevelRule } from '../../../lib/domain/level-rule';
import { metValues } from '../../../lib/domain/level-verdict';
import type { Rating } from '../../../lib/domain/rating';
import type { Verdict, VerdictReason } from '../../../lib/domain/verdict';
import { formatNumber } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';

/** A judgement's value as its scale calls it, or the number that the rule counts; what neither knows stands as it is. */
export function sayValue(rule: LevelRule, scale: readonly ScaleValue[], value: string): string {
  if (rule.kind === 'milestones') {
    const points = rule.points[Number(value)];
    return points === undefined ? value : t('roles:judgement.milestone', { milestone: value, count: points });
  }
  if (rule.kind === 'scores') return t('roles:judgement.score', { score: value, best: rule.best });
  const label = scale.find(({ id }) => id === value)?.label;
  if (label !== undefined) return label;
  return (metValues as readonly string[]).includes(value) ? t(`roles:judgement.${value}`) : value;
}

/** A whole judgement: its value, and how many lines were judged by themselves. */
export function sayJudgement(rule: LevelRule, scale: readonly ScaleValue[], { value, scores = [] }: Rating): string {
  const lines = scores.length > 0 ? t('roles:judgement.lines', { count: scores.length }) : '';
  return [value === '' ? '' : sayValue(rule, scale, value), lines].filter(Boolean).join(', ');
}

/** One reason of a verdict in a sentence; `titleOf` names a competency. */
export function sayVerdictReason(reason: VerdictReason, framework: Framework, titleOf: (id: string) => string): string {
  const rule = framework.rule ?? null;
  const number = (value: number) => formatNumber(value, language(), 2);
  switch (reason.code) {
    case 'mean':
      return t('roles:verdict.reason.mean', {
        title: titleOf(reason.competencyId),
        mean: number(reason.mean),
        above: number(reason.above),
      });
    case 'lines open':
      return t('roles:verdict.reason.lines open', { title: titleOf(reason.competencyId), count: reason.open, of: reason.of });
    case 'met':
      return t('roles:verdict.reason.met', { met: reason.met, of: reason.of, needed: Math.floor(reason.share * reason.of) + 1 });
    case 'points': {
      const reached = t(reason.reached === null ? 'roles:verdict.reason.reachesNone' : 'roles:verdict.reason.reaches', {
        points: number(reason.points),
        reached: reason.reached ?? '',
      });
      if (!reason.aim) return `${reached} ${t('roles:verdict.reason.noAim')}`;
      return `${reached} ${t('roles:verdict.reason.aim', { aim: reason.aim.label, points: number(reason.aim.points) })}`;
    }
    case 'no scale':
    case 'nothing proficient':
    case 'nothing asked':
      return t(`roles:verdict.reason.${reason.code}`);
    default:
      return t(`roles:verdict.reason.${reason.code}`, {
        title: titleOf(reason.competencyId),
        line: 'line' in reason ? reason.line : '',
        value: rule ? sayValue(rule, framework.scale, reason.value) : reason.value,
      });
  }
}

/** The answer in a sentence, with what is aimed at. */
export function sayAnswer({ answer }: Verdict, aimedAt: string): string {
  return t(`roles:verdict.answer.${answer}${aimedAt ? '' : 'Alone'}`, { target: aimedAt });
}
