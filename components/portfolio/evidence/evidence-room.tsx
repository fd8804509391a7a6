/** The room "evidence"; `path` is what stands below it in the address. */
export function EvidenceRoom({ path }: { path: string[] }) {
  return <div class="room-body">{path.join(' ')}</div>;
}
