import { useState } from 'preact/hooks';
import { competenciesOfCase } from '../../../lib/domain/asked';
import type { Competency, Framework } from '../../../lib/domain/framework';
import { t } from '../../../lib/words/words';
import { CheckField, SelectField } from '../../ui/field';
import { frameworksHere } from '../criteria/frameworks-here';
import type { Draft } from '../form/use-draft';
import { href } from '../route';
import { useWorkspace } from '../workspace';
import type { TravelDraft } from './saving';

const levels = ['public', 'internal', 'confidential'] as const;

/** Which competencies a piece serves, whether it goes into the report, and how confidential it is. */
export function TravelFields<V extends TravelDraft>({ draft }: { draft: Draft<V> }) {
  const { serves, inReport, confidentiality } = draft.values;
  const change = (changes: Partial<TravelDraft>) => draft.change(changes as Partial<V>);
  return (
    <>
      <CompetencyChoice chosen={serves} onChange={(next) => change({ serves: next })} />
      <div class="form-pair">
        <SelectField
          label={t('howConfidential')}
          value={confidentiality}
          options={levels.map((value) => ({ value, label: t(`confidentiality.${value}`) }))}
          onChange={(next) => change({ confidentiality: next })}
        />
        <div class="field-beside">
          <CheckField label={t('inReport')} checked={inReport} onChange={(next) => change({ inReport: next })} />
        </div>
      </div>
    </>
  );
}

/** The competencies of the case, to tick; a piece may serve several. */
function CompetencyChoice({ chosen, onChange }: { chosen: readonly string[]; onChange: (ids: string[]) => void }) {
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
      <legend>{t('evidence:serves.legend')}</legend>
      <p class="small muted legend-hint">{t('evidence:serves.hint')}</p>
      <Choices competencies={competencies} chosen={chosen} onChange={onChange} />
      {beside.map((framework) => (
        <FurtherChoices key={framework.id} framework={framework} chosen={chosen} onChange={onChange} />
      ))}
    </fieldset>
  );
}

type Chosen = { chosen: readonly string[]; onChange: (ids: string[]) => void };

function Choices({ competencies, chosen, onChange }: Chosen & { competencies: readonly Competency[] }) {
  return (
    <div class="choices choices-many">
      {competencies.map((one) => (
        <CheckField
          key={one.id}
          label={one.title}
          checked={chosen.includes(one.id)}
          onChange={(ticked) => onChange(ticked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
        />
      ))}
    </div>
  );
}

/** The competencies of further criteria, folded away until somebody wants them. */
function FurtherChoices({ framework, chosen, onChange }: Chosen & { framework: Framework }) {
  const { portfolio } = useWorkspace();
  const competencies = portfolio.value.competencies
    .filter((one) => one.frameworkId === framework.id && one.kind === 'competency')
    .sort((a, b) => a.order - b.order);
  const count = competencies.filter((one) => chosen.includes(one.id)).length;
  const [isOpen, setOpen] = useState(count > 0);
  if (competencies.length === 0) return null;
  return (
    <details class="further-choices" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('evidence:serves.further', { title: framework.title, count })}</summary>
      {isOpen ? <Choices competencies={competencies} chosen={chosen} onChange={onChange} /> : null}
    </details>
  );
}
