import { useState } from 'preact/hooks';
import type { Competency } from '../../../lib/domain/framework';
import type { PlanItem } from '../../../lib/domain/promotion-case';
import { competenciesOfCase } from '../../../lib/domain/readiness';
import { isUnproven } from '../../../lib/report/asking';
import { changePlan } from '../../../lib/store/promotion-case';
import { t } from '../../../lib/words/words';
import { TextArea, TextField } from '../../ui/field';
import { useWorkspace } from '../workspace';

/** One line per gap: what I do, and by when. Kept when the learner leaves the line. */
export function GapLines() {
  const { portfolio, today } = useWorkspace();
  const caseId = portfolio.value.case?.id;
  const rows = competenciesOfCase(portfolio.value);
  const planOf = (competency: Competency) =>
    portfolio.value.plan.find((item) => item.caseId === caseId && item.competencyId === competency.id) ?? null;
  const gaps = rows.filter((competency) => isUnproven(portfolio.value, competency.id, today()) || planOf(competency) !== null);
  return (
    <section>
      <h3>{t('report-screen:gaps.title')}</h3>
      <p class="small muted">{t(gaps.length > 0 ? 'report-screen:gaps.hint' : 'report-screen:gaps.none')}</p>
      {caseId
        ? gaps.map((competency) => <GapLine key={competency.id} caseId={caseId} competency={competency} known={planOf(competency)} />)
        : null}
    </section>
  );
}

function GapLine({ caseId, competency, known }: { caseId: string; competency: Competency; known: PlanItem | null }) {
  const { db, run } = useWorkspace();
  const [typed, setTyped] = useState<{ what: string; by: string } | null>(null);
  const shown = typed ?? { what: known?.what ?? '', by: known?.by ?? '' };
  const keep = async () => {
    if (typed === null) return;
    const changed = typed.what !== (known?.what ?? '') || typed.by !== (known?.by ?? '');
    const line = { what: typed.what, by: typed.by === '' ? null : typed.by };
    const outcome = changed ? await run((now) => changePlan(db, { caseId, competencyId: competency.id }, known, line, now)) : null;
    if (outcome === null || outcome.done) setTyped(null);
  };
  return (
    <div
      class="gap-line"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) keep();
      }}
    >
      <TextArea
        label={t('report-screen:gaps.what', { competency: competency.title })}
        rows={2}
        value={shown.what}
        onInput={(what) => setTyped({ ...shown, what })}
      />
      <TextField label={t('report-screen:gaps.by')} type="date" value={shown.by} onInput={(by) => setTyped({ ...shown, by })} />
    </div>
  );
}
