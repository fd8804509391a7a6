import type { Framework } from '../../../../lib/domain/framework';
import { levelsInOrder } from '../../../../lib/domain/target';
import { t } from '../../../../lib/words/words';

/** How long people usually stay at each level, where the criteria say so: context, and no rule. */
export function TypicalTimes({ framework }: { framework: Framework }) {
  const levels = levelsInOrder(framework).filter((one) => one.typicalTime?.trim());
  if (levels.length === 0) return null;
  return (
    <section class="section typical-times">
      <h3>{t('roles:typical.title')}</h3>
      <p class="small muted">{t('roles:typical.text')}</p>
      <dl>
        {levels.map((level) => (
          <div key={level.id}>
            <dt>{level.label}</dt>
            <dd>{level.typicalTime}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
