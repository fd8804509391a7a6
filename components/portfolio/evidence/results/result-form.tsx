import { basisOfBaseline } from '../../../../lib/domain/change';
import { evidenceCode } from '../../../../lib/domain/entity';
import type { Metric } from '../../../../lib/domain/metric';
import { t } from '../../../../lib/words/words';
import { RadioGroup, SelectField, TextArea, TextField } from '../../../ui/field';
import { NumberField } from '../../form/typed-fields';
import { choosing, type Draft, typing, useDraft, useFrozen } from '../../form/use-draft';
import { useWorkspace } from '../../workspace/workspace';
import { PieceForm } from '../piece/piece-form';
import { beginTravel, startOf, storeForm } from '../piece/saving';
import { TravelFields } from '../piece/travel-fields';
import { BasisLine } from './basis-line';
import { ReadingFields } from './reading-fields';
import { beginResult, changedFields, isResultFine, type ResultDraft, resultRow } from './result-draft';

/** A result: the quantity, what it was before, what it is now, and whose doing that is. */
export function ResultForm({ known: live, from }: { known: Metric | null; from: string | null }) {
  const known = useFrozen(live);
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const start = startOf(portfolio, from);
  const badgeId = portfolio.badges.some((one) => one.id === start.about) ? start.about : null;
  const draft = useDraft<ResultDraft>({ ...beginResult(known, badgeId), ...beginTravel(portfolio, known, start.serves) });
  const { values, set } = draft;
  return (
    <PieceForm
      title={known ? t('evidence:result.edit') : t('evidence:result.add')}
      dirty={draft.dirty}
      fine={isResultFine(values)}
      back={known ? ['results', known.id] : ['results']}
      onward={(id) => ['results', id]}
      save={(newest) =>
        storeForm(workspace, {
          kind: 'metric',
          known,
          row: resultRow(known, values, workspace.now()),
          fields: changedFields(draft.changed),
          serves: { before: draft.first.serves, after: values.serves },
          newest,
        })
      }
    >
      {(tried) => (
        <>
          <QuantityFields draft={draft} tried={tried} />
          <BaselineFields draft={draft} known={known} tried={tried} />
          {known ? null : (
            <section class="form-part" aria-label={t('evidence:result.now')}>
              <h3>{t('evidence:result.now')}</h3>
              <p class="small muted">{t('evidence:result.nowHint')}</p>
              <ReadingFields draft={values.later} onChange={(later) => set('later', later)} tried={tried} unit={values.unit} />
            </section>
          )}
          <TextArea label={t('evidence:work.part.myPart')} hint={t('evidence:result.myPartHint')} {...typing(draft, 'myPart')} />
          <TravelFields draft={draft} says={{ kind: 'metric', piece: values, known }} />
        </>
      )}
    </PieceForm>
  );
}

function QuantityFields({ draft, tried }: { draft: Draft<ResultDraft>; tried: boolean }) {
  const { values } = draft;
  return (
    <>
      <TextField
        label={t('evidence:result.name')}
        hint={t('evidence:result.nameHint')}
        {...typing(draft, 'name')}
        maxLength={300}
        error={tried && values.name.trim() === '' ? t('evidence:result.nameNeeded') : null}
      />
      <div class="form-pair">
        <TextField label={t('evidence:result.unit')} hint={t('evidence:result.unitHint')} {...typing(draft, 'unit')} maxLength={300} />
        <NumberField label={t('evidence:result.target')} hint={t('evidence:result.targetHint')} {...typing(draft, 'target')} />
      </div>
      <div class="in-line">
        <RadioGroup
          legend={t('evidence:result.better')}
          name="better"
          {...choosing(draft, 'better')}
          options={[
            { value: 'lower', label: t('evidence:result.lower') },
            { value: 'higher', label: t('evidence:result.higher') },
          ]}
        />
      </div>
    </>
  );
}

/** The value before, with what it is derived to be worth as the fields stand now. */
function BaselineFields({ draft, known, tried }: { draft: Draft<ResultDraft>; known: Metric | null; tried: boolean }) {
  const { portfolio, now } = useWorkspace();
  const { values, set } = draft;
  const { badges } = portfolio.value;
  const badge = badges.find((one) => one.id === values.badgeId) ?? null;
  const asTyped = { ...resultRow(known, values, now()), id: '', code: 0, revision: 0, createdAt: 0, updatedAt: 0 } as Metric;
  return (
    <section class="form-part" aria-label={t('evidence:result.before')}>
      <h3>{t('evidence:result.before')}</h3>
      <p class="small muted">{t('evidence:result.beforeHint')}</p>
      <ReadingFields
        draft={values.baseline}
        onChange={(baseline) => set('baseline', baseline)}
        tried={tried}
        unit={values.unit}
        valueHint={known?.baseline ? t('evidence:result.changedCounts') : undefined}
      />
      <SelectField
        label={t('evidence:result.badge')}
        hint={t('evidence:result.badgeHint')}
        {...choosing(draft, 'badgeId')}
        options={[
          { value: '', label: t('evidence:none') },
          ...badges.map((one) => ({ value: one.id, label: `${evidenceCode(one.code)} ${one.title}` })),
        ]}
      />
      <BasisLine basis={basisOfBaseline(asTyped, badge)} recordedAt={asTyped.baseline?.recordedAt ?? null} />
    </section>
  );
}
