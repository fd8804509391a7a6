import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { type EvidenceKind, evidenceCode } from '../../../lib/domain/entity';
import { removeMapping } from '../../../lib/store/mappings';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { hrefOfPiece } from '../claim/act-place';
import type { CaseRow } from '../claim/case-rows';
import { sayFault } from '../claim/proof-words';
import { useWorkspace } from '../workspace/workspace';

/** What every piece shows here: its code, its title, what is wrong with it, and the way to take it away from this competency. */
export function ChainItem({
  kind,
  piece,
  title,
  row,
  children,
}: {
  kind: EvidenceKind;
  piece: { id: string; code: number; inReport: boolean; confidentiality: string };
  title: string;
  row: CaseRow;
  children?: ComponentChildren;
}) {
  const code = evidenceCode(piece.code);
  const fault = sayFault(row.readiness, piece.id);
  const terms = [
    piece.inReport ? '' : t('case:chain.staysOut'),
    piece.confidentiality === 'confidential' ? t('confidentiality.confidential') : '',
  ];
  return (
    <div class="item">
      <span class="code">{code}</span>
      <div class="wrap">
        <a class="item-title" href={hrefOfPiece(kind, piece.id)}>
          {title}
        </a>
        {children}
        {fault ? <p class="small warn">{fault}</p> : null}
        {terms.some(Boolean) ? <p class="row-meta">{terms.filter(Boolean).join(' · ')}</p> : null}
      </div>
      <TakeAway kind={kind} evidenceId={piece.id} code={code} row={row} />
    </div>
  );
}

function TakeAway({ kind, evidenceId, code, row: { competency } }: { kind: EvidenceKind; evidenceId: string; code: string; row: CaseRow }) {
  const { db, run } = useWorkspace();
  const label = t('case:chain.takeAway', { code });
  const takeAway = () =>
    run(
      (now) => removeMapping(db, { competencyId: competency.id, kind, evidenceId }, now),
      t('case:chain.takenAway', { code, title: competency.title }),
    );
  return (
    <button type="button" class="take-away" aria-label={label} title={label} onClick={takeAway}>
      <Icon of={X} />
    </button>
  );
}
