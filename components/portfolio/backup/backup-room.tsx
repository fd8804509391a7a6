/** The room "backup"; `path` is what stands below it in the address. */
export function BackupRoom({ path }: { path: string[] }) {
  return <div class="room-body">{path.join(' ')}</div>;
}
