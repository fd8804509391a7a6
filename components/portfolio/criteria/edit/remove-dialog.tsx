import type { BehindCompetency } from '../../../../lib/domain/behind-competency';
import type { Competency } from '../../../../lib/domain/framework';
import { t } from '../../../../lib/words/words';
import { Dialog } from '../../../ui/dialog';
import { shortOf } from './short-of';

type Props = { competency: Competency; behind: BehindCompetency; onRemove: () => void; onClose: () => void };

/** Says what goes with a competency, and what stays, before it is removed. */
export function RemoveDialog({ competency, behind, onRemove, onClose }: Props) {
  const { texts, statements, plans, ratings, roles, ids, evidence } = behind;
  const parts = { indicators: ids.size - 1, texts, statements, plans, ratings };
  return (
    <Dialog title={t('criteria:edit.remove.title', { title: shortOf(competency.title) })} onClose={onClose}>
      <p>{t('criteria:edit.remove.goes')}</p>
      <ul class="criteria-goes">
        {Object.entries(parts).map(([part, count]) =>
          count > 0 ? <li key={part}>{t(`criteria:edit.remove.${part}`, { count })}</li> : null,
        )}
        {roles.length > 0 ? <li>{t('criteria:edit.remove.roles', { count: roles.length, roles: sayRoles(roles) })}</li> : null}
      </ul>
      {evidence > 0 ? <p>{t('criteria:edit.remove.evidence', { count: evidence })}</p> : null}
      <p class="small muted">{t('criteria:edit.remove.undo')}</p>
      <div class="actions">
        <button type="button" class="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="btn btn-danger" onClick={onRemove}>
          {t('remove')}
        </button>
      </div>
    </Dialog>
  );
}

/** Whether more stands behind it than the company's own words, so that the learner is asked first. */
export const standsBehind = ({ ids, evidence, statements, plans, ratings, roles }: BehindCompetency): boolean =>
  ids.size > 1 || evidence + statements + plans + ratings + roles.length > 0;

/** The names of a few roles, and how many more there are. */
export function sayRoles(roles: readonly string[]): string {
  const named = roles.slice(0, 5).map((role) => `“${shortOf(role)}”`);
  const rest = roles.length - named.length;
  return [...named, ...(rest > 0 ? [t('criteria:dryRun.andMore', { count: rest })] : [])].join(', ');
}
