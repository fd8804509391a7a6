import { askedTextOf } from '../../../lib/domain/asked-text';
import type { Competency } from '../../../lib/domain/framework';
import type { Claim } from '../../../lib/domain/promotion-case';
import { changeClaim } from '../../../lib/store/promotion-case';
import { t } from '../../../lib/words/words';
import { ChangedText } from '../form/changed-text';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';

/** One statement with what was asked before and what is asked now; it is still true, or it is written anew. */
export function RereadItem({ claim, competency, isInPlace = false }: { claim: Claim; competency: Competency; isInPlace?: boolean }) {
  const workspace = useWorkspace();
  const isTrue = async () => {
    const { caseId, competencyId } = claim;
    const outcome = await workspace.run(
      (now) => changeClaim(workspace.db, { caseId, competencyId }, claim, { reread: null }, now),
      t('case:reread.said'),
    );
    if (!outcome.done && outcome.conflict) workspace.warn(t('error.conflict'));
  };
  return (
    <article class="reread-item">
      {isInPlace ? null : (
        <p class="strong">
          <a href={href('case', competency.id)}>{competency.title}</a>
        </p>
      )}
      <p class="small muted">{t('case:reread.asked')}</p>
      <ChangedText before={claim.reread?.before ?? ''} after={askedTextOf(workspace.portfolio.value, competency.id)} />
      {isInPlace ? null : (
        <>
          <p class="small muted">{t('case:reread.yours')}</p>
          <p class="statement-text">
            {claim.statement ?? (claim.ownView ? t(`ownView.${claim.ownView}`) : claim.notApplicable.privateReason)}
          </p>
        </>
      )}
      <div class="actions">
        <button type="button" class="btn btn-small" onClick={isTrue}>
          <span class="hidden-text">{competency.title}: </span>
          {t('case:reread.stillTrue')}
        </button>
        {isInPlace ? null : (
          <a class="btn btn-small btn-quiet" href={href('case', competency.id)}>
            <span class="hidden-text">{competency.title}: </span>
            {t('case:reread.edit')}
          </a>
        )}
      </div>
    </article>
  );
}
