/** The room "criteria"; `path` is what stands below it in the address. */
export function CriteriaRoom({ path }: { path: string[] }) {
  return <div class="room-body">{path.join(' ')}</div>;
}
