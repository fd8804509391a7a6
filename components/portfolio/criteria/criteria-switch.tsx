import { useId } from 'preact/hooks';
import type { Framework } from '../../../lib/domain/framework';
import { t } from '../../../lib/words/words';
import { go } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { nameOfFramework } from './shown/framework-name';
import { frameworksHere } from './shown/frameworks-here';

/** Which of several criteria are looked at, those of the case first; nothing while there are only one. */
export function CriteriaSwitch({ looked }: { looked: Framework }) {
  const { portfolio } = useWorkspace();
  const id = useId();
  const { ofCase, beside, earlier, archived } = frameworksHere(portfolio.value);
  if (portfolio.value.frameworks.length < 2) return null;
  const groups = [
    { label: t('editions:switch.ofCase'), frameworks: ofCase ? [ofCase] : [] },
    { label: t('editions:switch.beside'), frameworks: beside },
    { label: t('editions:switch.earlier'), frameworks: earlier },
    { label: t('editions:switch.archived'), frameworks: archived },
  ].filter(({ frameworks }) => frameworks.length > 0);
  return (
    <div class="criteria-switch">
      <label class="small muted" for={id}>
        {t('editions:switch.label')}
      </label>
      <select id={id} class="input" value={looked.id} onChange={(event) => go('criteria', 'of', event.currentTarget.value)}>
        {groups.map(({ label, frameworks }) => (
          <optgroup key={label} label={label}>
            {frameworks.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOfFramework(one, portfolio.value.frameworks)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
