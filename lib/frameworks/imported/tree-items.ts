import type { FrameworkBuilder, Place } from './framework-builder';
import type { ImportedCompetency } from './imported-framework';

type Kind = ImportedCompetency['kind'];

/** An item of a source that names its parent by key; `kind` is what the source says it is, or null where it does not. */
export type TreeItem = {
  key: string;
  parent: string | null;
  kind: Kind | null;
  title: string;
  code: string;
  statement: string;
  id: string;
  place: Place;
};

/**
 * Adds items in the order of their tree, each below its parent, and answers the framework's id for each key. Parents may
 * come later than their children, be unknown (the item then stands at the top) or go round in a circle; each is said.
 * Without a kind of their own, leaves are competencies and what groups them are areas.
 */
export function addTree(builder: FrameworkBuilder, items: readonly TreeItem[]): Map<string, string> {
  const byKey = keyed(builder, items);
  const children = new Map<string | null, TreeItem[]>();
  for (const item of byKey.values()) {
    const known = item.parent === null || byKey.has(item.parent);
    if (!known) builder.warn('parentUnknown', item.place, { item: short(item.title), parent: short(item.parent ?? '') });
    const parent = known ? item.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(item);
    else children.set(parent, [item]);
  }
  const order = inTreeOrder(builder, byKey, children);
  const kinds = kindsOf(order, children);
  const ids = new Map<string, string>();
  for (const { item, parent } of order) {
    const kind = kinds.get(item.key) ?? 'competency';
    const up = parent === null ? null : (ids.get(parent) ?? null);
    const id = builder.item({ ...item, kind, parent: up }, item.place);
    if (id !== null) ids.set(item.key, id);
  }
  return ids;
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** The items by key; what has no text is left out, and a key that stands twice is given to the second one with a sign. */
function keyed(builder: FrameworkBuilder, items: readonly TreeItem[]): Map<string, TreeItem> {
  const byKey = new Map<string, TreeItem>();
  for (const item of items) {
    if (item.title.trim() === '') {
      builder.warn('itemWithoutText', item.place, {}, true);
      continue;
    }
    let key = item.key;
    if (byKey.has(key)) {
      builder.warn('sameIdAgain', item.place, { id: short(item.id || key) });
      key = `${key}\n${byKey.size}`;
    }
    byKey.set(key, { ...item, key });
  }
  return byKey;
}

type Placed = { item: TreeItem; parent: string | null };

function inTreeOrder(builder: FrameworkBuilder, byKey: Map<string, TreeItem>, children: Map<string | null, TreeItem[]>): Placed[] {
  const order: Placed[] = [];
  const seen = new Set<string>();
  const walkFrom = (roots: readonly TreeItem[]) => {
    const stack: Placed[] = roots.map((item) => ({ item, parent: null })).reverse();
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (seen.has(next.item.key)) continue;
      seen.add(next.item.key);
      order.push(next);
      const { key } = next.item;
      for (const child of (children.get(key) ?? []).toReversed()) stack.push({ item: child, parent: key });
    }
  };
  walkFrom(children.get(null) ?? []);
  for (const item of byKey.values()) {
    if (seen.has(item.key)) continue;
    builder.warn('parentCircle', item.place, { item: short(item.title) });
    walkFrom([item]);
  }
  return order;
}

/** By what the source says; where that leaves no competency at all, by depth alone. */
function kindsOf(order: readonly Placed[], children: Map<string | null, TreeItem[]>): Map<string, Kind> {
  const byDepth = (item: TreeItem): Kind => (children.has(item.key) ? 'area' : 'competency');
  const kinds = new Map<string, Kind>();
  for (const { item, parent } of order) {
    const above = parent === null ? undefined : kinds.get(parent);
    // Below what is said to be a competency there are no areas, only what it is made of.
    const isPart = above === 'competency' || above === 'indicator';
    kinds.set(item.key, item.kind ?? (isPart ? 'indicator' : byDepth(item)));
  }
  if (![...kinds.values()].includes('competency')) for (const { item } of order) kinds.set(item.key, byDepth(item));
  return kinds;
}
