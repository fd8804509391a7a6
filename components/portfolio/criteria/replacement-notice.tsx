import { t } from '../../../lib/words/words';
import { Notice } from '../../ui/notice';
import type { Replacement } from './replacement';

/** Says before the import what it does to the criteria that stand, and which competencies have no successor. */
export function ReplacementNotice({ replacement: { title, kept, lost } }: { replacement: Replacement }) {
  return (
    <Notice>
      <p>{t('criteria:replace.title', { title })}</p>
      {kept.length > 0 ? <p>{t('criteria:replace.kept', { count: kept.length })}</p> : null}
      {lost.length > 0 ? (
        <>
          <p>{t('criteria:replace.lost', { count: lost.length })}</p>
          <ul class="criteria-lost">
            {lost.slice(0, 20).map((one) => (
              <li key={one.id}>{one.title}</li>
            ))}
            {lost.length > 20 ? <li>{t('criteria:dryRun.andMore', { count: lost.length - 20 })}</li> : null}
          </ul>
        </>
      ) : null}
      <p>{t('criteria:replace.stays')}</p>
    </Notice>
  );
}
