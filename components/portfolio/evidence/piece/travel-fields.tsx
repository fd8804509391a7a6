import { type PieceSays, textOfPiece } from '../../../../lib/suggestions/piece-text';
import { t } from '../../../../lib/words/words';
import { CheckField } from '../../../ui/field';
import type { Draft } from '../../form/use-draft';
import type { Asking } from '../../suggested/use-suggested-competencies';
import { CompetencyChoice } from './competency-choice';
import { ConfidentialityField } from './confidentiality-field';
import type { TravelDraft } from './saving';

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
        <ConfidentialityField value={confidentiality} onChange={(next) => change({ confidentiality: next })} />
        <div class="field-beside">
          <CheckField label={t('inReport')} checked={inReport} onChange={(next) => change({ inReport: next })} />
        </div>
      </div>
    </>
  );
}

const askingFor = ({ known, ...says }: Says): Asking => ({ kind: says.kind, id: known?.id ?? null, text: textOfPiece(says) });
