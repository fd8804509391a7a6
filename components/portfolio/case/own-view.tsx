import { useId } from 'preact/hooks';
import { type OwnView, ownViewSchema } from '../../../lib/domain/promotion-case';
import { t } from '../../../lib/words/words';
import type { CaseRow } from '../claim/case-rows';
import { useClaim } from './use-claim';

/** The learner's own view of whether the level is met; it stands beside the marks and changes none of them. */
export function OwnViewSelect({ row }: { row: CaseRow }) {
  const save = useClaim(row.competency.id);
  const id = useId();
  const choose = async (value: string) => {
    const view = ownViewSchema.safeParse(value);
    const saved = await save(row.claim, { ownView: view.success ? view.data : null });
    // One choice of a list has nothing to lose: the later one stands.
    if (saved.kind === 'conflict') await saved.overwrite();
  };
  const options: readonly OwnView[] = ownViewSchema.options;
  return (
    <div class="view">
      <label class="small muted" for={id}>
        {t('case:ownView.label')}
      </label>
      <select class="input" id={id} value={row.claim?.ownView ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('case:ownView.none')}</option>
        {options.map((view) => (
          <option key={view} value={view}>
            {t(`ownView.${view}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
