import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import { type ImportedFramework, type ImportedPart, onlyRole } from '../../../../lib/frameworks/imported/imported-framework';
import { t } from '../../../../lib/words/words';
import { ComboField } from '../../../ui/combo-field';
import { CheckField } from '../../../ui/field';

/** Everything, which is what is taken where nobody chooses. */
export const wholePart: ImportedPart = { role: '', levels: null };

/** So many entries are more than one looks through; their levels are asked for first. */
const many = 60;

/** The part that was chosen, as far as what is read now has such roles and levels. */
export function standingPart(whole: ImportedFramework | ImportError, part: ImportedPart): ImportedPart {
  if (whole instanceof ImportError) return part;
  const levels = part.levels?.filter((id) => whole.levels.some((level) => level.id === id));
  return {
    role: whole.roles.some(({ name }) => name === part.role) ? part.role : '',
    levels: levels && levels.length > 0 && levels.length < whole.levels.length ? levels : null,
  };
}

type Props = { whole: ImportedFramework; part: ImportedPart; onPart: (part: ImportedPart) => void };

/** Of large criteria the learner's part comes first: the role, and the levels to keep. Nothing where there is little to choose from. */
export function PartChoice({ whole, part, onPart }: Props) {
  const hasRoles = whole.roles.length > 1;
  const hasLevels = whole.levels.length > 1 && (hasRoles || whole.competencies.length > many);
  if (!hasRoles && !hasLevels) return null;
  const ofRole = part.role === '' ? whole : onlyRole(whole, part.role);
  const used = new Set([...ofRole.expectations, ...ofRole.roles.flatMap((role) => role.requires)].map((one) => one.level));
  const taken = part.levels ?? whole.levels.map((level) => level.id);
  const take = (id: string, on: boolean) => {
    const levels = whole.levels.map((level) => level.id).filter((one) => (one === id ? on : taken.includes(one)));
    onPart({ ...part, levels: levels.length === whole.levels.length ? null : levels });
  };
  return (
    <fieldset class="criteria-part">
      <legend>{t('criteria:part.title')}</legend>
      <p class="muted">{t('criteria:part.how')}</p>
      {hasRoles ? (
        <ComboField
          label={t('criteria:import.role')}
          hint={t('criteria:import.roleHint', { count: whole.roles.length })}
          value={part.role}
          options={[{ value: '', label: t('criteria:import.allRoles') }, ...whole.roles.map(({ name }) => ({ value: name, label: name }))]}
          say={(found) => t('criteria:part.found', { count: found })}
          more={(count) => t('criteria:part.more', { count })}
          onChange={(role) => onPart({ ...part, role })}
        />
      ) : null}
      {hasLevels ? (
        <fieldset class="criteria-part-levels">
          <legend>{t('criteria:part.levels')}</legend>
          <div class="criteria-sheets">
            {whole.levels.map(({ id, label }) => (
              <CheckField
                key={id}
                label={label}
                {...(used.has(id) ? {} : { hint: t('criteria:part.unused') })}
                checked={taken.includes(id)}
                onChange={(on) => take(id, on)}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </fieldset>
  );
}
