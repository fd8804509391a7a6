import type { Competency } from './framework';

/** A place in the criteria: below which area or competency (null: none), and before which of its equals (null: last). */
export type CriteriaPlace = { parentId: string | null; before: string | null };

type Item = Pick<Competency, 'id' | 'parentId' | 'kind' | 'order'>;
type Below = ReadonlyMap<string | null, readonly string[]>;

/**
 * The criteria of one framework as they read from top to bottom: what belongs to no area first, then the areas with what
 * they hold; a part stands below its whole. A parent that is missing or goes in a circle counts as none.
 */
export function readingOrder<T extends Item>(items: readonly T[]): T[] {
  const byId = new Map(items.map((one) => [one.id, one]));
  return idsInOrder(byId, below(byId)).flatMap((id) => byId.get(id) ?? []);
}

/** What stands directly below a parent (null: at the top), in order; areas come after what is none. */
export function partsOf<T extends Item>(items: readonly T[], parentId: string | null): T[] {
  const byId = new Map(items.map((one) => [one.id, one]));
  return (below(byId).get(parentId) ?? []).flatMap((id) => byId.get(id) ?? []);
}

/** What each item stands below, outermost first. */
export function pathsOf<T extends Item>(items: readonly T[]): Map<string, T[]> {
  const byId = new Map(items.map((one) => [one.id, one]));
  const paths = new Map<string, T[]>();
  for (const one of readingOrder(items)) {
    const parent = byId.get(standsBelow(byId, one) ?? '');
    paths.set(one.id, parent ? [...(paths.get(parent.id) ?? []), parent] : []);
  }
  return paths;
}

/** What an item stands below: its parent as far as there is one. */
export function parentOf<T extends Item>(items: readonly T[], one: Item): T | null {
  const byId = new Map(items.map((other) => [other.id, other]));
  return byId.get(standsBelow(byId, one) ?? '') ?? null;
}

/** The ids of an item and of all that stands below it. */
export function withParts(items: readonly Item[], id: string): Set<string> {
  const byId = new Map(items.map((one) => [one.id, one]));
  const tree = below(byId);
  const found = new Set<string>();
  const take = (one: string) => {
    found.add(one);
    for (const part of tree.get(one) ?? []) take(part);
  };
  take(id);
  return found;
}

/** Below what an item may stand: areas hold areas and competencies, competencies hold indicators; where it stands already is fine. */
export function homesOf<T extends Item>(items: readonly T[], one: Item): (T | null)[] {
  const inside = withParts(items, one.id);
  const now = parentOf(items, one);
  const fits = (home: T) => home.kind === (one.kind === 'indicator' ? 'competency' : 'area') || home.id === now?.id;
  const atTop = one.kind !== 'indicator' || now === null;
  return [...(atTop ? [null] : []), ...readingOrder(items).filter((home) => !inside.has(home.id) && fits(home))];
}

/** All ids in reading order with one of them at another place; null where it cannot stand there. */
export function orderWith<T extends Item>(items: readonly T[], id: string, { parentId, before }: CriteriaPlace): string[] | null {
  const byId = new Map(items.map((one) => [one.id, one]));
  const moved = byId.get(id);
  if (!moved || before === id || !homesOf(items, moved).some((home) => (home?.id ?? null) === parentId)) return null;
  const tree = new Map([...below(byId)].map(([parent, ids]) => [parent, ids.filter((one) => one !== id)]));
  const equals = [...(tree.get(parentId) ?? [])];
  const at = before === null ? equals.length : equals.indexOf(before);
  if (at < 0) return null;
  equals.splice(at, 0, id);
  tree.set(parentId, areasLast(byId, equals));
  return idsInOrder(byId, tree);
}

/** The place one step up or down: among equals first, then over the border into the next home; null at the end. */
export function stepFrom<T extends Item>(items: readonly T[], one: T, step: -1 | 1): CriteriaPlace | null {
  const home = parentOf(items, one)?.id ?? null;
  const equals = (parentId: string | null) => partsOf(items, parentId).filter((other) => (other.kind === 'area') === (one.kind === 'area'));
  const here = equals(home);
  const at = here.findIndex(({ id }) => id === one.id);
  if (step === -1 && here[at - 1]) return { parentId: home, before: here[at - 1]?.id ?? null };
  if (step === 1 && here[at + 1]) return { parentId: home, before: here[at + 2]?.id ?? null };
  // An area among areas of the same height: to go into another one is a choice and no step.
  if (one.kind === 'area') return null;
  const homes = homesOf(items, one).map((other) => other?.id ?? null);
  const next = homes[homes.indexOf(home) + step];
  if (next === undefined || homes.indexOf(home) + step < 0) return null;
  return { parentId: next, before: step === 1 ? (equals(next)[0]?.id ?? null) : null };
}

/** The parent's id as far as following it upwards ends somewhere. */
function standsBelow(byId: ReadonlyMap<string, Item>, one: Item): string | null {
  const seen = new Set([one.id]);
  for (let id = one.parentId; id !== null; id = byId.get(id)?.parentId ?? null) {
    if (!byId.has(id)) return id === one.parentId ? null : one.parentId;
    if (seen.has(id)) return null;
    seen.add(id);
  }
  return one.parentId;
}

function below(byId: ReadonlyMap<string, Item>): Below {
  const tree = new Map<string | null, string[]>();
  for (const one of [...byId.values()].sort((a, b) => a.order - b.order)) {
    const parent = standsBelow(byId, one);
    const equals = tree.get(parent);
    if (equals) equals.push(one.id);
    else tree.set(parent, [one.id]);
  }
  return new Map([...tree].map(([parent, ids]) => [parent, areasLast(byId, ids)]));
}

function areasLast(byId: ReadonlyMap<string, Item>, ids: readonly string[]): string[] {
  const isArea = (id: string) => byId.get(id)?.kind === 'area';
  return [...ids.filter((id) => !isArea(id)), ...ids.filter(isArea)];
}

function idsInOrder(byId: ReadonlyMap<string, Item>, tree: Below): string[] {
  const ids: string[] = [];
  const walk = (parent: string | null) => {
    for (const id of tree.get(parent) ?? []) {
      ids.push(id);
      walk(id);
    }
  };
  walk(null);
  return ids.filter((id) => byId.has(id));
}
