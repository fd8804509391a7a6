/** A short id out of words: `Planning & delivery` → `planning-delivery`; letters of any script stay. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 120) || 'x';
}

/** Gives ids that are never given twice: the second `planning` becomes `planning-2`. */
export function uniqueIds(): (wish: string) => string {
  const given = new Map<string, number>();
  return (wish) => {
    let id = wish;
    for (let count = given.get(wish) ?? 1; given.has(id); ) {
      count++;
      given.set(wish, count);
      id = `${wish}-${count}`;
    }
    given.set(id, 1);
    return id;
  };
}
