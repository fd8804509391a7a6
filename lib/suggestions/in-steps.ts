/** Work that can be halted after each of its small steps, and its outcome at the end. */
export type Steps<T> = Generator<void, T, void>;

/** Does all the steps at once, where nobody waits meanwhile. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
