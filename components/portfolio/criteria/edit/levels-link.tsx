import { Pencil } from 'lucide';
import type { Framework } from '../../../../lib/domain/framework';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { href } from '../../workspace/route';

/** The levels from the lowest to the highest, and the way to change them. */
export function LevelsLink({ framework }: { framework: Framework }) {
  const levels = [...framework.levels].sort((a, b) => a.order - b.order);
  return (
    <section class="section">
      <h3>{t('criteria:edit.levels.heading')}</h3>
      {levels.length === 0 ? <p class="muted">{t('criteria:edit.levels.none')}</p> : null}
      <ol class="criteria-ladder">
        {levels.map(({ id, label, typicalTime }) => (
          <li key={id}>
            {label} {typicalTime ? <span class="small muted">{typicalTime}</span> : null}
          </li>
        ))}
      </ol>
      <p>
        <a class="btn btn-small" href={href('criteria', 'levels')}>
          <Icon of={Pencil} /> {t('criteria:edit.levels.change')}
        </a>
      </p>
    </section>
  );
}
