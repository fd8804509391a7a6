import { type LevelRule, type RuleKind, type Threshold, usualRules } from '../../../../lib/domain/level-rule';
import { readNumber, writeNumber } from '../../form/typed-number';

/** The numbers of a rule as they stand in fields; those that a kind has not are empty. */
export type TypedRule = { best: string; least: string; mean: string; share: string; points: string; thresholds: string; aim: string };

/** What the fields hold for a rule: that of the company where it is of this kind, else the usual numbers. */
export function typedOf(known: LevelRule | null, kind: RuleKind): TypedRule {
  const rule = known?.kind === kind ? known : usualRules[kind];
  const empty = { best: '', least: '', mean: '', share: '', points: '', thresholds: '', aim: '' };
  switch (rule.kind) {
    case 'scores':
      return { ...empty, best: writeNumber(rule.best), least: writeNumber(rule.least), mean: writeNumber(rule.mean) };
    case 'milestones':
      return {
        ...empty,
        points: rule.points.map(writeNumber).join(' '),
        thresholds: rule.thresholds.map(({ label, points }) => `${label}: ${writeNumber(points)}`).join('\n'),
        aim: rule.aim ?? '',
      };
    case 'most met':
      return { ...empty, share: writeNumber(rule.share) };
    case 'proficient values':
      return empty;
    default:
      return rule satisfies never;
  }
}

/** A rule read from the fields, or the field that cannot be used and, of a list, which line. */
export type ReadRule = { rule: LevelRule } | { wrong: keyof TypedRule; line: number };

/** The rule that was typed. */
export function readRule(kind: RuleKind, typed: TypedRule): ReadRule {
  const number = (field: keyof TypedRule) => numberIn(typed[field]);
  switch (kind) {
    case 'scores': {
      const [best, least, mean] = [number('best'), number('least'), number('mean')];
      if (best === null || best < 1 || best > 20) return { wrong: 'best', line: 0 };
      if (least === null || least >= best) return { wrong: 'least', line: 0 };
      return mean === null || mean >= best ? { wrong: 'mean', line: 0 } : { rule: { kind, best: Math.floor(best), least, mean } };
    }
    case 'milestones': {
      const points = typed.points
        .split(/[\s;]+/)
        .filter(Boolean)
        .map(numberIn);
      if (points.length < 2 || points.length > 50 || points.includes(null)) return { wrong: 'points', line: 0 };
      const thresholds = typed.thresholds.split('\n').map(thresholdIn);
      const bad = thresholds.indexOf(null);
      const good = thresholds.filter((one) => one !== null && one !== 'empty') as Threshold[];
      if (bad >= 0 || good.length === 0 || good.length > 50) return { wrong: 'thresholds', line: bad + 1 };
      const aim = good.some(({ label }) => label === typed.aim) ? { aim: typed.aim } : {};
      return { rule: { kind, points: points as number[], thresholds: good, ...aim } };
    }
    case 'most met': {
      const share = number('share');
      return share === null || share < 0 || share >= 1 ? { wrong: 'share', line: 0 } : { rule: { kind, share } };
    }
    case 'proficient values':
      return { rule: { kind } };
    default:
      return kind satisfies never;
  }
}

/** The labels of the thresholds that can be read so far, to aim at one. */
export const labelsIn = (thresholds: string): string[] => [
  ...new Set(
    thresholds
      .split('\n')
      .map(thresholdIn)
      .flatMap((one) => (one === null || one === 'empty' ? [] : [one.label])),
  ),
];

function numberIn(text: string): number | null {
  const read = readNumber(text);
  return read.kind === 'number' ? read.value : null;
}

/** "2.1: 17": a label and its points. */
function thresholdIn(line: string): Threshold | 'empty' | null {
  if (line.trim() === '') return 'empty';
  const [, label = '', points = ''] = /^(.+?)[:=\t]\s*(\S+)\s*$/.exec(line.trim()) ?? [];
  const value = numberIn(points);
  return label.trim() === '' || label.length > 300 || value === null ? null : { label: label.trim(), points: value };
}
