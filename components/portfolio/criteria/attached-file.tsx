import { Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../../../lib/browser/save-file';
import type { Framework } from '../../../lib/domain/framework';
import { editFramework } from '../../../lib/store/criteria';
import { describeFile, getFile, keepFile } from '../../../lib/store/files';
import { formatNumber } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { FilePicker } from '../../ui/file-picker';
import { Icon } from '../../ui/icon';
import { useWorkspace } from '../workspace/workspace';

/** HR's own file as it was given, unread: attach it, save it again, or take it off. */
export function AttachedFile({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const [kept, setKept] = useState<{ name: string; size: number; blob: Blob } | null | undefined>(undefined);
  useEffect(() => {
    let left = false;
    if (framework.sourceFileId === null) setKept(null);
    else
      getFile(workspace.db, framework.sourceFileId).then((file) => {
        if (!left) setKept(file ?? null);
      });
    return () => {
      left = true;
    };
  }, [framework.sourceFileId, workspace.db]);
  const attach = (file: File) =>
    workspace.run(
      async (now) => {
        const sourceFileId = await keepFile(workspace.db, file, await describeFile(file), now);
        return editFramework(workspace.db, { ...framework, sourceFileId }, now);
      },
      t('criteria:said.attached', { name: file.name }),
    );
  const takeOff = () =>
    workspace.run((now) => editFramework(workspace.db, { ...framework, sourceFileId: null }, now), t('criteria:said.takenOff'));
  return (
    <section class="section criteria-file">
      <h3>{t('criteria:file.title')}</h3>
      {kept ? (
        <div class="actions">
          <span>
            {kept.name}{' '}
            <span class="small muted">{t('criteria:file.size', { kilobytes: formatNumber(Math.ceil(kept.size / 1024), language()) })}</span>
          </span>
          <button type="button" class="btn btn-small" onClick={() => saveFile(kept.blob, kept.name)}>
            <Icon of={Download} /> {t('criteria:file.save')}
          </button>
          <button type="button" class="btn btn-quiet btn-small" onClick={takeOff}>
            {t('criteria:file.takeOff')}
          </button>
        </div>
      ) : null}
      {kept === null ? <FilePicker label={t('criteria:file.drop')} button={t('criteria:file.choose')} onFile={attach} /> : null}
    </section>
  );
}
