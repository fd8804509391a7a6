import type { EditionItem, EditionView } from './edition-view';
import { foldText } from './fold-text';

/** From this share of the smaller of the two on, criteria that were read are most likely a newer edition of known ones. */
const enough = 0.4;

/** Of several stored editions the one that what was read seems to be a newer edition of; null where none is near. Quick: it looks at names alone. */
export function guessEdition<T extends { view: EditionView }>(known: readonly T[], read: EditionView): T | null {
  const names = new Set(read.items.flatMap(namesOf));
  const shares = known.map((one) => {
    const found = one.view.items.filter((item) => namesOf(item).some((name) => names.has(name))).length;
    return { one, share: found / Math.max(1, Math.min(one.view.items.length, read.items.length)) };
  });
  const best = shares.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= enough ? best.one : null;
}

const namesOf = ({ title, code, sourceId }: EditionItem): string[] =>
  // A bare number says nothing of which framework it belongs to.
  [`title ${foldText(title)}`, ...[code, sourceId].filter((one) => one.length > 8).map((one) => `id ${one}`)];
