import { useEffect, useRef, useState } from 'preact/hooks';
import { describeFile, fileWarning } from '../../../../lib/store/files';
import { t } from '../../../../lib/words/words';
import { RadioGroup } from '../../../ui/field';
import { FilePicker } from '../../../ui/file-picker';
import { Notice } from '../../../ui/notice';
import type { Draft } from '../../form/use-draft';
import { sayError } from '../../workspace/workspace';
import { FileFactsLine } from './file-facts-line';
import { titleFrom, type WorkDraft } from './work-draft';

/** The file of a piece of work: chosen, hashed here, and kept as a copy or only by what is known of it. */
export function FileChoice({ draft, onBusy }: { draft: Draft<WorkDraft>; onBusy: (busy: boolean) => void }) {
  const { values, change, set } = draft;
  const [refused, setRefused] = useState<string | null>(null);
  const hashing = useHashing(onBusy);
  const facts = values.chosen?.facts ?? values.file;
  const take = async (file: File) => {
    setRefused(null);
    try {
      const described = await hashing.describe(file);
      if (described)
        change({ chosen: { blob: file, facts: described }, ...(values.title.trim() === '' ? { title: titleFrom(file.name) } : {}) });
    } catch (error) {
      setRefused(sayError(error));
    }
  };
  return (
    <div class="file-choice">
      <FilePicker
        label={facts ? t('evidence:file.orAnother') : t('evidence:file.drop')}
        button={facts ? t('evidence:file.chooseOther') : t('evidence:file.choose')}
        onFile={take}
      />
      {refused ? <Notice alert>{refused}</Notice> : null}
      {hashing.name ? (
        <p class="actions" role="status">
          <span>{t('evidence:file.computing', { name: hashing.name })}</span>
          <button type="button" class="btn btn-small" onClick={hashing.cancel}>
            {t('cancel')}
          </button>
        </p>
      ) : null}
      {facts ? (
        <>
          <FileFactsLine facts={facts} />
          {facts.size > fileWarning && values.keeping === 'copy' ? <Notice>{t('evidence:file.large')}</Notice> : null}
          <RadioGroup
            legend={t('evidence:file.whatToKeep')}
            name="keeping"
            value={values.keeping}
            options={[
              { value: 'facts', label: t('evidence:file.keepFacts'), hint: t('evidence:file.keepFactsHint') },
              ...(values.chosen || values.fileId
                ? [{ value: 'copy' as const, label: t('evidence:file.keepCopy'), hint: t('evidence:file.keepCopyHint') }]
                : []),
            ]}
            onChange={(keeping) => set('keeping', keeping)}
          />
        </>
      ) : null}
    </div>
  );
}

/** Hashing that can be called off: the browser cannot stop it half-way, so its outcome is then ignored. */
function useHashing(onBusy: (busy: boolean) => void) {
  const [name, setName] = useState<string | null>(null);
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const end = () => {
    setName(null);
    onBusy(false);
  };
  return {
    name,
    cancel: () => {
      run.current++;
      end();
    },
    async describe(file: File) {
      const mine = ++run.current;
      setName(file.name);
      onBusy(true);
      try {
        const facts = await describeFile(file);
        return mine === run.current ? facts : null;
      } finally {
        if (mine === run.current) end();
      }
    },
  };
}
