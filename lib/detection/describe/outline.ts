import type { DomView } from './dom-view';

/** One element or text of the page as it is shown, with what is in it; like neighbours are one, counted. */
export type Branch = { label: string; inner: Branch[]; count: number; shape: number };

/** Deeper than any real page; what is within is not told apart. */
const deepest = 80;

/** Elements whose inside is not structure of the page. */
const closed = new Set(['script', 'style', 'svg', 'math', 'template', 'noscript']);

/** An element that is being gone through, with what it becomes; null where it is not shown. */
type Open = { node: Node; branch: Branch | null };

/**
 * The structure of the page as a tree of labels. Without recursion, since a page may be 5,000 levels deep; each shape
 * gets a number, so that comparing neighbours costs the same however much is in them.
 */
export function outlineOf(view: DomView, labelOf: (node: Node) => string | null): Branch {
  const shapes = new Map<string, number>();
  const top: Branch = { label: '', inner: [], count: 1, shape: -1 };
  const open: Open[] = [];
  const holder = () => (open.length > 0 ? open.at(-1)?.branch : top) ?? null;
  const close = () => {
    const done = open.pop()?.branch;
    const into = holder();
    if (done && into) fold(done, into, shapes);
  };
  const walker = view.walk();
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const parent = view.parentOf(node);
    while (open.length > 0 && open.at(-1)?.node !== parent) close();
    const into = holder();
    const isOpen = into && open.length < deepest && !closed.has(into.label.split(/[^a-z\d-]/)[0] ?? '');
    const label = isOpen ? labelOf(node) : null;
    const branch = label === null ? null : { label, inner: [], count: 1, shape: -1 };
    if (node.nodeType === 1) open.push({ node, branch });
    else if (branch && into) fold(branch, into, shapes);
  }
  while (open.length > 0) close();
  return top;
}

/** Puts a branch to its neighbours, or counts it where it looks like the one before. */
function fold(branch: Branch, into: Branch, shapes: Map<string, number>): void {
  // Texts of different lengths are still of one shape.
  const within = branch.inner.map(({ shape, count }) => `${shape}×${Math.min(count, 2)}`).join();
  const look = `${branch.label.replace(/ \d+›/g, '›')}|${within}`;
  branch.shape = shapes.get(look) ?? shapes.size;
  shapes.set(look, branch.shape);
  const last = into.inner.at(-1);
  if (last?.shape === branch.shape) last.count += 1;
  else into.inner.push(branch);
}

/** How deep, and how many beside each other, are shown; the first that fits is taken. */
const views = [
  { depth: 80, width: 200 },
  { depth: 40, width: 60 },
  { depth: 24, width: 40 },
  { depth: 16, width: 25 },
  { depth: 10, width: 15 },
  { depth: 6, width: 10 },
  { depth: 3, width: 5 },
];

/** The tree as indented lines that take at most `room` bytes. */
export function printOutline(top: Branch, room: number): string {
  for (const { depth, width } of views) {
    const text = linesOf(top, depth, width, room);
    if (text !== null) return text;
  }
  return '…';
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function linesOf(top: Branch, deepestShown: number, width: number, room: number): string | null {
  const lines: string[] = [];
  let left = room;
  const add = (line: string) => {
    lines.push(line);
    left -= bytesOf(line) + 1;
  };
  const print = (branches: readonly Branch[], depth: number) => {
    for (const branch of branches.slice(0, width)) {
      if (left < 0) return;
      const { label, rest } = chainOf(branch);
      add(`${'  '.repeat(depth)}${label}`);
      if (depth < deepestShown) print(rest, depth + 1);
      else if (rest.length > 0) add(`${'  '.repeat(depth + 1)}…`);
    }
    if (branches.length > width) add(`${'  '.repeat(depth)}… ${branches.length - width} more`);
  };
  print(top.inner, 0);
  return left < 0 ? null : lines.join('\n');
}

const times = ({ label, count }: Branch): string => (count > 1 ? `${label} × ${count}` : label);

/** An element that holds nothing but one other stands in one line with it. */
function chainOf(branch: Branch): { label: string; rest: readonly Branch[] } {
  let label = times(branch);
  let last = branch;
  while (last.inner.length === 1 && last.inner[0] && label.length < 160) {
    last = last.inner[0];
    label += ` > ${times(last)}`;
  }
  return { label, rest: last.inner };
}
