import type { ComponentChildren } from 'preact';
import { evidenceCode } from '../../../../lib/domain/entity';
import type { EvidenceTab } from '../../workspace/evidence-place';
import { href } from '../../workspace/route';

type Props = {
  tab: EvidenceTab;
  piece: { id: string; code: number };
  title: string;
  chosen: boolean;
  part?: boolean;
  children?: ComponentChildren;
};

/** One piece in a list: code, title, and what is worth knowing at a glance. */
export function PieceRow({ tab, piece, title, chosen, part = false, children }: Props) {
  return (
    <li>
      <a
        class={part ? 'row row-part' : 'row'}
        href={href('evidence', tab, piece.id)}
        aria-current={chosen ? 'true' : undefined}
        data-row={piece.id}
      >
        <span class="code small">{evidenceCode(piece.code)}</span>
        <span>
          <span class="row-title">{title}</span>
          <span class="row-meta">{children}</span>
        </span>
      </a>
    </li>
  );
}
