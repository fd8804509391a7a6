/** Two bars from zero with their values: hollow is before, solid is after. Negative or mixed values get no bars. */
export function BeforeAfter({
  before,
  after,
}: {
  before: { label: string; value: number; text: string };
  after: { label: string; value: number; text: string };
}) {
  const largest = Math.max(before.value, after.value);
  const drawn = before.value >= 0 && after.value >= 0 && largest > 0;
  const share = (value: number) => ({ '--share': `${drawn ? Math.max(0.5, (value / largest) * 100) : 0}%` }) as Record<string, string>;
  return (
    <dl class="change">
      <dt>{before.label}</dt>
      <dd>{drawn ? <div class="bar" style={share(before.value)} /> : null}</dd>
      <dd class="value">{before.text}</dd>
      <dt>{after.label}</dt>
      <dd>{drawn ? <div class="bar bar-after" style={share(after.value)} /> : null}</dd>
      <dd class="value">{after.text}</dd>
    </dl>
  );
}
