import { useCallback, useState } from 'preact/hooks';
import { competenciesOf, competenciesOfCase } from '../../../../lib/domain/asked';
import type { Framework } from '../../../../lib/domain/framework';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { t } from '../../../../lib/words/words';
import { frameworksHere } from '../../criteria/shown/frameworks-here';
import { CompetencyTicks } from '../../suggested/competency-ticks';
import type { Asking } from '../../suggested/use-suggested-competencies';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';

type ChoiceProps = { chosen: readonly string[]; asking: Asking | null; onChange: (ids: string[]) => void };

/**
 * The competencies of the case, and folded away those of further criteria, to tick; a piece may serve several. `asking` is
 * what competencies are suggested by; `legend` and `hint` say what a tick means.
 */
export function CompetencyChoice({
  legend = t('evidence:serves.legend'),
  hint = t('evidence:serves.hint'),
  chosen,
  asking,
  onChange,
}: ChoiceProps & { legend?: string; hint?: string }) {
  const { portfolio } = useWorkspace();
  const competencies = competenciesOfCase(portfolio.value);
  const { beside } = frameworksHere(portfolio.value);
  if (competencies.length === 0 && beside.length === 0) {
    return (
      <p class="small muted">
        {t('evidence:serves.noCriteria')} <a href={href('criteria')}>{t('evidence:serves.toCriteria')}</a>
      </p>
    );
  }
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p class="small muted legend-hint">{hint}</p>
      <CompetencyTicks competencies={competencies} chosen={chosen} asking={asking} among={competenciesOfCase} onChange={onChange} />
      {beside.map((framework) => (
        <FurtherChoices key={framework.id} framework={framework} chosen={chosen} asking={asking} onChange={onChange} />
      ))}
    </fieldset>
  );
}

/** The competencies of further criteria, folded away until somebody wants them. */
function FurtherChoices({ framework, chosen, asking, onChange }: ChoiceProps & { framework: Framework }) {
  const { portfolio } = useWorkspace();
  const among = useCallback((all: Portfolio) => competenciesOf(all, framework.id), [framework.id]);
  const competencies = among(portfolio.value);
  const count = competencies.filter((one) => chosen.includes(one.id)).length;
  const [isOpen, setOpen] = useState(count > 0);
  if (competencies.length === 0) return null;
  return (
    <details class="further-choices" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('evidence:serves.further', { title: framework.title, count })}</summary>
      {isOpen ? <CompetencyTicks competencies={competencies} chosen={chosen} asking={asking} among={among} onChange={onChange} /> : null}
    </details>
  );
}
