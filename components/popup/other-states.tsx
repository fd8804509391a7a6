import type { ComponentChildren } from 'preact';
import type { PageReading } from '../../lib/browser/messages';
import { platformOf } from '../../lib/browser/sites';
import type { Why } from '../../lib/detection/reading/detector';
import { t } from '../../lib/words/words';
import { CompleteFromCredly } from './complete-panel';
import { CopyReport } from './copy-report';
import { GoneHere } from './gone-here';
import { pageName, siteName } from './page-name';
import { PopupFoot } from './popup-foot';
import { usePopup } from './popup-model';

type PlainProps = { title: string; children?: ComponentChildren; acts?: ComponentChildren; after?: ComponentChildren };

/** One state in which there is nothing to list: what is so, and the next step. */
function Plain({ title, children, acts, after }: PlainProps) {
  return (
    <>
      <main class="popup-body pad">
        <h2>{title}</h2>
        {children}
        {acts ? <div class="acts">{acts}</div> : null}
        {after}
      </main>
      <PopupFoot />
    </>
  );
}

/** Pages on which there is nothing to be found, and nothing has changed. */
const plainWhys: readonly Why[] = ['not-an-award-page', 'preview', 'nothing-listed'];

/** A page of the three sites that yields nothing: why, and what can be done. */
export function NothingHere({ page, why }: { page: PageReading; why: Why }) {
  const site = siteName(page.url);
  const expected = why !== 'not-an-award-page' && why !== 'preview';
  return (
    <Plain
      title={expected ? nothingTitle(page, why) : t('popup:nothing.titlePlain')}
      acts={
        <>
          <ReadAgain />
          <ByHand title={expected ? page.title : ''} url={expected ? page.url : ''} platform={platformOf(page.url)} />
        </>
      }
      after={plainWhys.includes(why) ? null : <CopyReport key={page.url} />}
    >
      <p>
        {t(`popup:nothing.why.${why}`, { site })} {t('popup:nothing.unchanged')}
      </p>
      <GoneHere />
      <CompleteFromCredly page={page} />
    </Plain>
  );
}

/** What the page looks like and what it lacks, where it may have been changed; else that nothing could be read. */
function nothingTitle({ url, reading }: PageReading, why: Why): string {
  const kind = reading.kind === 'nothing' ? reading.pageKind : 'other';
  return why === 'no-title' || why === 'no-earner' || why === 'unreadable'
    ? t(`popup:nothing.looks.${why}`, { page: pageName(url, kind) })
    : t('popup:nothing.title', { site: siteName(url) });
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

function ByHand({ title, url, platform }: { title: string; url: string; platform: string }) {
  const { openByHand } = usePopup();
  return (
    <button type="button" class="btn" onClick={() => openByHand({ title, issuer: '', verifyUrl: url, standing: 'earned', platform })}>
      {t('popup:addByHand')}
    </button>
  );
}
