import { t } from '../../lib/words/words';
import type { ProposedGroup } from './find-groups';
import { platformName } from './page-name';
import { usePopup } from './popup-model';

/** What was just saved and seems to be one award with something else: to be counted once, with a click. */
export function GroupProposals() {
  const { groups, group, putOffGroup } = usePopup();
  return (
    <>
      {groups.value.map((one) => (
        <section key={one.whole.id} class="band group-band" aria-label={t('popup:group.label', { title: one.whole.title })}>
          <p>{sayGroup(one)}</p>
          <div class="acts">
            <button type="button" class="btn btn-soft btn-small" onClick={() => group(one)}>
              {t(one.group.kind === 'vertical' ? 'popup:group.group' : 'popup:group.link')}
            </button>
            <button type="button" class="btn btn-small btn-quiet" onClick={() => putOffGroup(one)}>
              {t('popup:group.notNow')}
            </button>
          </div>
        </section>
      ))}
    </>
  );
}

function sayGroup({ group, whole, parts }: ProposedGroup): string {
  if (group.kind === 'vertical') return t('popup:group.program', { count: parts.length, title: whole.title });
  const platforms = [whole, ...parts].map(({ platform }) => platformName(platform)).join(', ');
  return t('popup:group.twin', { title: whole.title, platforms });
}
