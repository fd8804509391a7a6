import { Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { imageAddress, saveFile } from '../../../../lib/browser/save-file';
import type { Artifact } from '../../../../lib/domain/artifact';
import { getFile } from '../../../../lib/store/files';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { useWorkspace } from '../../workspace/workspace';
import { FileFactsLine } from './file-facts-line';
import { readImageFacts } from './image-facts';

/** Enough of a file to know whether it is a picture; a photograph's own notes can stand before its size. */
const headBytes = 256 * 1024;

/** The file of a piece of work: what is known of it, and where its bytes are kept, a copy to save. It is never opened. */
export function StoredFile({ work }: { work: Artifact }) {
  const workspace = useWorkspace();
  const { file, fileId } = work;
  if (!file) return null;
  const save = async (id: string) => {
    const stored = await getFile(workspace.db, id);
    if (stored) saveFile(stored.blob, file.name);
    else workspace.warn(t('evidence:file.lost'));
  };
  return (
    <section class="section">
      <h3 class="section-title">{t('evidence:file.title')}</h3>
      <FileFactsLine facts={file} />
      {fileId ? (
        <>
          <Preview fileId={fileId} title={work.title} />
          <button type="button" class="btn btn-small" onClick={() => save(fileId)}>
            <Icon of={Download} /> {t('evidence:file.save')}
          </button>
        </>
      ) : (
        <p class="small muted">{t('evidence:file.staysThere')}</p>
      )}
    </section>
  );
}

/** The picture itself, where the bytes are one; anything else has no preview. */
function Preview({ fileId, title }: { fileId: string; title: string }) {
  const { db } = useWorkspace();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let release = () => {};
    let left = false;
    const show = async () => {
      const stored = await getFile(db, fileId);
      if (!stored) return;
      const facts = readImageFacts(new Uint8Array(await stored.blob.slice(0, headBytes).arrayBuffer()));
      if (!facts || left) return;
      const address = imageAddress(stored.blob, facts.type);
      release = address.release;
      setUrl(address.url);
    };
    // A picture that cannot be read is no picture: name, size and hash still stand above.
    show().catch(() => setUrl(null));
    return () => {
      left = true;
      release();
    };
  }, [db, fileId]);
  return url ? <img class="preview" src={url} alt={t('evidence:file.previewOf', { title })} /> : null;
}
