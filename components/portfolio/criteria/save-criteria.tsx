import { Download } from 'lucide';
import { saveFile } from '../../../lib/browser/save-file';
import type { Framework } from '../../../lib/domain/framework';
import { exportCase } from '../../../lib/frameworks/export/export-case';
import { exportCsv } from '../../../lib/frameworks/export/export-csv';
import { importedFrom } from '../../../lib/frameworks/imported/stored-framework';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { useWorkspace } from '../workspace/workspace';

/** The criteria as a file of their own: a table for a spreadsheet, or a package for tools that speak CASE; both can be read here again. */
export function SaveCriteria({ framework }: { framework: Framework }) {
  const { portfolio, now } = useWorkspace();
  const save = (kind: 'csv' | 'json') => {
    const { competencies, expectations } = portfolio.value;
    const isOwn = (one: { frameworkId: string }) => one.frameworkId === framework.id;
    const whole = importedFrom({ framework, competencies: competencies.filter(isOwn), expectations: expectations.filter(isOwn) });
    const text = kind === 'csv' ? exportCsv(whole) : exportCase(whole, new Date(now()).toISOString());
    saveFile(new Blob([text]), `${framework.title}.${kind}`);
  };
  return (
    <section class="section">
      <h3>{t('criteria:save.title')}</h3>
      <p class="small muted criteria-lead">{t('criteria:save.text')}</p>
      <div class="actions">
        <button type="button" class="btn btn-small" onClick={() => save('csv')}>
          <Icon of={Download} /> {t('criteria:save.csv')}
        </button>
        <button type="button" class="btn btn-small" onClick={() => save('json')}>
          <Icon of={Download} /> {t('criteria:save.json')}
        </button>
      </div>
    </section>
  );
}
