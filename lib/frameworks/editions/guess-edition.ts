import type { EditionItem } from './edition-view';
import { foldText } from './fold-text';

/** By what a competency is called. */
export type CompetencyNames = Pick<EditionItem, 'title' | 'code' | 'sourceId'>;

/** From this share of the smaller of the two on, criteria that were read are most likely a newer edition of known ones. */
const enough = 0.4;

/** Of several stored editions the one that what was read seems to be a newer edition of; null where none is near. Quick: it looks at names alone. */
export function guessEdition<T extends { items: readonly CompetencyNames[] }>(
  known: readonly T[],
  read: readonly CompetencyNames[],
): T | null {
  const names = new Set(read.flatMap(namesOf));
  const shares = known.map((one) => {
    const found = one.items.filter((item) => namesOf(item).some((name) => names.has(name))).length;
    return { one, share: found / Math.max(1, Math.min(one.items.length, read.length)) };
  });
  const best = shares.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= enough ? best.one : null;
}

const namesOf = ({ title, code, sourceId }: CompetencyNames): string[] =>
  // A bare number says nothing of which framework it belongs to.
  [`title ${foldText(title)}`, ...[code, sourceId].filter((one) => one.length > 8).map((one) => `id ${one}`)];
