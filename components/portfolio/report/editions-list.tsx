import { Download, Trash2 } from 'lucide';
import { saveFile } from '../../../lib/browser/save-file';
import type { Edition } from '../../../lib/domain/edition';
import { removeEdition } from '../../../lib/store/editions';
import { getFile } from '../../../lib/store/files';
import { formatDate, formatNumber } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { useWorkspace } from '../workspace/workspace';

/** The reports that were handed over, as they were: each can be saved once more, byte for byte. */
export function EditionsList() {
  const { portfolio } = useWorkspace();
  const editions = [...portfolio.value.editions].sort((a, b) => b.createdAt - a.createdAt);
  return (
    <section class="section editions" aria-labelledby="editions">
      <h3 id="editions">{t('report-screen:editions.title')}</h3>
      <p class="small muted">{t(editions.length > 0 ? 'report-screen:editions.text' : 'report-screen:editions.none')}</p>
      <ul>
        {editions.map((one) => (
          <li key={one.id}>
            <EditionItem edition={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EditionItem({ edition }: { edition: Edition }) {
  const workspace = useWorkspace();
  const { madeOn, criteria, target, file, pages, fileId } = edition;
  const date = formatDate(madeOn, language(), 'long');
  const size = t('report-screen:editions.size', { kilobytes: formatNumber(Math.ceil(file.size / 1024), language()) });
  const save = async () => {
    const kept = fileId ? await getFile(workspace.db, fileId) : undefined;
    if (!kept) return workspace.warn(t('report-screen:editions.missing'));
    saveFile(kept.blob, file.name);
    workspace.say(t('report-screen:editions.saved', { name: file.name }));
  };
  const remove = () => workspace.run((now) => removeEdition(workspace.db, edition.id, now), t('report-screen:editions.removed', { date }));
  return (
    <article class="edition">
      <p class="strong">{date}</p>
      <p class="small wrap">{[criteria, target].filter(Boolean).join(' · ') || t('report-screen:editions.noCriteria')}</p>
      <p class="small muted">
        {[pages ? t('report-screen:editions.pages', { count: pages }) : '', size].filter(Boolean).join(' · ')} ·{' '}
        <span class="code" title={file.sha256}>
          {t('report-screen:editions.sum', { start: file.sha256.slice(0, 12) })}
        </span>
      </p>
      {fileId ? null : <p class="small warn">{t('report-screen:editions.noCopy')}</p>}
      <div class="actions">
        {fileId ? (
          <button type="button" class="btn btn-small" onClick={save}>
            <Icon of={Download} /> {t('report-screen:editions.save')} <span class="hidden-text">{date}</span>
          </button>
        ) : null}
        <button type="button" class="btn btn-quiet btn-small" onClick={remove}>
          <Icon of={Trash2} /> {t('remove')} <span class="hidden-text">{date}</span>
        </button>
      </div>
    </article>
  );
}
