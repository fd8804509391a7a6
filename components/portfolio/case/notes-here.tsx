import { latestFirst, titleOfWin, type Win } from '../../../lib/domain/win';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import type { CaseRow } from '../claim/case-rows';
import { MaySupport } from '../suggested/may-support';
import type { SuggestedPiece } from '../suggested/use-suggested-evidence';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';

/**
 * The quick notes that speak to a competency and have not grown into work, below its work: they fill no box, and each
 * leads to the form that makes work of it. Notes that may speak to it are folded below them.
 */
export function NotesHere({ row, suggested }: { row: CaseRow; suggested: readonly SuggestedPiece[] }) {
  const { portfolio } = useWorkspace();
  const { wins, mappings } = portfolio.value;
  const ids = new Set(
    mappings
      .filter((one) => one.kind === 'win' && one.competencyId === row.competency.id && one.verdict === 'confirmed')
      .map((one) => one.evidenceId),
  );
  const notes = latestFirst(wins).filter(({ id, workId }) => workId === null && ids.has(id));
  return (
    <>
      {notes.length > 0 ? (
        <section class="notes-here" aria-label={t('notes:here')}>
          <p class="small muted">{t('notes:here')}</p>
          <ul>
            {notes.map((win) => (
              <NoteHere key={win.id} win={win} />
            ))}
          </ul>
        </section>
      ) : null}
      <MaySupport kind="win" competency={row.competency} suggested={suggested} />
    </>
  );
}

function NoteHere({ win }: { win: Win }) {
  const title = titleOfWin(win);
  return (
    <li>
      <p class="wrap">
        <a href={href('evidence', 'notes', win.id)}>{title}</a>{' '}
        <span class="small muted">{win.happenedOn ? formatDate(win.happenedOn, language()) : t('noDate')}</span>
      </p>
      <a class="small" href={href('evidence', 'work', 'new', win.id)} aria-label={t('notes:growNamed', { title })}>
        {t('notes:grow')}
      </a>
    </li>
  );
}
