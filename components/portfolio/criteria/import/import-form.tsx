import { useLayoutEffect, useState } from 'preact/hooks';
import type { Framework } from '../../../../lib/domain/framework';
import { fieldsOfTarget, isSameTarget, nameOf, type Target, targetsOf } from '../../../../lib/domain/target';
import { frameworkToStore } from '../../../../lib/frameworks/imported/framework-draft';
import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import type { ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';
import { importFramework } from '../../../../lib/store/criteria';
import { describeFile, keepFile } from '../../../../lib/store/files';
import { t } from '../../../../lib/words/words';
import { TextField } from '../../../ui/field';
import { FilePicker } from '../../../ui/file-picker';
import { dateFrom, isDateFine } from '../../form/typed-fields';
import { useDraft } from '../../form/use-draft';
import { go } from '../../workspace/route';
import { sayError, useWorkspace } from '../../workspace/workspace';
import { EditionStep } from '../editions/edition-step';
import { useUpgrade } from '../editions/use-upgrade';
import { TargetSelect } from '../shown/target-select';
import { CaseFields } from './case-fields';
import { guessAim, guessTarget, ladderOf } from './guess-target';
import { ImportKindFields } from './import-kind';
import { titleOfFile } from './import-source';
import { ComparingProgress } from './reading-progress';
import { useImportKind } from './use-import-kind';

type Props = {
  result: ImportedFramework | ImportError;
  /** While it is read again, what was read before stands here and cannot be taken. */
  late: boolean;
  origin: Framework['origin'];
  file: File | null;
  /** What the source calls the criteria; '' where it does not. */
  named: string;
  /** Set where the source names no level: what the only one is called. */
  onlyLevel: { value: string; onChange: (value: string) => void } | null;
  /** Told whether what a newer edition changes stands in place of all else. */
  onChanges: (shown: boolean) => void;
  /** Called when the criteria are stored, before the page moves on. */
  onTake: () => void;
  onCancel: () => void;
};

/**
 * What is needed beside the criteria themselves: what they are to those that are there, their title, the level aimed at,
 * where one wants to go, the original file. What a newer edition changes is a step of its own before it is taken.
 */
export function ImportForm({ result, late, origin, file, named, onlyLevel, onChanges, onTake, onCancel }: Props) {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const known = portfolio.case;
  const { values, set } = useDraft({
    title: null as string | null,
    fromRole: known?.fromRole ?? '',
    toRole: known?.toRole ?? '',
    reviewOn: known?.reviewOn ?? '',
    coversFrom: known?.coversFrom ?? '',
    coversTo: known?.coversTo ?? '',
    target: undefined as Target | null | undefined,
    file,
  });
  const [busy, setBusy] = useState(false);
  const imported = result instanceof ImportError ? null : result;
  const levels = imported?.levels ?? [];
  const is = useImportKind(portfolio, imported, origin);
  // Where no criteria are those of the case, as after leaving an employer, a newer edition of whichever becomes them.
  const ofCase = known?.frameworkId ?? is.older?.id;
  const isOfCase = is.kind === 'case' || (is.older !== null && is.older.id === ofCase);
  const title = values.title ?? (named.slice(0, 300) || titleFor(file, is.older));
  const ladder = ladderOf({ levels, roles: imported?.roles ?? [] });
  const level = (is.kind === 'newer' ? is.levelInNewer(known?.targetLevelId ?? null) : null) ?? guessTarget(levels, values.toRole);
  const isThere = values.target && targetsOf(ladder).some((one) => isSameTarget(one, values.target ?? null));
  const chosen = isThere && values.target ? values.target : guessAim(ladder, [known?.targetRole ?? '', values.toRole], level);
  const [isLookingAtChanges, setLooking] = useState(false);
  const { upgrade, comparing, stop } = useUpgrade(portfolio, isLookingAtChanges ? is.older : null, imported, (error) => {
    setLooking(false);
    workspace.warn(sayError(error));
  });
  const datesFine = [values.reviewOn, values.coversFrom, values.coversTo].every(isDateFine);
  const showsChanges = upgrade !== null;
  useLayoutEffect(() => onChanges(showsChanges), [showsChanges]);
  const isComparing = isLookingAtChanges && imported !== null;
  const canImport = imported !== null && !late && title.trim() !== '' && datesFine && !busy && !isComparing;

  const take = async () => {
    if (!imported || busy) return;
    setBusy(true);
    const count = imported.competencies.filter((one) => one.kind === 'competency').length;
    const said = upgrade
      ? t('editions:said.taken', { title })
      : count > 0
        ? t('criteria:said.imported', { count })
        : t('criteria:said.begun');
    const outcome = await workspace.run(async (now) => {
      const sourceFileId = values.file ? await keepFile(workspace.db, values.file, await describeFile(values.file), now) : null;
      const draft = frameworkToStore(imported, { title, origin, sourceFileId });
      const caseFields = {
        fromRole: values.fromRole.trim(),
        toRole: values.toRole.trim() || (chosen?.kind === 'role' ? chosen.name : ''),
        reviewOn: dateFrom(values.reviewOn),
        coversFrom: dateFrom(values.coversFrom),
        coversTo: dateFrom(values.coversTo),
        ...fieldsOfTarget(chosen),
      };
      const use = { case: isOfCase ? caseFields : {}, replaces: upgrade?.succession ?? null, beside: !isOfCase };
      return importFramework(workspace.db, draft, use, now);
    }, said);
    setBusy(false);
    if (!outcome.done) {
      if (outcome.conflict) workspace.warn(t('error.conflict'));
      return;
    }
    onTake();
    if (count === 0) go('criteria', 'of', outcome.value.framework.id, 'new');
    else go('criteria', ...(isOfCase && !upgrade ? [] : ['of', outcome.value.framework.id]));
  };

  if (upgrade) {
    const labelOf = (all: readonly { id: string; label: string }[], id: string | null | undefined) =>
      all.find((one) => one.id === id)?.label ?? '';
    const aim = labelOf(upgrade.older.levels, known?.targetLevelId);
    const role = isOfCase ? (known?.targetRole ?? null) : null;
    return (
      <EditionStep
        upgrade={upgrade}
        title={title}
        target={isOfCase && aim && chosen ? { before: aim, after: nameOf(ladder, chosen) } : null}
        lostRole={role && imported && imported.roles.length > 0 && !imported.roles.some((one) => one.name === role) ? role : null}
        busy={busy}
        onTake={take}
        onBack={() => setLooking(false)}
      />
    );
  }

  return (
    <form
      class="form criteria-import-form"
      aria-label={t('criteria:import.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!canImport) return;
        if (is.kind === 'newer') setLooking(true);
        else take();
      }}
    >
      {is.isAsked ? (
        <ImportKindFields
          kind={is.kind}
          olderId={is.older?.id ?? ''}
          frameworks={is.frameworks}
          guessed={is.guessed}
          onKind={(kind) => {
            setLooking(false);
            is.setKind(kind);
          }}
          onOlder={(id) => {
            setLooking(false);
            is.setOlder(id);
          }}
        />
      ) : null}
      <div class="form-pair">
        <TextField
          label={t('criteria:import.name')}
          value={title}
          maxLength={300}
          onInput={(typed) => set('title', typed)}
          error={title.trim() === '' ? t('criteria:import.nameNeeded') : null}
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
        {!onlyLevel && isOfCase && levels.length > 0 ? (
          <TargetSelect
            framework={ladder}
            label={t(ladder.roles?.length ? 'criteria:import.targetOrRole' : 'criteria:import.target')}
            hint={t('criteria:import.targetHint')}
            value={chosen}
            onChange={(target) => set('target', target)}
          />
        ) : null}
      </div>
      {!isOfCase || (known?.toRole && known.reviewOn) ? null : <CaseFields values={values} set={set} />}
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
      <ComparingProgress
        reading={comparing}
        onCancel={() => {
          stop();
          setLooking(false);
        }}
      />
      <div class="actions">
        <button type="submit" class="btn btn-primary" disabled={!canImport}>
          {t(is.kind === 'newer' ? 'editions:kind.look' : origin === 'by hand' ? 'criteria:import.begin' : 'criteria:import.take')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** A newer edition is called as the older one, unless its source or its file says otherwise. */
const titleFor = (file: File | null, older: Framework | null): string =>
  file ? titleOfFile(file) : (older?.title ?? t('criteria:import.defaultName'));
