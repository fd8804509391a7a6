/** A row that counts what stands above it: the word, and beside it nothing but numbers. */
export function isTotal(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    /^((grand |sub-?)?totals?|sum(me)?|gesamt(summe)?|insgesamt|totale)\s*:?$/i.test(first) &&
    others.every((cell) => /^[\d.,%\s]+$/.test(cell))
  );
}

/** Words that stand where a level would, and say that there is none. */
export const isNoLevel = (label: string) => /^(not in use|n\/?a|not applicable|none|not required)$/i.test(label);
