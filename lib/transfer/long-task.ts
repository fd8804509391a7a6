/** How a long task is watched and stopped: `onProgress` is told the share done (0 to 1), `signal` ends it with its reason. */
export type LongTask = { onProgress?: (share: number) => void; signal?: AbortSignal };

/** The longest time that the page goes without drawing, in milliseconds: one frame. */
const frame = 16;

/** Lets the page draw and checks for cancelling, at most once a frame: call it often, it costs nothing in between. */
export function breather(task: LongTask): (share: number) => Promise<void> {
  let last = performance.now();
  return async (share) => {
    task.signal?.throwIfAborted();
    if (performance.now() - last < frame) return;
    task.onProgress?.(Math.min(1, share));
    await new Promise((resolve) => setTimeout(resolve));
    task.signal?.throwIfAborted();
    last = performance.now();
  };
}
