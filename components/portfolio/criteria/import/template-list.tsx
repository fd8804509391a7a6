import { ChevronRight } from 'lucide';
import { countImport } from '../../../../lib/frameworks/imported/imported-framework';
import { type TemplateName, templateNames, templates } from '../../../../lib/frameworks/templates/templates';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { href } from '../../workspace/route';

/** The templates to choose from: what each is for and how much it holds. Each leads to where it is read before it is taken. */
export function TemplateList() {
  return (
    <ul class="criteria-templates" aria-label={t('criteria:ways.templates.label')}>
      {templateNames.map((name) => (
        <li key={name}>
          <a class="row" href={href('criteria', 'template', name)}>
            <div>
              <p class="row-title">{t(`criteria:template.${name}.title`)}</p>
              <p class="small muted">{t(`criteria:template.${name}.text`)}</p>
            </div>
            <p class="row-meta">{sizeOf(name)}</p>
            <Icon of={ChevronRight} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function sizeOf(name: TemplateName): string {
  const { competencies, levels } = countImport(templates[name](''));
  return [t('criteria:dryRun.competencies', { count: competencies }), t('criteria:dryRun.levels', { count: levels })].join(' · ');
}
