/** The room "report"; `path` is what stands below it in the address. */
export function ReportRoom({ path }: { path: string[] }) {
  return <div class="room-body">{path.join(' ')}</div>;
}
