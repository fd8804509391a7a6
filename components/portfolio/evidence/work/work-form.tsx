import { useState } from 'preact/hooks';
import type { Artifact } from '../../../../lib/domain/artifact';
import type { Win } from '../../../../lib/domain/win';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { RadioGroup, TextArea, TextField } from '../../../ui/field';
import { DateField, isDateFine } from '../../form/typed-fields';
import { choosing, type Draft, typing, useDraft, useFrozen } from '../../form/use-draft';
import { useWorkspace } from '../../workspace/workspace';
import { PieceForm } from '../piece/piece-form';
import { beginTravel, startOf, storeForm } from '../piece/saving';
import { TravelFields } from '../piece/travel-fields';
import { isWebAddress } from '../piece/web-link';
import { FileChoice } from './file-choice';
import { beginWork, changedFields, type WorkDraft, workRow } from './work-draft';

const kinds = ['file', 'link', 'text'] as const;
const story = ['challenge', 'action', 'result', 'myPart', 'others'] as const;

/** A piece of work: what it is, and its story; it may be stored at any time, and says then what is missing. */
export function WorkForm({ known: live, from }: { known: Artifact | null; from: string | null }) {
  const known = useFrozen(live);
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const note = useFrozen(known ? null : (portfolio.wins.find(({ id }) => id === from) ?? null));
  const travel = beginTravel(portfolio, known, startOf(portfolio, from).serves);
  const draft = useDraft<WorkDraft>({
    ...beginWork(known, note),
    ...travel,
    ...(note ? { confidentiality: note.confidentiality } : {}),
  });
  const [hashing, setHashing] = useState(false);
  const { values } = draft;
  const fine = values.title.trim() !== '' && isDateFine(values.doneOn) && isAddressFine(values) && !hashing;
  return (
    <PieceForm
      title={known ? t('evidence:work.edit') : t('evidence:work.add')}
      dirty={draft.dirty || hashing}
      fine={fine}
      back={known ? ['work', known.id] : note ? ['notes', note.id] : ['work']}
      onward={(id) => ['work', id]}
      save={(newest) =>
        storeForm(workspace, {
          kind: 'artifact',
          known,
          row: workRow(values),
          fields: changedFields(draft.changed),
          serves: { before: draft.first.serves, after: values.serves },
          newest,
          ...(note ? { grewFrom: note.id } : {}),
          ...(values.kind === 'file' && values.keeping === 'copy' && values.chosen ? { file: values.chosen } : {}),
        })
      }
    >
      {(tried) => (
        <>
          {note ? <p class="small muted">{sayGrowing(note)}</p> : null}
          <TextField
            label={t('evidence:work.title')}
            hint={t('evidence:work.titleHint')}
            {...typing(draft, 'title')}
            maxLength={300}
            error={tried && values.title.trim() === '' ? t('evidence:form.titleNeeded') : null}
          />
          <ThingItself draft={draft} onBusy={setHashing} tried={tried} />
          {tried && hashing ? <p class="error small">{t('evidence:file.wait')}</p> : null}
          <DateField tried={tried} label={t('evidence:work.doneOn')} {...typing(draft, 'doneOn')} />
          {story.map((part) => (
            <TextArea
              key={part}
              label={t(`evidence:work.part.${part}`)}
              hint={t(`evidence:work.partHint.${part}`)}
              {...typing(draft, part)}
            />
          ))}
          <TravelFields draft={draft} says={{ kind: 'artifact', piece: workRow(values), known }} />
        </>
      )}
    </PieceForm>
  );
}

const sayGrowing = ({ happenedOn }: Win) =>
  happenedOn ? t('notes:growing', { date: formatDate(happenedOn, language(), 'long') }) : t('notes:growingUndated');

const isAddressFine = (values: WorkDraft) => values.kind === 'text' || values.url.trim() === '' || isWebAddress(values.url);

/** The work itself: a file, a link, or a text. */
function ThingItself({ draft, onBusy, tried }: { draft: Draft<WorkDraft>; onBusy: (busy: boolean) => void; tried: boolean }) {
  const { values } = draft;
  return (
    <>
      <div class="in-line">
        <RadioGroup
          legend={t('evidence:work.what')}
          name="kind"
          {...choosing(draft, 'kind')}
          options={kinds.map((value) => ({ value, label: t(`evidence:work.kind.${value}`) }))}
        />
      </div>
      {values.kind === 'file' ? <FileChoice draft={draft} onBusy={onBusy} /> : null}
      {values.kind === 'text' ? (
        <TextArea label={t('evidence:work.text')} rows={6} {...typing(draft, 'text')} />
      ) : (
        <TextField
          label={t(values.kind === 'link' ? 'evidence:work.url' : 'evidence:work.urlOfFile')}
          hint={t('evidence:work.urlHint')}
          type="url"
          {...typing(draft, 'url')}
          maxLength={2_048}
          error={tried && !isAddressFine(values) ? t('evidence:link.notWeb') : null}
        />
      )}
    </>
  );
}
