/** Words that stand in many issuers' names and tell none from another. */
const common = new Set(['the', 'of', 'and', 'for', 'by', 'inc', 'ltd', 'llc', 'gmbh']);

const wordsOf = (issuer: string): string[] =>
  issuer
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !common.has(word));

/**
 * Whether two names may be those of one issuer: an offer says "Amazon Web Services Training and Certification" where the
 * award says "Amazon Web Services (AWS)". More than half of the words of the shorter name stand in the longer one; a
 * name that is not known contradicts none. Fit only where the title is the same as well.
 */
export function issuersAgree(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  const shared = shorter.filter((word) => longer.includes(word)).length;
  return shorter.length === 0 || shared * 2 > shorter.length;
}
