import { Plus } from 'lucide';
import type { Badge } from '../../../../lib/domain/badge';
import { listReadingsDue } from '../../../../lib/domain/readings-due';
import { sayPlan } from '../../../../lib/words/plan-words';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';

/** That a badge was planned, when and from which baseline, and the one step that is next: what should change, or the reading. */
export function PlannedNote({ badge }: { badge: Badge }) {
  const { portfolio } = useWorkspace();
  if (badge.standing !== 'planned' && badge.plannedAt === undefined) return null;
  const results = portfolio.value.metrics.filter(({ badgeId }) => badgeId === badge.id);
  const [due] = listReadingsDue([badge], results);
  return (
    <section class="questions" aria-label={t('evidence:badge.plan')}>
      <p>{sayPlan(badge, results[0] ?? null)}</p>
      <div class="actions">
        {due ? (
          <a class="btn btn-small btn-primary" href={href('evidence', 'results', due.id, 'reading')}>
            <Icon of={Plus} /> {t('next.add a reading')}
          </a>
        ) : null}
        {results.length === 0 ? (
          <a class="btn btn-small btn-soft" href={href('evidence', 'results', 'new', badge.id)}>
            <Icon of={Plus} /> {t(badge.standing === 'earned' ? 'next.add a result' : 'evidence:badge.whatShouldChange')}
          </a>
        ) : null}
        {results.map((result) => (
          <a key={result.id} href={href('evidence', 'results', result.id)}>
            {result.name}
          </a>
        ))}
      </div>
    </section>
  );
}
