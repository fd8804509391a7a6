/** Lets through at most `most` calls per key within `span` milliseconds; a page that floods is not listened to. */
export function createRateLimit(most: number, span: number): (key: number, now: number) => boolean {
  const recent = new Map<number, number[]>();
  return (key, now) => {
    const times = (recent.get(key) ?? []).filter((time) => time > now - span);
    const allowed = times.length < most;
    if (allowed) times.push(now);
    recent.set(key, times);
    return allowed;
  };
}
