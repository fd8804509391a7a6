import { useState } from 'preact/hooks';
import { evidenceCode } from '../../../../lib/domain/entity';
import { t } from '../../../../lib/words/words';
import { SelectField, TextField } from '../../../ui/field';
import { DateField, NumberField } from '../../form/typed-fields';
import { useWorkspace } from '../../workspace/workspace';
import { isWebAddress } from '../piece/web-link';
import { isBlank, type ReadingDraft } from './reading-draft';

type Props = {
  draft: ReadingDraft;
  onChange: (draft: ReadingDraft) => void;
  tried: boolean;
  unit: string;
  valueNeeded?: boolean;
  valueHint?: string;
};

/** One value with its date or period, what it was counted from, and the document that says it. */
export function ReadingFields({ draft, onChange, tried, unit, valueNeeded = false, valueHint }: Props) {
  const set = (field: keyof ReadingDraft) => (value: string) => onChange({ ...draft, [field]: value });
  const [startsOpen] = useState(
    valueNeeded || Object.entries(draft).some(([field, text]) => field !== 'value' && field !== 'on' && text !== ''),
  );
  const needed = tried && draft.value.trim() === '' && (valueNeeded || !isBlank(draft));
  return (
    <>
      <div class="form-pair">
        <NumberField
          label={t('evidence:result.value')}
          hint={valueHint ?? (unit.trim() ? t('evidence:result.inUnit', { unit }) : undefined)}
          value={draft.value}
          onInput={set('value')}
          needed={needed ? t('number.needed') : null}
        />
        <DateField tried={tried} label={t('evidence:result.on')} value={draft.on} onInput={set('on')} />
      </div>
      <details class="more" open={startsOpen}>
        <summary>{t('evidence:result.where')}</summary>
        <div class="choices">
          <div class="form-pair">
            <TextField
              label={t('evidence:result.period')}
              hint={t('evidence:result.periodHint')}
              value={draft.period}
              onInput={set('period')}
              maxLength={300}
            />
            <TextField
              label={t('evidence:result.sample')}
              hint={t('evidence:result.sampleHint')}
              value={draft.sample}
              onInput={set('sample')}
              maxLength={300}
            />
          </div>
          <SourceFields draft={draft} set={set} tried={tried} />
        </div>
      </details>
    </>
  );
}

/** Who or what says the number: a note, a link or a piece of work, and the date that it bears. */
function SourceFields({
  draft,
  set,
  tried,
}: {
  draft: ReadingDraft;
  set: (field: keyof ReadingDraft) => (value: string) => void;
  tried: boolean;
}) {
  const { portfolio } = useWorkspace();
  const works = portfolio.value.artifacts;
  const badUrl = draft.url.trim() !== '' && !isWebAddress(draft.url);
  return (
    <fieldset class="source-fields">
      <legend>{t('evidence:result.source')}</legend>
      <div class="choices">
        <TextField
          label={t('evidence:result.sourceNote')}
          hint={t('evidence:result.sourceNoteHint')}
          value={draft.note}
          onInput={set('note')}
          maxLength={300}
        />
        <div class="form-pair">
          <SelectField
            label={t('evidence:result.sourceWork')}
            value={draft.artifactId}
            options={[
              { value: '', label: t('evidence:none') },
              ...works.map((work) => ({ value: work.id, label: `${evidenceCode(work.code)} ${work.title}` })),
            ]}
            onChange={set('artifactId')}
          />
          <TextField
            label={t('evidence:result.sourceUrl')}
            type="url"
            value={draft.url}
            onInput={set('url')}
            maxLength={2_048}
            error={tried && badUrl ? t('evidence:link.notWeb') : null}
          />
        </div>
        <DateField
          tried={tried}
          label={t('evidence:result.sourceDate')}
          hint={t('evidence:result.sourceDateHint')}
          value={draft.datedOn}
          onInput={set('datedOn')}
        />
      </div>
    </fieldset>
  );
}
