import type { ImportedFramework } from '../../../lib/frameworks/imported-framework';
import { t } from '../../../lib/words/words';

/** The quick start as a table to read before taking it: competencies down, levels across. */
export function TemplatePreview({ imported }: { imported: ImportedFramework }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section class="criteria-scroll" aria-label={t('criteria:quickStart')} tabIndex={0}>
      <table class="table criteria-template">
        <thead>
          <tr>
            <th scope="col">{t('criteria:columnRole.competency')}</th>
            {imported.levels.map((level) => (
              <th key={level.id} scope="col">
                {level.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imported.competencies.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.title}</th>
              {imported.levels.map((level) => (
                <td key={level.id}>{imported.expectations.find((e) => e.competency === one.id && e.level === level.id)?.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
