/** Lines of somebody's own words under their name, each as it was written; nothing where there are none. */
export function VerbatimLines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="verbatim-lines">
      <p class="small muted">{title}</p>
      <ul class="indicators">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
