import { useState } from 'preact/hooks';

/** What stands in a form, kept apart from what is stored until it is saved. */
export type Draft<V extends object> = {
  /** What the form began with. */
  first: V;
  values: V;
  set: <F extends keyof V>(field: F, value: V[F]) => void;
  change: (changes: Partial<V>) => void;
  /** The fields that differ from what the form began with. */
  changed: (keyof V)[];
  dirty: boolean;
};

/** A form's own copy of `initial`, which later changes of what is stored do not touch; `proposed` counts as changed already. */
export function useDraft<V extends object>(initial: V, proposed: Partial<V> = {}): Draft<V> {
  const [first] = useState(() => initial);
  const [values, setValues] = useState(() => ({ ...initial, ...proposed }));
  const change = (changes: Partial<V>) => setValues((now) => ({ ...now, ...changes }));
  const changed = (Object.keys(values) as (keyof V)[]).filter((field) => !isSame(values[field], first[field]));
  return {
    first,
    values,
    change,
    set: (field, value) => change({ [field]: value } as unknown as Partial<V>),
    changed,
    dirty: changed.length > 0,
  };
}

/** A field of a form as a text field takes it. */
export function typing<V extends object, F extends keyof V>({ values, set }: Draft<V>, field: F) {
  return { value: values[field], onInput: (value: V[F]) => set(field, value) };
}

/** A field of a form as a list of choices takes it. */
export function choosing<V extends object, F extends keyof V>({ values, set }: Draft<V>, field: F) {
  return { value: values[field], onChange: (value: V[F]) => set(field, value) };
}

/** A thing as it was when the form was opened, so that a write of another tab is met as a conflict and not passed over. */
export function useFrozen<T>(live: T): T {
  const [frozen] = useState(() => live);
  return frozen;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  // Files are the same only as themselves: their contents cannot be compared here.
  if (typeof a !== 'object' || typeof b !== 'object' || a instanceof Blob || b instanceof Blob) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
