/** The room "case"; `path` is what stands below it in the address. */
export function CaseRoom({ path }: { path: string[] }) {
  return <div class="room-body">{path.join(' ')}</div>;
}
