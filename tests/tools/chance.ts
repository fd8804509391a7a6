/** Chance that comes out the same for the same seed. */
export type Chance = {
  /** A whole number from 0 to one below the limit. */
  below: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** An id of the shape of those that the store makes. */
  id: () => string;
  bytes: (count: number) => Uint8Array<ArrayBuffer>;
};

/** Chance from a seed (mulberry32: small, quick, and good enough for made-up content). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const hex = () => next().toString(16).padStart(8, '0');
  return {
    below: (limit) => next() % limit,
    pick: (from) => {
      const picked = from[next() % from.length];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    id: () => {
      const digits = hex() + hex() + hex() + hex();
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
    bytes: (count) => {
      const numbers = new Uint32Array(Math.ceil(count / 4));
      for (let index = 0; index < numbers.length; index++) numbers[index] = next();
      return new Uint8Array(numbers.buffer, 0, count);
    },
  };
}
