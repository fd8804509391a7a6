import type { Leaving, LeavingItem, LeavingKind } from '../../../lib/report/leaving';
import { t } from '../../../lib/words/words';
import { href } from '../route';

const tabOf: Partial<Record<LeavingKind, string>> = { badge: 'badges', artifact: 'work', metric: 'results', feedback: 'words' };

/** "This leaves, this stays": every piece with the reason, each leading to where it can be changed. */
export function LeavingList({ leaving, putIn }: { leaving: Leaving; putIn: (id: string) => void }) {
  return (
    <div class="leaving">
      <Column
        title={t('report-screen:leaves.title', { count: leaving.leaves.length })}
        none={t('report-screen:leaves.none')}
        items={leaving.leaves}
        group="leaves"
      />
      <Column
        title={t('report-screen:stays.title', { count: leaving.stays.length })}
        none={t('report-screen:stays.none')}
        items={leaving.stays}
        group="stays"
        putIn={putIn}
      />
    </div>
  );
}

function Column({
  title,
  none,
  items,
  group,
  putIn,
}: {
  title: string;
  none: string;
  items: readonly LeavingItem<string>[];
  group: 'leaves' | 'stays';
  putIn?: (id: string) => void;
}) {
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 ? <p class="muted">{none}</p> : null}
      <ul>
        {items.map((item) => (
          <li key={`${item.kind}|${item.id}|${item.reason}`} class="leaving-item">
            <span class="code">{item.code ?? ''}</span>
            <div>
              <Title item={item} />
              <p class="row-meta">
                {t(`report-screen:kind.${item.kind}`)} · {t(`report-screen:${group}.${item.reason}`)}{' '}
                {putIn && item.reason === 'confidential' ? (
                  <button type="button" class="link small" onClick={() => putIn(item.id)}>
                    {t('report-screen:stays.putIn')}
                  </button>
                ) : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Title({ item }: { item: LeavingItem<string> }) {
  const tab = tabOf[item.kind];
  return tab ? <a href={href('evidence', tab, item.id)}>{item.title}</a> : <span>{item.title}</span>;
}
