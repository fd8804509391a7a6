import { useRef } from 'preact/hooks';
import { originOf, siteOf } from '../../lib/browser/sites';
import { t } from '../../lib/words/words';
import { Brand } from '../ui/brand';
import { useKeptFocus } from '../ui/use-kept-focus';
import { AddByHand } from './add-by-hand';
import { CollectBand } from './collect-band';
import { CollectReview } from './collect-review';
import { ElsewherePage, ElsewhereRead } from './elsewhere-page';
import { FoundHere } from './found-here';
import { GroupProposals } from './group-proposals';
import { ChangedPage, ClosedPage, NoPermission, NothingHere, StoreTrouble } from './other-states';
import { PlanForm } from './plan-form';
import { PopupFoot } from './popup-foot';
import { usePopup } from './popup-model';
import { SaidHere } from './said-here';

/** The whole popup: a head that says how many badges are here, the state that the tab is in, and the way to the case. */
export function PopupPage() {
  const { view } = usePopup();
  const popup = useRef<HTMLDivElement>(null);
  useKeptFocus(popup);
  return (
    <div class="popup" ref={popup} aria-busy={view.value.kind === 'looking'}>
      <Head />
      <SaidHere />
      <Content />
    </div>
  );
}

/** What the learner has opened over the tab's state, or that state. */
function Content() {
  const { byHand, plan, reviewing, trouble, view } = usePopup();
  if (byHand.value) return <AddByHand start={byHand.value} />;
  if (plan.value) return <PlanForm start={plan.value} />;
  if (reviewing.value && !trouble.value) return <CollectReview />;
  return (
    <>
      <CollectBand />
      {/* A page with a list has them among its badges. */}
      {trouble.value || (view.value.kind === 'read' && view.value.page.reading.kind !== 'elsewhere') ? null : <GroupProposals />}
      <State />
    </>
  );
}

function State() {
  const { view, found, trouble } = usePopup();
  const current = view.value;
  if (trouble.value) return <StoreTrouble text={trouble.value} />;
  switch (current.kind) {
    case 'looking':
      return (
        <>
          <main class="popup-body pad">
            <p class="muted" role="status">
              {t('popup:looking')}
            </p>
          </main>
          <PopupFoot />
        </>
      );
    case 'read':
      if (current.page.elsewhere) return <ElsewhereRead page={current.page} />;
      switch (current.page.reading.kind) {
        case 'seen':
          return <FoundHere page={current.page} />;
        case 'nothing':
          // The site's own data may hold what the page does not show.
          return found.value.awards.length > 0 ? (
            <FoundHere page={current.page} />
          ) : (
            <NothingHere page={current.page} why={current.page.reading.why} />
          );
        case 'elsewhere':
          return <ElsewherePage url={current.page.url} title={current.page.title} />;
        default:
          return current.page.reading satisfies never;
      }
    case 'elsewhere':
      return <ElsewherePage url={current.url} title={current.title} />;
    case 'changed':
      return <ChangedPage />;
    case 'closed':
      return <ClosedPage />;
    case 'no permission':
      return <NoPermission />;
    default:
      return current satisfies never;
  }
}

function Head() {
  const { view, found, unread } = usePopup();
  const current = view.value;
  const reading = current.kind === 'read' ? current.page.reading : null;
  const site = current.kind === 'read' ? siteOf(originOf(current.page.url)) : null;
  const { awards, announced } = found.value;
  const differs = announced !== null && announced > awards.length;
  let count = '';
  if (reading?.kind === 'nothing' && awards.length === 0)
    count = t(reading.why === 'not-an-award-page' ? 'popup:noneHere' : 'popup:noneRead');
  else if (reading) {
    if (awards.length === 0) count = t('popup:offer.head');
    else count = differs ? t('popup:readOf', { read: awards.length, announced }) : t('popup:badgesHere', { count: awards.length });
  }
  // Of a page that is not watched nobody knows what else it holds.
  const isElsewhere = current.kind === 'read' && current.page.elsewhere !== undefined;
  const read = unread.value.length > 0 && announced === null ? t('popup:listRead') : sayRead(awards.length, announced);
  const said = isElsewhere ? new URL(current.page.url).host : read;
  const line = awards.length > 0 ? said : '';
  return (
    <header class="popup-head">
      <h1 class="brand">
        <Brand name={t('proofolio')} />
      </h1>
      {count ? <span class="strong">{count}</span> : null}
      {line ? <p class="small muted">{[line, site].filter(Boolean).join(' · ')}</p> : null}
    </header>
  );
}

/** Whether that is all of what the page itself says is there. */
function sayRead(read: number, announced: number | null): string {
  if (announced === null || announced === read) return t('popup:allRead', { count: read });
  return announced > read ? t('popup:moreAnnounced', { count: announced - read }) : t('popup:fewerAnnounced', { announced });
}
