import type { ComponentChildren } from 'preact';
import type { PageReading } from '../../lib/browser/messages';
import { t } from '../../lib/words/words';
import type { ByHandStart } from './adding-by-hand';
import { ElsewhereLinks } from './elsewhere-links';
import { ElsewhereSearch } from './elsewhere-search';
import { startElsewhere } from './elsewhere-start';
import { FoundHere } from './found-here';
import { NotesHere } from './notes-here';
import { siteName } from './page-name';
import { PopupFoot } from './popup-foot';
import { usePopup } from './popup-model';

/** A page of a site that is not watched, read because the learner clicked here. */
export function ElsewhereRead({ page }: { page: PageReading }) {
  const { found } = usePopup();
  const { awards, offers, notes } = found.value;
  if (awards.length + offers.length > 0) return <FoundHere page={page} />;
  const { reading } = page;
  const why = reading.kind === 'nothing' && reading.why !== 'not-an-award-page' ? reading.why : null;
  const site = siteName(page.url);
  return (
    <Bare title={t(why ? 'popup:nothing.title' : 'popup:elsewhere.nothing', { site })} start={startElsewhere(page)}>
      <p>{why ? t(`popup:nothing.why.${why}`, { site }) : t('popup:elsewhere.text')}</p>
      <ElsewhereSearch page={page} />
      <ElsewhereLinks page={page} />
      <NotesHere notes={notes} />
    </Bare>
  );
}

/** A page that is not read at all, or that the browser lets nobody read; a badge may still be added by hand. */
export function ElsewherePage({ url, title }: { url: string; title: string }) {
  const host = /^https?:/.test(url) ? new URL(url).host : '';
  return (
    <Bare
      title={host ? t('popup:elsewhere.title', { host }) : t('popup:elsewhere.titlePlain')}
      start={{ title: host ? title : '', issuer: '', verifyUrl: host ? url : '', standing: 'earned', platform: 'other' }}
    >
      <p>{t('popup:elsewhere.text')}</p>
    </Bare>
  );
}

function Bare({ title, start, children }: { title: string; start: ByHandStart; children: ComponentChildren }) {
  const { openByHand } = usePopup();
  return (
    <>
      <main class="popup-body pad">
        <h2>{title}</h2>
        {children}
        <div class="acts">
          <button type="button" class="btn btn-primary" onClick={() => openByHand(start)}>
            {t('popup:addByHand')}
          </button>
        </div>
      </main>
      <PopupFoot />
    </>
  );
}
