import { useState } from 'preact/hooks';
import type { Framework } from '../../../lib/domain/framework';
import { frameworkToStore } from '../../../lib/frameworks/framework-draft';
import { ImportError } from '../../../lib/frameworks/import-error';
import type { ImportedFramework } from '../../../lib/frameworks/imported-framework';
import { importFramework } from '../../../lib/store/criteria';
import { describeFile, keepFile } from '../../../lib/store/files';
import { t } from '../../../lib/words/words';
import { SelectField, TextField } from '../../ui/field';
import { FilePicker } from '../../ui/file-picker';
import { dateFrom, isDateFine } from '../form/typed-fields';
import { useDraft } from '../form/use-draft';
import { go } from '../route';
import { useWorkspace } from '../workspace';
import { CaseFields } from './case-fields';
import { titleOfFile } from './import-source';
import { guessTarget, previewReplacement } from './replacement';
import { ReplacementNotice } from './replacement-notice';

type Props = {
  result: ImportedFramework | ImportError;
  origin: Framework['origin'];
  file: File | null;
  /** What the source calls the criteria; '' where it does not. */
  named: string;
  /** Set where the source names no level: what the only one is called. */
  onlyLevel: { value: string; onChange: (value: string) => void } | null;
  /** Called when the criteria are stored, before the page moves on. */
  onTake: () => void;
  onCancel: () => void;
};

/** What is needed beside the criteria themselves: their title, the level aimed at, where one wants to go, the original file. */
export function ImportForm({ result, origin, file, named, onlyLevel, onTake, onCancel }: Props) {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const known = portfolio.case;
  const { values, set } = useDraft({
    title: named.slice(0, 300) || (file ? titleOfFile(file) : t('criteria:import.defaultName')),
    fromRole: known?.fromRole ?? '',
    toRole: known?.toRole ?? '',
    reviewOn: known?.reviewOn ?? '',
    coversFrom: known?.coversFrom ?? '',
    coversTo: known?.coversTo ?? '',
    target: null as string | null,
    file,
  });
  const [busy, setBusy] = useState(false);
  const imported = result instanceof ImportError ? null : result;
  const levels = imported?.levels ?? [];
  const chosen = levels.some((level) => level.id === values.target) ? values.target : guessTarget(levels, values.toRole);
  const replacement = imported ? previewReplacement(portfolio, imported) : null;
  const datesFine = [values.reviewOn, values.coversFrom, values.coversTo].every(isDateFine);
  const canImport = imported !== null && values.title.trim() !== '' && datesFine && !busy;

  const take = async () => {
    if (!imported || !canImport) return;
    setBusy(true);
    const count = imported.competencies.filter((one) => one.kind === 'competency').length;
    const outcome = await workspace.run(
      async (now) => {
        const sourceFileId = values.file ? await keepFile(workspace.db, values.file, await describeFile(values.file), now) : null;
        const draft = frameworkToStore(imported, { title: values.title, origin, sourceFileId });
        const caseFields = {
          fromRole: values.fromRole.trim(),
          toRole: values.toRole.trim(),
          reviewOn: dateFrom(values.reviewOn),
          coversFrom: dateFrom(values.coversFrom),
          coversTo: dateFrom(values.coversTo),
          targetLevelId: chosen,
        };
        return importFramework(workspace.db, draft, { case: caseFields, replaces: known?.frameworkId ?? null }, now);
      },
      count > 0 ? t('criteria:said.imported', { count }) : t('criteria:said.begun'),
    );
    setBusy(false);
    if (!outcome.done) return;
    onTake();
    go('criteria', ...(count > 0 ? [] : ['new']));
  };

  return (
    <form
      class="form criteria-import-form"
      aria-label={t('criteria:import.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <div class="form-pair">
        <TextField
          label={t('criteria:import.name')}
          value={values.title}
          maxLength={300}
          onInput={(title) => set('title', title)}
          error={values.title.trim() === '' ? t('criteria:import.nameNeeded') : null}
        />
        {onlyLevel ? (
          <TextField
            label={t('criteria:import.onlyLevel')}
            hint={t('criteria:import.onlyLevelHint')}
            maxLength={300}
            value={onlyLevel.value}
            onInput={onlyLevel.onChange}
          />
        ) : null}
        {!onlyLevel && levels.length > 0 ? (
          <SelectField
            label={t('criteria:import.target')}
            hint={t('criteria:import.targetHint')}
            value={chosen ?? ''}
            options={levels.map(({ id, label }) => ({ value: id, label }))}
            onChange={(target) => set('target', target)}
          />
        ) : null}
      </div>
      {known?.toRole && known.reviewOn ? null : <CaseFields values={values} set={set} />}
      <section class="field">
        <p class="strong">{t('criteria:file.title')}</p>
        {values.file ? (
          <p>
            {values.file.name}{' '}
            <button type="button" class="link" onClick={() => set('file', null)}>
              {t('criteria:file.leaveOut')}
            </button>
          </p>
        ) : (
          <FilePicker label={t('criteria:file.drop')} button={t('criteria:file.choose')} onFile={(chosenFile) => set('file', chosenFile)} />
        )}
      </section>
      {replacement ? <ReplacementNotice replacement={replacement} /> : null}
      <div class="actions">
        <button type="submit" class="btn btn-primary" disabled={!canImport}>
          {t(origin === 'by hand' ? 'criteria:import.begin' : replacement ? 'criteria:import.replace' : 'criteria:import.take')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
