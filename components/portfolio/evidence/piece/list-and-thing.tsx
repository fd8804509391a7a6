import { Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { EmptyState } from '../../../ui/notice';
import type { EvidencePlace, EvidenceTab } from '../../workspace/evidence-place';
import { href } from '../../workspace/route';

type Props = {
  place: EvidencePlace;
  /** How many pieces the tab holds; without any it teaches instead of listing. */
  total: number;
  /** What an empty tab offers before adding by hand. */
  otherStart?: ComponentChildren;
  list: ComponentChildren;
  thing: ComponentChildren;
};

/** A tab: its list at the left and what is chosen at the right; below 720 px one of the two. */
export function ListAndThing({ place, total, otherStart, list, thing }: Props) {
  const { tab } = place;
  if (total === 0 && place.kind === 'list') {
    return (
      <div class="room-body">
        <EmptyState heading="h2" title={t(`evidence:empty.${tab}.title`)} text={t(`evidence:empty.${tab}.text`)}>
          {otherStart}
          <a class={otherStart ? 'btn btn-quiet' : 'btn btn-primary'} href={href('evidence', tab, 'new')}>
            {t(`evidence:new.${tab}`)}
          </a>
        </EmptyState>
      </div>
    );
  }
  return (
    <div class="list-and-thing" data-open={place.kind === 'list' ? undefined : ''}>
      <section class="list" aria-label={t(`evidence:tab.${tab}`)}>
        {list}
      </section>
      <section class="thing" aria-label={t('evidence:chosen')}>
        {thing ?? <p class="muted">{t(place.kind === 'list' ? `evidence:choose.${tab}` : 'evidence:gone')}</p>}
      </section>
    </div>
  );
}

/** The head of a list: how much there is, a filter where it helps, and the way to add. */
export function ListHead({ tab, said, children }: { tab: EvidenceTab; said: string; children?: ComponentChildren }) {
  return (
    <div class="list-head">
      <p class="small muted">{said}</p>
      <a class="btn btn-soft btn-small" href={href('evidence', tab, 'new')}>
        <Icon of={Plus} /> {t(`evidence:new.${tab}`)}
      </a>
      {children}
    </div>
  );
}
