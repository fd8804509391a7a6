/** A stretch of two texts: in both, only in the older, or only in the newer. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string };

/** Above this many pairs of words the middle of two texts is shown as one change; nobody reads such a patchwork. */
const limit = 1_000_000;

/** What changed between two texts, word by word, white space kept as the newer has it. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [pieces(before), pieces(after)];
  let start = 0;
  while (start < a.length && start < b.length && isSame(a[start], b[start])) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && isSame(a[a.length - 1 - end], b[b.length - 1 - end])) end++;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const of = (kind: WordChange['kind'], words: readonly string[]): WordChange => ({ kind, text: words.join('') });
  return joined([of('same', b.slice(0, start)), ...middle, of('same', b.slice(b.length - end))]);
}

/** Words with the white space behind them. */
const pieces = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];

const isSame = (one: string | undefined, other: string | undefined) => one?.trim() === other?.trim();

function between(a: readonly string[], b: readonly string[]): WordChange[] {
  if (a.length * b.length > limit)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  // The longest list of words that both have in this order, from the end.
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const [bare, bareOther] = [a.map((word) => word.trim()), b.map((word) => word.trim())];
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        bare[i] === bareOther[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const changes: WordChange[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [old, fresh] = [a[i], b[j]];
    if (old !== undefined && fresh !== undefined && isSame(old, fresh)) {
      changes.push({ kind: 'same', text: fresh });
      i++;
      j++;
    } else if (old !== undefined && (j >= b.length || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))) {
      changes.push({ kind: 'removed', text: old });
      i++;
    } else {
      changes.push({ kind: 'added', text: fresh ?? '' });
      j++;
    }
  }
  return changes;
}

/** Neighbours of one kind as one stretch; a removed word always stands before the one that took its place. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const all: WordChange[] = [];
  for (const change of changes) {
    const last = all[all.length - 1];
    if (change.text === '') continue;
    if (last?.kind === change.kind) last.text += change.text;
    else all.push({ ...change });
  }
  return all;
}
