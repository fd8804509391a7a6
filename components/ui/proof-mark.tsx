/** What one box of the mark is: filled, empty, or the one that the next act would fill. */
export type BoxState = 'on' | 'off' | 'next';

type Props = { boxes: readonly BoxState[] | null; label: string; size?: 'small' | 'usual' | 'large'; decorative?: boolean };

/**
 * The four boxes of proof in their fixed order, or a plain stroke (`boxes` null) where the point is not applicable.
 * `label` is the same in words: "badge yes, work yes, result no, words no".
 */
export function ProofMark({ boxes, label, size = 'usual', decorative = false }: Props) {
  const classes = ['proof', size === 'usual' ? '' : `proof-${size}`, boxes === null ? 'proof-none' : ''].filter(Boolean).join(' ');
  const role = decorative ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': label };
  return (
    <span class={classes} {...role}>
      {boxes?.map((box, index) => (
        <i key={index} data-on={box === 'on' ? '' : undefined} data-next={box === 'next' ? '' : undefined} />
      ))}
    </span>
  );
}
