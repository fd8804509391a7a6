import type { EditionItem } from '../../../../lib/frameworks/editions/edition-view';
import { t } from '../../../../lib/words/words';
import { useWorkspace } from '../../workspace/workspace';
import { sayBehind } from '../shown/stands-behind';
import { ChooseSuccessor } from './choose-successor';
import type { Upgrade } from './use-upgrade';

/** A competency that the newer edition does not have, with what stands behind it and where that may go. */
export function EditionGone({ item, upgrade }: { item: EditionItem; upgrade: Upgrade }) {
  const { portfolio } = useWorkspace();
  const behind = sayBehind(portfolio.value, [item.key]);
  return (
    <article class="edition-change">
      <h4>
        <del>{item.title}</del>
      </h4>
      <p class={behind.length > 0 ? 'small warn' : 'small muted'}>
        {behind.length > 0 ? t('editions:behind.stays', { what: behind.join(', ') }) : t('editions:behind.nothing')}
      </p>
      <ChooseSuccessor older={item} chosen={null} upgrade={upgrade} open={behind.length > 0} />
    </article>
  );
}

/** A competency that is new, with what its levels ask. */
export function EditionNew({ item, upgrade }: { item: EditionItem; upgrade: Upgrade }) {
  const label = (id: string) => upgrade.after.levels.find((one) => one.id === id)?.label ?? '';
  return (
    <article class="edition-change">
      <h4>
        <ins>{item.title}</ins>
      </h4>
      {item.area ? <p class="small muted">{item.area}</p> : null}
      {item.statement ? <p class="criteria-verbatim small">{item.statement}</p> : null}
      {item.texts.length > 0 ? (
        <details>
          <summary class="small">{t('editions:part.asks')}</summary>
          <dl class="edition-texts">
            {item.texts.map((one) => (
              <div key={one.level}>
                <dt>{label(one.level)}</dt>
                <dd class="criteria-verbatim">{one.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </article>
  );
}
