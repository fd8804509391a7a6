import { type CriteriaPlace, orderWith, parentOf, partsOf, readingOrder, withParts } from '../../../../lib/domain/criteria-order';
import type { Competency } from '../../../../lib/domain/framework';
import type { DropMark, Half } from './use-row-drag';

/** Where something that is dragged would come to stand, and beside which row the line is drawn. */
export type DropPlace = { place: CriteriaPlace; mark: DropMark };

/**
 * The place of what is let go over the upper or the lower half of a row. Over an area it goes in at the top; an area
 * goes before or after the whole of another one. Null where it may not stand, or stands already.
 */
export function dropPlace(items: readonly Competency[], id: string, overId: string, half: Half): DropPlace | null {
  const moved = items.find((one) => one.id === id);
  const over = items.find((one) => one.id === overId);
  if (!moved || !over || withParts(items, id).has(overId)) return null;
  const found = moved.kind === 'area' ? placeOfArea(items, moved, over, half) : placeOfPart(items, moved, over, half);
  if (!found) return null;
  const ids = orderWith(items, id, found.place);
  const stays = parentOf(items, moved)?.id ?? null;
  const before = readingOrder(items).map((one) => one.id);
  return ids && (found.place.parentId !== stays || ids.join() !== before.join()) ? found : null;
}

function placeOfPart(items: readonly Competency[], moved: Competency, over: Competency, half: Half): DropPlace | null {
  const holds = moved.kind === 'indicator' ? over.kind === 'competency' : over.kind === 'area';
  if (holds) {
    const first = partsOf(items, over.id).find((one) => one.id !== moved.id && one.kind !== 'area');
    return { place: { parentId: over.id, before: first?.id ?? null }, mark: { id: over.id, side: 'after' } };
  }
  // Over an indicator a competency goes behind the one that it belongs to.
  let [beside, upper] = [over, half === 'upper'];
  if (moved.kind === 'competency') {
    for (let parent = parentOf(items, beside); parent && parent.kind !== 'area'; parent = parentOf(items, beside)) {
      beside = parent;
      upper = false;
    }
  }
  return besideOne(items, moved, beside, upper);
}

function placeOfArea(items: readonly Competency[], moved: Competency, over: Competency, half: Half): DropPlace | null {
  let area: Competency | null = over;
  while (area && area.kind !== 'area') area = parentOf(items, area);
  if (!area) {
    const first = partsOf(items, null).find((one) => one.kind === 'area' && one.id !== moved.id);
    return first ? { place: { parentId: null, before: first.id }, mark: { id: first.id, side: 'before' } } : null;
  }
  const inside = withParts(items, area.id);
  const own = withParts(items, moved.id);
  const block = readingOrder(items).filter((one) => inside.has(one.id) && !own.has(one.id));
  const at = block.findIndex((one) => one.id === over.id);
  return besideOne(items, moved, area, block.length === 1 ? half === 'upper' : at < block.length / 2);
}

function besideOne(items: readonly Competency[], moved: Competency, beside: Competency, upper: boolean): DropPlace {
  const parentId = parentOf(items, beside)?.id ?? null;
  if (upper) return { place: { parentId, before: beside.id }, mark: { id: beside.id, side: 'before' } };
  const equals = partsOf(items, parentId).filter((one) => one.id !== moved.id);
  const next = equals[equals.findIndex((one) => one.id === beside.id) + 1];
  const own = withParts(items, moved.id);
  const inside = withParts(items, beside.id);
  const last = readingOrder(items)
    .filter((one) => inside.has(one.id) && !own.has(one.id))
    .at(-1);
  return { place: { parentId, before: next?.id ?? null }, mark: { id: last?.id ?? beside.id, side: 'after' } };
}
