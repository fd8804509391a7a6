import type { AwardGroup } from '../../../lib/domain/grouping';
import { t } from '../../../lib/words/words';

/** The awards that add up to another: named under it, without cells of their own, since they count with it. */
export function MapTableParts({ group, columnCount, onUngroup }: { group: AwardGroup; columnCount: number; onUngroup: () => void }) {
  return (
    <>
      {group.parts.map((part, index) => (
        <tr key={part.id} class={index === group.parts.length - 1 ? 'part last-part' : 'part'}>
          <th scope="row">
            <span class="name">{part.title}</span>
          </th>
          {index === 0 ? (
            <td colSpan={columnCount} rowSpan={group.parts.length} class="counted">
              <span class="small faint">{t(group.stack?.kind === 'horizontal' ? 'case:map.countTwin' : 'case:map.countParts')}</span>{' '}
              <button
                type="button"
                class="link small"
                aria-label={t('case:map.ungroupNamed', { title: group.badge.title })}
                onClick={onUngroup}
              >
                {t('case:map.ungroup')}
              </button>
            </td>
          ) : null}
        </tr>
      ))}
    </>
  );
}
