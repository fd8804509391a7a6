import type { Assessment, AwardState, Badge, Owner, Standing } from '../../../../lib/domain/badge';
import { civilDayOf } from '../../../../lib/domain/civil-date';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { RadioGroup, SelectField, TextArea, TextField } from '../../../ui/field';
import { useWorkspace } from '../../workspace';
import { PieceForm } from '../piece-form';
import { beginTravel, startOf, storeForm } from '../saving';
import { TravelFields } from '../travel-fields';
import { DateField, isDateFine } from '../typed-fields';
import { type Draft, useDraft, useFrozen } from '../use-draft';
import { isWebAddress } from '../web-link';
import { type BadgeDraft, badgeRow, beginBadge, changedFields } from './badge-draft';

const standings: readonly Standing[] = ['earned', 'in progress', 'planned'];
const owners: readonly Owner[] = ['me', 'other', 'unknown'];
const states: readonly AwardState[] = ['valid', 'revoked', 'expired', 'pending', 'unknown'];
const assessments: readonly Assessment[] = ['unknown', 'watched', 'quiz', 'graded project', 'proctored exam'];
const dates = ['issuedOn', 'expiresOn', 'startedOn'] as const;

/** A badge typed by hand, or corrected by hand: what is written here wins over every page from then on. */
export function BadgeForm({ known: live, from }: { known: Badge | null; from: string | null }) {
  const known = useFrozen(live);
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const begun = { ...beginBadge(known), ...beginTravel(portfolio, known, startOf(portfolio, from).serves) };
  const draft = useDraft({ ...begun, confidentiality: known ? begun.confidentiality : ('public' as const) });
  const { values } = draft;
  const fine =
    values.title.trim() !== '' &&
    dates.every((field) => isDateFine(values[field])) &&
    (values.verifyUrl.trim() === '' || isWebAddress(values.verifyUrl, true) || values.verifyUrl === (known?.verifyUrl ?? ''));
  return (
    <PieceForm
      title={known ? t('evidence:badge.edit') : t('evidence:badge.add')}
      dirty={draft.dirty}
      fine={fine}
      back={known ? ['badges', known.id] : ['badges']}
      onward={(id) => ['badges', id]}
      save={(newest) =>
        storeForm(workspace, {
          kind: 'badge',
          known,
          row: badgeRow(known, values),
          fields: changedFields(draft.changed),
          serves: { before: draft.first.serves, after: values.serves },
          newest,
        })
      }
    >
      {(tried) => (
        <>
          <AwardFields draft={draft} known={known} tried={tried} />
          <TravelFields draft={draft} />
        </>
      )}
    </PieceForm>
  );
}

function AwardFields({ draft, known, tried }: { draft: Draft<BadgeDraft>; known: Badge | null; tried: boolean }) {
  const { values, set } = draft;
  const hint = (field: keyof Badge['provenance']) => sayRead(known, field);
  const secure = values.verifyUrl.trim() === '' || isWebAddress(values.verifyUrl, true);
  return (
    <>
      <TextField
        label={t('evidence:badge.field.title')}
        hint={hint('title')}
        value={values.title}
        onInput={(value) => set('title', value)}
        maxLength={300}
        error={tried && values.title.trim() === '' ? t('evidence:form.titleNeeded') : null}
      />
      <TextField
        label={t('evidence:badge.field.issuer')}
        hint={hint('issuer')}
        value={values.issuer}
        onInput={(value) => set('issuer', value)}
        maxLength={300}
      />
      <div class="form-pair">
        <DateField label={t('evidence:badge.field.issuedOn')} value={values.issuedOn} onInput={(value) => set('issuedOn', value)} />
        <DateField label={t('evidence:badge.field.expiresOn')} value={values.expiresOn} onInput={(value) => set('expiresOn', value)} />
      </div>
      <DateField
        label={t('evidence:badge.whenBegun')}
        hint={t('evidence:badge.whyBegun')}
        value={values.startedOn}
        onInput={(value) => set('startedOn', value)}
      />
      <div class="in-line">
        <RadioGroup
          legend={t('evidence:badge.howAssessed')}
          name="assessment"
          value={values.assessment}
          options={assessments.map((value) => ({
            value,
            label: t(value === 'unknown' ? 'evidence:badge.dontKnow' : `assessment.${value}`),
          }))}
          onChange={(value) => set('assessment', value)}
        />
      </div>
      <div class="form-pair">
        <SelectField
          label={t('evidence:badge.field.standing')}
          value={values.standing}
          options={standings.map((value) => ({ value, label: t(`standing.${value}`) }))}
          onChange={(value) => set('standing', value)}
        />
        <SelectField
          label={t('evidence:badge.field.owner')}
          value={values.owner}
          options={owners.map((value) => ({ value, label: t(`owner.${value}`) }))}
          onChange={(value) => set('owner', value)}
        />
        <SelectField
          label={t('evidence:badge.field.state')}
          value={values.state}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(value) => set('state', value)}
        />
      </div>
      <TextField label={t('evidence:badge.field.earner')} value={values.earner} onInput={(value) => set('earner', value)} maxLength={300} />
      <TextField
        label={t('evidence:badge.field.verifyUrl')}
        hint={t('evidence:badge.verifyHint')}
        type="url"
        value={values.verifyUrl}
        onInput={(value) => set('verifyUrl', value)}
        maxLength={2_048}
        error={!secure && (tried || values.verifyUrl.includes('://')) ? t('evidence:badge.secureOnly') : null}
      />
      <TextField
        label={t('evidence:badge.field.credentialId')}
        value={values.credentialId}
        onInput={(value) => set('credentialId', value)}
        maxLength={300}
      />
      <TextArea
        label={t('evidence:badge.field.skills')}
        hint={t('evidence:badge.skillsHint')}
        value={values.skills}
        onInput={(value) => set('skills', value)}
      />
      <TextArea label={t('evidence:badge.field.description')} value={values.description} onInput={(value) => set('description', value)} />
      <TextArea label={t('evidence:badge.field.criteria')} value={values.criteria} onInput={(value) => set('criteria', value)} />
    </>
  );
}

/** Beside a field that a page gave: where it was read, and that a typed value wins. */
function sayRead(known: Badge | null, field: keyof Badge['provenance']): string | undefined {
  const from = known?.provenance[field];
  if (from?.kind !== 'page' || !URL.canParse(from.url)) return undefined;
  return t('evidence:provenance.wins', {
    host: new URL(from.url).host.replace(/^www\./, ''),
    date: formatDate(civilDayOf(from.seenAt), language()),
  });
}
