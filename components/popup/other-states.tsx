import type { ComponentChildren } from 'preact';
import type { PageReading } from '../../lib/browser/messages';
import { originOf, platformOf } from '../../lib/browser/sites';
import type { Why } from '../../lib/detection/detector';
import { t } from '../../lib/words/words';
import { CompleteFromCredly } from './complete-panel';
import { PopupFoot } from './popup-foot';
import { usePopup } from './popup-model';

/** One state in which there is nothing to list: what is so, and the next step. */
function Plain({ title, children, acts }: { title: string; children?: ComponentChildren; acts?: ComponentChildren }) {
  return (
    <>
      <main class="popup-body pad">
        <h2>{title}</h2>
        {children}
        {acts ? <div class="acts">{acts}</div> : null}
      </main>
      <PopupFoot />
    </>
  );
}

const siteNames: Record<string, string> = { credly: 'Credly', coursera: 'Coursera', edx: 'edX' };

/** A page of the three sites that yields nothing: why, and what can be done. */
export function NothingHere({ page, why }: { page: PageReading; why: Why }) {
  const site = siteNames[platformOf(page.url)] ?? originOf(page.url).replace(/^https:\/\//, '');
  const expected = why !== 'not-an-award-page' && why !== 'preview';
  return (
    <Plain
      title={expected ? t('popup:nothing.title', { site }) : t('popup:nothing.titlePlain')}
      acts={
        <>
          <ReadAgain />
          <ByHand title={expected ? page.title : ''} url={expected ? page.url : ''} platform={platformOf(page.url)} />
        </>
      }
    >
      <p>
        {t(`popup:nothing.why.${why}`, { site })} {t('popup:nothing.unchanged')}
      </p>
      <CompleteFromCredly page={page} />
    </Plain>
  );
}

/** A page that is not read at all; a badge may still be added by hand. */
export function ElsewherePage({ url, title }: { url: string; title: string }) {
  const host = /^https?:/.test(url) ? new URL(url).host : '';
  return (
    <Plain
      title={host ? t('popup:elsewhere.title', { host }) : t('popup:elsewhere.titlePlain')}
      acts={<ByHand primary title={host ? title : ''} url={host ? url : ''} platform="other" />}
    >
      <p>{t('popup:elsewhere.text')}</p>
    </Plain>
  );
}

/** The tab shows another page than the one that was read. */
export function ChangedPage() {
  return (
    <Plain title={t('popup:changed.title')} acts={<ReadAgain />}>
      <p>{t('popup:changed.text')}</p>
    </Plain>
  );
}

/** A page of the three sites that the browser gives no access to. */
export function ClosedPage() {
  return (
    <Plain
      title={t('popup:closed.title')}
      acts={
        <>
          <ReadAgain />
          <ByHand title="" url="" platform="other" />
        </>
      }
    >
      <p>{t('popup:closed.text')}</p>
    </Plain>
  );
}

/** The three sites are not allowed (Firefox lets people withhold them). */
export function NoPermission() {
  const { requestPermission } = usePopup();
  return (
    <Plain
      title={t('popup:permission.title')}
      acts={
        <button type="button" class="btn btn-primary" onClick={requestPermission}>
          {t('popup:permission.allow')}
        </button>
      }
    >
      <p>{t('popup:permission.text')}</p>
    </Plain>
  );
}

/** The store of this browser does not answer. */
export function StoreTrouble({ text }: { text: string }) {
  return (
    <Plain title={t('popup:trouble.title')}>
      <p role="alert">{text}</p>
    </Plain>
  );
}

function ReadAgain() {
  const { look } = usePopup();
  return (
    <button type="button" class="btn btn-primary" onClick={look}>
      {t('popup:readAgain')}
    </button>
  );
}

function ByHand({ title, url, platform, primary = false }: { title: string; url: string; platform: string; primary?: boolean }) {
  const { openByHand } = usePopup();
  return (
    <button
      type="button"
      class={primary ? 'btn btn-primary' : 'btn'}
      onClick={() => openByHand({ title, issuer: '', verifyUrl: url, standing: 'earned', platform })}
    >
      {t('popup:addByHand')}
    </button>
  );
}
