import { ArrowLeft, Pencil, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { competenciesOfCase } from '../../../../lib/domain/asked';
import type { Confidentiality, EvidenceKind } from '../../../../lib/domain/entity';
import { evidenceCode } from '../../../../lib/domain/entity';
import { takeOut } from '../../../../lib/store/take-out';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { MaySpeakTo } from '../../suggested/may-speak-to';
import { moveOn, tabOfKind } from '../../workspace/evidence-place';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { servedBy } from './saving';
import { StandsBehind } from './stands-behind';

type Piece = { id: string; code: number; inReport: boolean; confidentiality: Confidentiality };

/** One piece of evidence, whole: its code and title, what can be done, its own parts, and what it stands behind. */
export function PieceView(props: {
  kind: EvidenceKind;
  piece: Piece;
  title: string;
  meta: ComponentChildren;
  children: ComponentChildren;
}) {
  const { kind, piece, title, meta, children } = props;
  const tab = tabOfKind[kind];
  return (
    <article class="piece">
      <BackToList tab={tab} />
      <header class="piece-head">
        <p class="code">{evidenceCode(piece.code)}</p>
        <h2 class="room-title" tabIndex={-1} data-arrive="">
          {title}
        </h2>
        <div class="small muted piece-meta">{meta}</div>
        <div class="actions">
          <a class="btn btn-small" href={href('evidence', tab, piece.id, 'edit')}>
            <Icon of={Pencil} /> {t('edit')}
          </a>
          <RemoveButton kind={kind} id={piece.id} title={title} code={piece.code} />
        </div>
      </header>
      {children}
      <StandsBehind kind={kind} id={piece.id} />
      <MaySpeakTo kind={kind} id={piece.id} name={evidenceCode(piece.code)} among={competenciesOfCase} />
      <p class="small muted travel">
        {t(piece.inReport ? 'inReport' : 'staysOut')} ·{' '}
        {t('evidence:confidentialityIs', { level: t(`confidentiality.${piece.confidentiality}`) })}
      </p>
    </article>
  );
}

/** The way back to the list, shown where list and thing are two pages. */
export function BackToList({ tab }: { tab: string }) {
  return (
    <a class="btn btn-quiet btn-small back" href={href('evidence', tab)}>
      <Icon of={ArrowLeft} /> {t('back')}
    </a>
  );
}

/** Removes at once, says what that touches, and offers the way back. */
function RemoveButton({ kind, id, title, code }: { kind: EvidenceKind; id: string; title: string; code: number }) {
  const workspace = useWorkspace();
  const remove = async () => {
    const count = servedBy(workspace.portfolio.value, id).length;
    const what = t('evidence:said.removed', { code: evidenceCode(code), title: title.length > 60 ? `${title.slice(0, 60)}…` : title });
    const touched = count > 0 ? ` ${t('evidence:said.lose', { count })}` : '';
    const outcome = await workspace.run((now) => takeOut(workspace.db, kind, id, now), what + touched);
    if (outcome.done) moveOn(tabOfKind[kind]);
  };
  return (
    <button type="button" class="btn btn-small btn-quiet" onClick={remove}>
      <Icon of={Trash2} /> {t('remove')}
    </button>
  );
}
