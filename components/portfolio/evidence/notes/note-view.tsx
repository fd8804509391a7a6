import { Pencil, Sprout, Trash2 } from 'lucide';
import { competenciesOfCase } from '../../../../lib/domain/asked';
import { evidenceCode } from '../../../../lib/domain/entity';
import { titleOfWin, type Win } from '../../../../lib/domain/win';
import { takeOut } from '../../../../lib/store/take-out';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { MaySpeakTo } from '../../suggested/may-speak-to';
import { moveOn } from '../../workspace/evidence-place';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { BackToList } from '../piece/piece-view';
import { StandsBehind } from '../piece/stands-behind';

/** One note, whole: its words, what it may speak to, and the way to make a piece of work of it. */
export function NoteView({ win }: { win: Win }) {
  return (
    <article class="piece">
      <BackToList tab="notes" />
      <header class="piece-head">
        <p class="code">{t('notes:code')}</p>
        <h2 class="room-title" tabIndex={-1} data-arrive="">
          {titleOfWin(win)}
        </h2>
        <div class="small muted piece-meta">{win.happenedOn ? formatDate(win.happenedOn, language(), 'long') : t('noDate')}</div>
        <div class="actions">
          {win.workId ? null : (
            <a class="btn btn-small btn-primary" href={href('evidence', 'work', 'new', win.id)}>
              <Icon of={Sprout} /> {t('notes:grow')}
            </a>
          )}
          <a class="btn btn-small" href={href('evidence', 'notes', win.id, 'edit')}>
            <Icon of={Pencil} /> {t('edit')}
          </a>
          <RemoveNote win={win} />
        </div>
      </header>
      <WhatBecame win={win} />
      {isTitleAll(win) ? null : (
        <section class="section">
          <h3 class="hidden-text">{t('notes:text')}</h3>
          <p class="as-written">{win.text}</p>
        </section>
      )}
      <StandsBehind kind="win" id={win.id} />
      {win.workId ? null : <MaySpeakTo kind="win" id={win.id} name={t('notes:code')} among={competenciesOfCase} />}
      <p class="small muted travel">
        {t('notes:neverPrinted')} · {t('evidence:confidentialityIs', { level: t(`confidentiality.${win.confidentiality}`) })}
      </p>
    </article>
  );
}

/** Whether the title is the whole note, so that nothing need be said twice. */
const isTitleAll = (win: Win): boolean => win.text.trim().replace(/[.。]$/u, '') === titleOfWin(win);

/** The piece of work that the note grew into, or what it lacks to count. */
function WhatBecame({ win }: { win: Win }) {
  const { portfolio } = useWorkspace();
  const work = portfolio.value.artifacts.find(({ id }) => id === win.workId);
  if (!work) return <p class="small muted what-became">{t('notes:provesNothing')}</p>;
  return (
    <p class="small what-became">
      {t('notes:becameWork')} <span class="code">{evidenceCode(work.code)}</span>{' '}
      <a href={href('evidence', 'work', work.id)}>{work.title}</a>
    </p>
  );
}

/** Removes at once and offers the way back; work that grew from the note stays. */
function RemoveNote({ win }: { win: Win }) {
  const workspace = useWorkspace();
  const remove = async () => {
    const outcome = await workspace.run(
      (now) => takeOut(workspace.db, 'win', win.id, now),
      t(win.workId ? 'notes:said.removedGrown' : 'notes:said.removed'),
    );
    if (outcome.done) moveOn('notes');
  };
  return (
    <button type="button" class="btn btn-small btn-quiet" onClick={remove}>
      <Icon of={Trash2} /> {t('remove')}
    </button>
  );
}
