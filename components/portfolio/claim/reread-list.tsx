import type { Claim } from '../../../lib/domain/promotion-case';
import { t } from '../../../lib/words/words';
import { useWorkspace } from '../workspace/workspace';
import { RereadItem } from './reread-item';

/** The statements that were written for an older text, to be read again; nothing while there are none. */
export function RereadList() {
  const { portfolio } = useWorkspace();
  const { case: promotion, claims, competencies } = portfolio.value;
  const isToRead = (one: Claim) => Boolean(one.reread) && one.caseId === promotion?.id;
  const found = claims.filter(isToRead).flatMap((claim) => {
    const competency = competencies.find((one) => one.id === claim.competencyId && one.frameworkId === promotion?.frameworkId);
    return competency ? [{ claim, competency }] : [];
  });
  if (found.length === 0) return null;
  return (
    <details class="reread">
      <summary>{t('case:reread.count', { count: found.length })}</summary>
      <p class="small muted">{t('case:reread.why')}</p>
      <ul>
        {found
          .sort((a, b) => a.competency.order - b.competency.order)
          .map(({ claim, competency }) => (
            <li key={claim.id}>
              <RereadItem claim={claim} competency={competency} />
            </li>
          ))}
      </ul>
    </details>
  );
}
