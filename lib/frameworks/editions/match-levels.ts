import { foldText } from './fold-text';

type LevelName = { id: string; label: string };

/** A level of the older edition and the one of the newer that it became; `by` says how that was found. */
export type LevelPair = { older: string; newer: string; by: 'id' | 'label' | 'position' };

/**
 * The levels of two editions joined: by id, then by label, and by position only where as many are left on both sides.
 * Where an id now names another level that the older edition had under its own id, the label decides.
 */
export function matchLevels(older: readonly LevelName[], newer: readonly LevelName[]): LevelPair[] {
  const pairs: LevelPair[] = [];
  const [leftBefore, leftAfter] = [[...older], [...newer]];
  const join = (before: LevelName, after: LevelName, by: LevelPair['by']) => {
    pairs.push({ older: before.id, newer: after.id, by });
    leftBefore.splice(leftBefore.indexOf(before), 1);
    leftAfter.splice(leftAfter.indexOf(after), 1);
  };
  const isNamedElsewhere = (before: LevelName, after: LevelName) =>
    foldText(before.label) !== foldText(after.label) &&
    newer.some((one) => one !== after && foldText(one.label) === foldText(before.label));
  for (const before of older) {
    const after = leftAfter.find((one) => one.id === before.id);
    if (after && !isNamedElsewhere(before, after)) join(before, after, 'id');
  }
  for (const before of [...leftBefore]) {
    const same = leftAfter.filter((one) => foldText(one.label) === foldText(before.label));
    if (same.length === 1 && same[0]) join(before, same[0], 'label');
  }
  if (older.length !== newer.length) return pairs;
  for (const before of [...leftBefore]) {
    const after = newer[older.indexOf(before)];
    if (after && leftAfter.includes(after)) join(before, after, 'position');
  }
  return pairs;
}
