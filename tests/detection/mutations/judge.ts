import type { Award } from '../../../lib/domain/award';

/** The fields of an award in which a mutated page may not differ. */
export const judgedFields = [
  ...(['title', 'issuer', 'platform', 'earner', 'owner', 'state', 'issuedOn', 'expiresOn', 'id', 'verifyUrl'] as const),
  ...(['image', 'skills', 'description', 'criteria'] as const),
];
type Field = (typeof judgedFields)[number];

/** What became of one page's awards: wrong values in words, and how many awards and values are gone. */
export type Verdict = { wrong: string[]; awards: number; awardsLost: number; values: number; valuesMissing: number };

const isMissing = (value: unknown) => value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0);

/** Values without an order of their own, as one text: criteria come as one line each. */
const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : String(value).split('\n').sort());

/**
 * Compares what a mutated page gives with what the page itself gives: each value equal or missing, no award that was
 * not there. A date may lose its day. A picture may be the one that the head names for sharing, `pictures`.
 */
export function judge(before: readonly Award[], after: readonly Award[], pictures: readonly string[]): Verdict {
  const verdict: Verdict = { wrong: [], awards: before.length, awardsLost: 0, values: 0, valuesMissing: 0 };
  const left = [...after];
  for (const award of before) {
    const faults = left.map((one) => faultsOf(award, one, pictures));
    const best = faults.findIndex((fault, i) => fault.length === 0 && (left[i]?.id === award.id || left[i]?.id === null));
    const same = best >= 0 ? best : left.findIndex(({ id, title }) => (award.id ? id === award.id : title === award.title));
    const [found] = same >= 0 ? left.splice(same, 1) : [];
    if (!found) verdict.awardsLost++;
    else verdict.wrong.push(...(faults[same] ?? []));
    for (const field of judgedFields) {
      if (isMissing(award[field])) continue;
      verdict.values++;
      if (!found || isMissing(found[field])) verdict.valuesMissing++;
    }
  }
  for (const award of left) verdict.wrong.push(`an award that is not there: ${JSON.stringify(award)}`);
  return verdict;
}

function faultsOf(before: Award, after: Award, pictures: readonly string[]): string[] {
  const isRight = (field: Field) => {
    const [was, is] = [before[field], after[field]];
    if (isMissing(is) || plain(was) === plain(is)) return true;
    if (field === 'issuedOn') return String(was).startsWith(`${is}-`);
    return field === 'image' && pictures.includes(String(is));
  };
  return judgedFields
    .filter((field) => !isRight(field))
    .map((field) => `${field}: ${JSON.stringify(after[field])}, was ${JSON.stringify(before[field])}`);
}
