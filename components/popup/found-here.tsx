import { useLayoutEffect } from 'preact/hooks';
import type { PageReading } from '../../lib/browser/messages';
import { platformOf } from '../../lib/browser/sites';
import { t } from '../../lib/words/words';
import { AwardRow } from './award-row';
import { CollectHere } from './collect-here';
import { CompleteFromCredly } from './complete-panel';
import { ElsewhereLinks } from './elsewhere-links';
import { ElsewhereSearch } from './elsewhere-search';
import { GroupProposals } from './group-proposals';
import { HalfRead, startByHand } from './half-read';
import { NameQuestion } from './name-question';
import { NotesHere } from './notes-here';
import { OffersHere } from './offers-here';
import { PopupFoot, portfolioHref } from './popup-foot';
import { usePopup } from './popup-model';
import { openNames, ownRows, type Row } from './rows';

/** The page's badges with their states, what to ask about them, and "save mine". */
export function FoundHere({ page }: { page: PageReading }) {
  const { rows, found, proposals, openByHand } = usePopup();
  const drawn = rows.value;
  useLayoutEffect(() => {
    // Measured by the benchmark; only the first drawing counts.
    if (drawn && performance.getEntriesByName('list-on-screen').length === 0) performance.mark('list-on-screen');
  }, [drawn]);
  const byHand = () => openByHand(startByHand(page));
  return (
    <>
      <main class="popup-body">
        {drawn ? (
          <>
            {openNames(drawn).map((name) => (
              <NameQuestion key={name.name} name={name} />
            ))}
            {page.elsewhere ? <ElsewhereSearch page={page} /> : <CompleteFromCredly page={page} />}
            <CollectHere page={page} />
            <GroupProposals />
            {proposals.value.length > 0 ? (
              <div class="band">
                <h2>{t('popup:propose.title')}</h2>
                <p class="small muted">{t('popup:propose.why')}</p>
              </div>
            ) : null}
            {drawn.length > 0 ? (
              <ul aria-label={t('popup:listLabel')}>
                {drawn.map((row, index) => (
                  <AwardRow key={row.award.id ?? `${row.award.title}|${index}`} row={row} />
                ))}
              </ul>
            ) : null}
            <OffersHere offers={found.value.offers} platform={platformOf(page.url)} />
            {page.elsewhere ? <ElsewhereLinks page={page} /> : null}
            <HalfRead page={page} />
            <NotesHere notes={found.value.notes} />
          </>
        ) : null}
      </main>
      <PopupFoot>
        {drawn ? <SaveMine rows={drawn} /> : null}
        <button type="button" class="btn btn-quiet btn-flush" onClick={byHand}>
          {t('popup:addByHand')}
        </button>
      </PopupFoot>
    </>
  );
}

/** Saves all of the learner's own in one act; nobody else's are ever part of it. */
function SaveMine({ rows }: { rows: readonly Row[] }) {
  const { save, busy, unread } = usePopup();
  const { unsaved, withNews } = ownRows(rows);
  const count = unsaved.length || withNews.length;
  if (count > 0) {
    // Entries of which little is known yet can be saved, but opening their pages is what is advised.
    const look = unread.value.length > 0 ? 'btn' : 'btn btn-primary';
    return (
      <button type="button" class={look} disabled={busy.value} onClick={() => save([...unsaved, ...withNews])}>
        {t(unsaved.length > 0 ? 'popup:saveMine' : 'popup:updateMine', { count })}
      </button>
    );
  }
  const saved = rows.filter((row) => row.badge !== null).length;
  if (saved === 0) return null;
  return (
    <>
      <p class="acts-line small">{t(saved === rows.length ? 'popup:allSaved' : 'popup:allMineSaved')}</p>
      <a class="btn" href={portfolioHref('evidence', 'badges')} target="_blank" rel="noreferrer">
        {t('popup:seeAll')}
      </a>
    </>
  );
}
