import { evidenceCode } from '../../../../lib/domain/entity';
import type { Feedback, Permission } from '../../../../lib/domain/feedback';
import { t } from '../../../../lib/words/words';
import { CheckField, RadioGroup, SelectField, TextArea, TextField } from '../../../ui/field';
import { DateField, isDateFine } from '../../form/typed-fields';
import { choosing, type Draft, typing, useDraft, useFrozen } from '../../form/use-draft';
import { useWorkspace } from '../../workspace/workspace';
import { PieceForm } from '../piece/piece-form';
import { beginTravel, startOf, storeForm } from '../piece/saving';
import { TravelFields } from '../piece/travel-fields';
import { AskForWords } from './ask-for-words';
import { beginWords, changedFields, type WordsDraft, wordsRow } from './words-draft';

const relations = ['manager', 'peer', 'report', 'client', 'mentor', 'other'] as const;
const permissions: readonly Permission[] = ['none', 'this case', 'any review'];

/** Somebody's words: asked for with a prepared text, and written down verbatim when they come. */
export function WordsForm({ known: live, from, received = false }: { known: Feedback | null; from: string | null; received?: boolean }) {
  const known = useFrozen(live);
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const start = startOf(portfolio, from);
  const draft = useDraft<WordsDraft>(
    { ...beginWords(known, start.about, workspace.today()), ...beginTravel(portfolio, known, start.serves) },
    received ? { state: 'received', receivedOn: known?.receivedOn ?? workspace.today() } : {},
  );
  const { values } = draft;
  const fine = values.who.trim() !== '' && isDateFine(values.askedOn) && isDateFine(values.receivedOn);
  return (
    <PieceForm
      title={known ? t('evidence:words.edit') : t('evidence:words.add')}
      dirty={draft.dirty}
      fine={fine}
      back={known ? ['words', known.id] : ['words']}
      onward={(id) => ['words', id]}
      save={(newest) =>
        storeForm(workspace, {
          kind: 'feedback',
          known,
          row: wordsRow(values),
          fields: changedFields(draft.changed),
          serves: { before: draft.first.serves, after: values.serves },
          newest,
        })
      }
    >
      {(tried) => (
        <>
          <PersonFields draft={draft} tried={tried} />
          {values.state === 'asked' ? (
            <AskForWords asking={{ who: values.who, about: values.about || null, serves: values.serves }} />
          ) : (
            <ReceivedFields draft={draft} />
          )}
          <TravelFields draft={draft} says={{ kind: 'feedback', piece: values, known }} />
        </>
      )}
    </PieceForm>
  );
}

function PersonFields({ draft, tried }: { draft: Draft<WordsDraft>; tried: boolean }) {
  const { values } = draft;
  return (
    <>
      <div class="in-line">
        <RadioGroup
          legend={t('evidence:words.state')}
          name="state"
          {...choosing(draft, 'state')}
          options={[
            { value: 'asked', label: t('evidence:words.stateAsked') },
            { value: 'received', label: t('evidence:words.stateReceived') },
          ]}
        />
      </div>
      <TextField
        label={t('evidence:words.who')}
        hint={t('evidence:words.whoHint')}
        {...typing(draft, 'who')}
        maxLength={300}
        error={tried && values.who.trim() === '' ? t('evidence:words.whoNeeded') : null}
      />
      <div class="form-pair">
        <TextField label={t('evidence:words.role')} hint={t('evidence:words.roleHint')} {...typing(draft, 'role')} maxLength={300} />
        <SelectField
          label={t('evidence:words.relation')}
          {...choosing(draft, 'relation')}
          options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
        />
      </div>
      <AboutField draft={draft} />
      <div class="form-pair">
        <DateField tried={tried} label={t('evidence:words.askedWhen')} {...typing(draft, 'askedOn')} />
        {values.state === 'received' ? (
          <DateField tried={tried} label={t('evidence:words.receivedWhen')} {...typing(draft, 'receivedOn')} />
        ) : null}
      </div>
    </>
  );
}

/** The piece of work or the result that the words are about. */
function AboutField({ draft }: { draft: Draft<WordsDraft> }) {
  const { artifacts, metrics } = useWorkspace().portfolio.value;
  const pieces = [...artifacts.map((one) => ({ ...one, name: one.title })), ...metrics].sort((a, b) => a.code - b.code);
  return (
    <SelectField
      label={t('evidence:words.about')}
      value={draft.values.about}
      options={[
        { value: '', label: t('evidence:none') },
        ...pieces.map((one) => ({ value: one.id, label: `${evidenceCode(one.code)} ${one.name}` })),
      ]}
      onChange={(value) => draft.set('about', value)}
    />
  );
}

function ReceivedFields({ draft }: { draft: Draft<WordsDraft> }) {
  const { values, set } = draft;
  return (
    <>
      <TextArea label={t('evidence:words.words')} hint={t('evidence:words.wordsHint')} rows={6} {...typing(draft, 'words')} />
      <RadioGroup
        legend={t('evidence:words.permission')}
        name="permission"
        {...choosing(draft, 'permission')}
        options={permissions.map((value) => ({
          value,
          label: t(`evidence:words.allowed.${value}`),
          hint: t(`evidence:words.allowedHint.${value}`),
        }))}
      />
      <CheckField
        label={t('evidence:words.name')}
        hint={t('evidence:words.nameHint')}
        checked={values.nameMayBePrinted}
        onChange={(value) => set('nameMayBePrinted', value)}
      />
    </>
  );
}
