import { useCallback, useState } from 'preact/hooks';
import { competenciesOf, competenciesOfCase } from '../../../lib/domain/asked';
import type { Framework } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { type PieceSays, textOfPiece } from '../../../lib/suggestions/piece-text';
import { t } from '../../../lib/words/words';
import { CheckField, SelectField } from '../../ui/field';
import { frameworksHere } from '../criteria/frameworks-here';
import type { Draft } from '../form/use-draft';
import { href } from '../route';
import { CompetencyTicks } from '../suggested/competency-ticks';
import type { Asking } from '../suggested/use-suggested-competencies';
import { useWorkspace } from '../workspace';
import type { TravelDraft } from './saving';

const levels = ['public', 'internal', 'confidential'] as const;

/** What a form says so far, and the piece that it is about; null while it is new. */
type Says = PieceSays & { known: { id: string } | null };

/**
 * Which competencies a piece serves, whether it goes into the report, and how confidential it is. `says` is what
 * competencies are suggested by; null where none are.
 */
export function TravelFields<V extends TravelDraft>({ draft, says }: { draft: Draft<V>; says: Says | null }) {
  const { serves, inReport, confidentiality } = draft.values;
  const change = (changes: Partial<TravelDraft>) => draft.change(changes as Partial<V>);
  return (
    <>
      <CompetencyChoice chosen={serves} asking={says && askingFor(says)} onChange={(next) => change({ serves: next })} />
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

const askingFor = ({ known, ...says }: Says): Asking => ({ kind: says.kind, id: known?.id ?? null, text: textOfPiece(says) });

type ChoiceProps = { chosen: readonly string[]; asking: Asking | null; onChange: (ids: string[]) => void };

/** The competencies of the case, to tick; a piece may serve several. */
function CompetencyChoice({ chosen, asking, onChange }: ChoiceProps) {
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
