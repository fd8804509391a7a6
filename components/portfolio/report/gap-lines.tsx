import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { focusOfCase } from '../../../lib/domain/asked';
import type { Competency } from '../../../lib/domain/framework';
import type { PlanItem } from '../../../lib/domain/promotion-case';
import { isUnproven } from '../../../lib/report/asking';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { GapPlanEditor } from '../case/gap-plan-editor';
import { useWorkspace } from '../workspace/workspace';

/** One line per gap: what I do, and by when. */
export function GapLines() {
  const { portfolio, today } = useWorkspace();
  const caseId = portfolio.value.case?.id;
  const planOf = (competency: Competency) =>
    portfolio.value.plan.find((item) => item.caseId === caseId && item.competencyId === competency.id) ?? null;
  const gaps = focusOfCase(portfolio.value).filter(
    (competency) => isUnproven(portfolio.value, competency.id, today()) || planOf(competency) !== null,
  );
  return (
    <section>
      <h3>{t('report-screen:gaps.title')}</h3>
      <p class="small muted">{t(gaps.length > 0 ? 'report-screen:gaps.hint' : 'report-screen:gaps.none')}</p>
      {caseId
        ? gaps.map((competency) => <GapLine key={competency.id} caseId={caseId} competency={competency} item={planOf(competency)} />)
        : null}
    </section>
  );
}

function GapLine({ caseId, competency, item }: { caseId: string; competency: Competency; item: PlanItem | null }) {
  const [base, setBase] = useState<{ item: PlanItem | null } | null>(null);
  return (
    <div class="gap-line">
      <h4>{competency.title}</h4>
      {base ? (
        <GapPlanEditor competencyId={competency.id} caseId={caseId} base={base.item} onClose={() => setBase(null)} />
      ) : (
        <>
          {item ? (
            <p>
              {item.what}
              {item.by ? <span class="muted"> · {t('report-screen:gaps.by', { date: formatDate(item.by, language()) })}</span> : null}
            </p>
          ) : null}
          <button
            type="button"
            class="link"
            aria-label={t(item ? 'report-screen:gaps.editOf' : 'report-screen:gaps.writeOf', { competency: competency.title })}
            onClick={() => setBase({ item })}
          >
            <Icon of={Pencil} /> {t(item ? 'report-screen:gaps.edit' : 'report-screen:gaps.write')}
          </button>
        </>
      )}
    </div>
  );
}
