import type { Leaving, LeavingItem, LeavingKind } from '../../../lib/report/leaving';
import { t } from '../../../lib/words/words';
import { tabOfKind } from '../workspace/evidence-place';
import { href } from '../workspace/route';

/** The tab where a piece can be changed; statements, names and files have none of their own. */
const tabOf: Partial<Record<LeavingKind, string>> = tabOfKind;

/** "This leaves, this stays": every piece under its reason, each leading to where it can be changed. */
export function LeavingList({ leaving, putIn }: { leaving: Leaving; putIn: (id: string) => void }) {
  return (
    <div class="leaving">
      <Side group="leaves" items={leaving.leaves} />
      <Side group="stays" items={leaving.stays} putIn={putIn} />
    </div>
  );
}

type SideProps = { group: 'leaves' | 'stays'; items: readonly LeavingItem<string>[]; putIn?: (id: string) => void };

function Side({ group, items, putIn }: SideProps) {
  const reasons = [...new Set(items.map((item) => item.reason))];
  return (
    <section>
      <h3>{t(`report-screen:${group}.title`, { count: items.length })}</h3>
      {items.length === 0 ? <p class="muted">{t(`report-screen:${group}.none`)}</p> : null}
      {reasons.map((reason) => (
        <Reason key={reason} group={group} reason={reason} items={items.filter((item) => item.reason === reason)} putIn={putIn} />
      ))}
    </section>
  );
}

/** Pieces that leave or stay for one reason; folded, since the reason and the number are what one looks at first. */
function Reason({ group, reason, items, putIn }: SideProps & { reason: string }) {
  return (
    <details class="leaving-reason">
      <summary>
        {t(`report-screen:${group}.${reason}`)} <span class="muted">{items.length}</span>
      </summary>
      <ul>
        {items.map((item) => (
          <li key={`${item.kind}|${item.id}`} class="leaving-item">
            <span class="code">{item.code ?? ''}</span>
            <div>
              <Title item={item} /> <span class="row-meta">{t(`report-screen:kind.${item.kind}`)}</span>
              {putIn && reason === 'confidential' ? (
                <button
                  type="button"
                  class="link small"
                  onClick={() => putIn(item.id)}
                  aria-label={t('report-screen:stays.putInOne', { title: item.title })}
                >
                  {t('report-screen:stays.putIn')}
                </button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Title({ item }: { item: LeavingItem<string> }) {
  const tab = tabOf[item.kind];
  return tab ? <a href={href('evidence', tab, item.id)}>{item.title}</a> : <span>{item.title}</span>;
}
