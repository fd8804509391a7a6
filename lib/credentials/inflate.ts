/**
 * Unpacked bytes of a zlib stream, at most so many; null where it is damaged or would be more. The stream is left as
 * soon as the limit is passed, so a packed giant costs no more than the limit.
 */
export async function inflateUpTo(packed: Uint8Array, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > most) {
        // Whether the rest can be called off makes no difference any more.
        await reader.cancel().catch(() => {});
        return null;
      }
      parts.push(next.value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
