import { Pencil } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { PlanItem } from '../../../lib/domain/promotion-case';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import type { CaseRow } from '../claim/case-rows';
import { useWorkspace } from '../workspace/workspace';
import { GapPlanEditor } from './gap-plan-editor';

/** The line for a gap, "what I do, by when", or several where competencies became one; nothing where no proof is missing. */
export function GapPlan({ row: { competency, readiness } }: { row: CaseRow }) {
  const { portfolio } = useWorkspace();
  const id = useId();
  const [base, setBase] = useState<{ item: PlanItem | null } | null>(null);
  const { case: promotion, plan } = portfolio.value;
  const [item = null, ...further] = plan.filter((one) => one.competencyId === competency.id && one.caseId === promotion?.id);
  const hasGap = readiness.word !== 'not applicable' && readiness.word !== 'measured and backed';
  if (!promotion || (!hasGap && !item)) return null;
  return (
    <section class="statement gap" aria-labelledby={id}>
      <h3>
        <span id={id}>{t('case:plan.title')}</span>
        {base === null ? (
          <button type="button" class="link" onClick={() => setBase({ item })}>
            <Icon of={Pencil} /> {t(item ? 'case:plan.edit' : 'case:plan.write')}
          </button>
        ) : null}
      </h3>
      {base ? (
        <GapPlanEditor competencyId={competency.id} caseId={promotion.id} base={base.item} onClose={() => setBase(null)} />
      ) : item ? (
        <PlanLine item={item} />
      ) : (
        <p class="muted">{t('case:plan.none')}</p>
      )}
      {base === null ? further.map((one) => <PlanLine key={one.id} item={one} onEdit={() => setBase({ item: one })} />) : null}
    </section>
  );
}

function PlanLine({ item: { what, by }, onEdit }: { item: PlanItem; onEdit?: () => void }) {
  return (
    <p class="wrap">
      {what}
      {by ? <span class="muted"> · {t('case:plan.by', { date: formatDate(by, language(), 'long') })}</span> : null}{' '}
      {onEdit ? (
        <button type="button" class="link" onClick={onEdit}>
          {t('case:plan.edit')}
        </button>
      ) : null}
    </p>
  );
}
