import { useState } from 'preact/hooks';
import type { Framework } from '../../../lib/domain/framework';
import { editFramework } from '../../../lib/store/criteria';
import { t } from '../../../lib/words/words';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useWorkspace } from '../workspace';

/** Small corrections of the title and of the levels' names. */
export function FrameworkNames({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const [title, setTitle] = useState(framework.title);
  const [levels, setLevels] = useState(() => [...framework.levels].sort((a, b) => a.order - b.order));
  const [conflict, setConflict] = useState(false);
  const fine = title.trim() !== '' && levels.every((level) => level.label.trim() !== '');
  const changed =
    title !== framework.title || levels.some((level) => level.label !== framework.levels.find((one) => one.id === level.id)?.label);
  const save = async () => {
    const named = { ...framework, title: title.trim(), levels: levels.map((level) => ({ ...level, label: level.label.trim() })) };
    const outcome = await workspace.run((now) => editFramework(workspace.db, named, now), t('criteria:said.namesSaved'));
    setConflict(!outcome.done && outcome.conflict !== null);
  };
  return (
    <details class="section criteria-names">
      <summary>{t('criteria:names.title')}</summary>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fine) save();
        }}
      >
        {conflict ? <Notice alert>{t('error.conflict')}</Notice> : null}
        <TextField
          label={t('criteria:import.name')}
          value={title}
          maxLength={300}
          onInput={setTitle}
          error={title.trim() === '' ? t('criteria:import.nameNeeded') : null}
        />
        {levels.map((level, index) => (
          <TextField
            key={level.id}
            label={t('criteria:names.level', { number: index + 1 })}
            value={level.label}
            maxLength={300}
            onInput={(label) => setLevels(levels.map((one) => (one.id === level.id ? { ...one, label } : one)))}
            error={level.label.trim() === '' ? t('criteria:names.levelNeeded') : null}
          />
        ))}
        <div class="actions">
          <button type="submit" class="btn" disabled={!fine || !changed}>
            {t('save')}
          </button>
        </div>
      </form>
    </details>
  );
}
