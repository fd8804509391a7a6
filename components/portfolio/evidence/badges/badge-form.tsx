import type { Assessment, AwardState, Badge, Owner, Standing } from '../../../../lib/domain/badge';
import { civilDayOf } from '../../../../lib/domain/civil-date';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { RadioGroup, SelectField, TextArea, TextField } from '../../../ui/field';
import { DateField, isDateFine } from '../../form/typed-fields';
import { choosing, type Draft, typing, useDraft, useFrozen } from '../../form/use-draft';
import { useWorkspace } from '../../workspace/workspace';
import { PieceForm } from '../piece/piece-form';
import { beginTravel, startOf, storeForm } from '../piece/saving';
import { TravelFields } from '../piece/travel-fields';
import { isWebAddress } from '../piece/web-link';
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
          <TravelFields draft={draft} says={values.owner === 'other' ? null : { kind: 'badge', piece: badgeRow(known, values), known }} />
        </>
      )}
    </PieceForm>
  );
}

function AwardFields({ draft, known, tried }: { draft: Draft<BadgeDraft>; known: Badge | null; tried: boolean }) {
  const { values } = draft;
  const hint = (field: keyof Badge['provenance']) => sayRead(known, field);
  return (
    <>
      <TextField
        label={t('evidence:badge.field.title')}
        hint={hint('title')}
        {...typing(draft, 'title')}
        maxLength={300}
        error={tried && values.title.trim() === '' ? t('evidence:form.titleNeeded') : null}
      />
      <TextField label={t('evidence:badge.field.issuer')} hint={hint('issuer')} {...typing(draft, 'issuer')} maxLength={300} />
      <div class="form-pair">
        <DateField tried={tried} label={t('evidence:badge.field.issuedOn')} {...typing(draft, 'issuedOn')} />
        <DateField tried={tried} label={t('evidence:badge.field.expiresOn')} {...typing(draft, 'expiresOn')} />
      </div>
      <DateField tried={tried} label={t('evidence:badge.whenBegun')} hint={t('evidence:badge.whyBegun')} {...typing(draft, 'startedOn')} />
      <div class="in-line">
        <RadioGroup
          legend={t('evidence:badge.howAssessed')}
          name="assessment"
          {...choosing(draft, 'assessment')}
          options={assessments.map((value) => ({
            value,
            label: t(value === 'unknown' ? 'evidence:badge.dontKnow' : `assessment.${value}`),
          }))}
        />
      </div>
      <StandingFields draft={draft} />
      <RecordFields draft={draft} tried={tried} />
    </>
  );
}

/** How far the learner is with it, whose it is, and what the issuer says of it. */
function StandingFields({ draft }: { draft: Draft<BadgeDraft> }) {
  return (
    <div class="form-pair">
      <SelectField
        label={t('evidence:badge.field.standing')}
        {...choosing(draft, 'standing')}
        options={standings.map((value) => ({ value, label: t(`standing.${value}`) }))}
      />
      <SelectField
        label={t('evidence:badge.field.owner')}
        {...choosing(draft, 'owner')}
        options={owners.map((value) => ({ value, label: t(`owner.${value}`) }))}
      />
      <SelectField
        label={t('evidence:badge.field.state')}
        {...choosing(draft, 'state')}
        options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
    </div>
  );
}

/** What a register of badges holds: earner, link, id, and the issuer's own words. */
function RecordFields({ draft, tried }: { draft: Draft<BadgeDraft>; tried: boolean }) {
  const { verifyUrl } = draft.values;
  const secure = verifyUrl.trim() === '' || isWebAddress(verifyUrl, true);
  return (
    <>
      <TextField label={t('evidence:badge.field.earner')} {...typing(draft, 'earner')} maxLength={300} />
      <TextField
        label={t('evidence:badge.field.verifyUrl')}
        hint={t('evidence:badge.verifyHint')}
        type="url"
        {...typing(draft, 'verifyUrl')}
        maxLength={2_048}
        error={!secure && (tried || verifyUrl.includes('://')) ? t('evidence:badge.secureOnly') : null}
      />
      <TextField label={t('evidence:badge.field.credentialId')} {...typing(draft, 'credentialId')} maxLength={300} />
      <TextArea label={t('evidence:badge.field.skills')} hint={t('evidence:badge.skillsHint')} {...typing(draft, 'skills')} />
      <TextArea label={t('evidence:badge.field.description')} {...typing(draft, 'description')} />
      <TextArea label={t('evidence:badge.field.criteria')} {...typing(draft, 'criteria')} />
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
