import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import { countImport, type ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';
import { t } from '../../../../lib/words/words';
import { Notice } from '../../../ui/notice';
import { sayImportError, sayWarning } from './problem-words';

/** The most rows that are named one by one. */
const listed = 100;

/** What the import would bring, said before anything is stored, and every row that needs a look. */
export function DryRun({ result }: { result: ImportedFramework | ImportError }) {
  if (result instanceof ImportError) return <Notice alert>{sayImportError(result)}</Notice>;
  const { warnings } = result;
  const unnamed = warnings.length - listed;
  return (
    <section class="criteria-dry-run" aria-live="polite" aria-label={t('criteria:dryRun.label')}>
      <p class="strong">{sayCounts(result)}</p>
      {warnings.length > 0 ? (
        <details open={warnings.length <= 5}>
          <summary>{t('criteria:dryRun.look', { count: warnings.length })}</summary>
          <ul class="criteria-warnings">
            {warnings.slice(0, listed).map((warning, index) => (
              <li key={index} class={warning.leftOut ? 'warn' : ''}>
                {sayWarning(warning)}
              </li>
            ))}
            {unnamed > 0 ? <li>{t('criteria:dryRun.andMore', { count: unnamed })}</li> : null}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** "2 areas, 8 competencies, 3 levels, 24 texts; 1 row left out: see the list." */
export function sayCounts(imported: ImportedFramework): string {
  const counts = countImport(imported);
  const parts = (['areas', 'competencies', 'levels', 'expectations'] as const)
    .filter((part) => counts[part] > 0 || part === 'competencies')
    .map((part) => t(`criteria:dryRun.${part}`, { count: counts[part] }))
    .join(', ');
  return counts.leftOut > 0 ? t('criteria:dryRun.withLeftOut', { parts, count: counts.leftOut }) : t('criteria:dryRun.says', { parts });
}
