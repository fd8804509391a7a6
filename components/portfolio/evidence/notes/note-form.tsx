import type { Confidentiality } from '../../../../lib/domain/entity';
import type { Win } from '../../../../lib/domain/win';
import type { WinSaid } from '../../../../lib/store/wins';
import { saveWin } from '../../../../lib/store/wins';
import { textOfPiece } from '../../../../lib/suggestions/piece-text';
import { t } from '../../../../lib/words/words';
import { TextArea } from '../../../ui/field';
import { DateField, dateFrom, isDateFine } from '../../form/typed-fields';
import { choosing, type Draft, typing, useDraft, useFrozen } from '../../form/use-draft';
import { type Outcome, useWorkspace, type Workspace } from '../../workspace/workspace';
import { CompetencyChoice } from '../piece/competency-choice';
import { ConfidentialityField } from '../piece/confidentiality-field';
import { PieceForm } from '../piece/piece-form';
import { mappingChanges, servedBy, startOf } from '../piece/saving';

/** A note as it stands in its form. */
type NoteDraft = { text: string; happenedOn: string; confidentiality: Confidentiality; serves: string[] };

/** A quick note: what happened, when, and what it may speak to; nothing but the text is needed. */
export function NoteForm({ known: live, from }: { known: Win | null; from: string | null }) {
  const known = useFrozen(live);
  const workspace = useWorkspace();
  const draft = useDraft<NoteDraft>(beginNote(workspace, known, from));
  const { values } = draft;
  const isEmpty = values.text.trim() === '';
  return (
    <PieceForm
      title={t(known ? 'notes:edit' : 'notes:add')}
      dirty={draft.dirty}
      fine={!isEmpty && isDateFine(values.happenedOn)}
      back={known ? ['notes', known.id] : ['notes']}
      onward={(id) => ['notes', id]}
      save={(newest) => storeNote(workspace, draft, newest ? (newest.row as Win | null) : known)}
    >
      {(tried) => (
        <>
          <TextArea
            label={t('notes:text')}
            hint={t('notes:textHint')}
            rows={4}
            {...typing(draft, 'text')}
            error={tried && isEmpty ? t('notes:textNeeded') : null}
          />
          <CompetencyChoice
            legend={t('notes:legend')}
            hint={t('notes:legendHint')}
            chosen={values.serves}
            asking={isEmpty ? null : { kind: 'win', id: known?.id ?? null, text: textOfPiece({ kind: 'win', piece: values }) }}
            onChange={(serves) => draft.set('serves', serves)}
          />
          <div class="form-pair">
            <DateField tried={tried} label={t('notes:happenedOn')} {...typing(draft, 'happenedOn')} />
            <ConfidentialityField {...choosing(draft, 'confidentiality')} />
          </div>
        </>
      )}
    </PieceForm>
  );
}

function beginNote({ portfolio, today }: Workspace, known: Win | null, from: string | null): NoteDraft {
  if (!known) return { text: '', happenedOn: today(), confidentiality: 'internal', serves: startOf(portfolio.value, from).serves };
  const { text, happenedOn, confidentiality, id } = known;
  return { text, happenedOn: happenedOn ?? '', confidentiality, serves: servedBy(portfolio.value, id) };
}

/** Stores the note; of a known one only what was changed here, so that what another tab wrote elsewhere in it stands. */
function storeNote({ db, run }: Workspace, draft: Draft<NoteDraft>, known: Win | null): Promise<Outcome<Win>> {
  const { text, happenedOn, confidentiality, serves } = draft.values;
  const said: WinSaid = { text: text.trim(), happenedOn: dateFrom(happenedOn), confidentiality };
  const changes = Object.fromEntries(draft.changed.filter((field) => field !== 'serves').map((field) => [field, said[field]]));
  // A new note has no mappings yet, whatever the form began with.
  const mapping = mappingChanges(known ? draft.first.serves : [], serves);
  return run(
    (now) => saveWin(db, { known, changes: known ? changes : said, blank: said, mapping }, now),
    t(known ? 'notes:said.saved' : 'notes:said.added'),
  );
}
