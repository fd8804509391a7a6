import type { Competency, Level, Role } from '../../../../lib/domain/framework';
import { levelsInOrder } from '../../../../lib/domain/target';
import { requireLevel } from '../../../../lib/store/roles';
import { t } from '../../../../lib/words/words';
import { useNarrow } from '../../../ui/use-narrow';
import { sayError, useWorkspace } from '../../workspace/workspace';
import type { CriteriaTree } from '../shown/criteria-tree';

/** How many levels still stand side by side. */
const across = 6;

type Choose = (competency: Competency, levelId: string | null) => void;

/**
 * What a role requires: competencies down, levels across, one choice a row; arrow keys move along a row, Tab to the
 * next. Where the levels do not fit beside one another, each row is a list of choices.
 */
export function RoleMatrix({ tree, role }: { tree: CriteriaTree; role: Role }) {
  const { db, run, warn } = useWorkspace();
  const isNarrow = useNarrow();
  const levels = levelsInOrder(tree.framework);
  const required = new Map(role.requires.map((one) => [one.competencyId, one.levelId]));
  const choose: Choose = async (competency, levelId) => {
    const level = levels.find(({ id }) => id === levelId)?.label ?? t('roles:matrix.not');
    const outcome = await run(
      (now) => requireLevel(db, tree.framework.id, { role: role.name, competencyId: competency.id, levelId }, now),
      t('roles:said.required', { title: shortOf(competency.title), level }),
    );
    if (!outcome.done && outcome.conflict) warn(sayError(outcome.conflict));
  };
  const groups = tree.groups
    .map(({ area, competencies }) => ({ area, rows: competencies.filter((one) => one.kind === 'competency') }))
    .filter(({ rows }) => rows.length > 0);
  if (levels.length === 0) return <p class="muted">{t('roles:matrix.noLevels')}</p>;
  if (groups.length === 0) return <p class="muted">{t('roles:matrix.noCompetencies')}</p>;
  if (isNarrow || levels.length > across) {
    return (
      <div class="role-choices">
        {groups.map(({ area, rows }) => (
          <section key={area?.id ?? ''}>
            {area ? <h3>{area.title}</h3> : null}
            {rows.map((one) => (
              <RowOfChoices key={one.id} competency={one} levels={levels} value={required.get(one.id) ?? ''} choose={choose} />
            ))}
          </section>
        ))}
      </div>
    );
  }
  return (
    <table class="role-matrix">
      <thead>
        <tr>
          <th scope="col">{t('roles:matrix.competency')}</th>
          <th scope="col">{t('roles:matrix.not')}</th>
          {levels.map((level) => (
            <th key={level.id} scope="col">
              {level.label}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ area, rows }) => (
        <tbody key={area?.id ?? ''}>
          {area ? (
            <tr>
              <th class="area" scope="rowgroup" colSpan={levels.length + 2}>
                {area.title}
              </th>
            </tr>
          ) : null}
          {rows.map((one) => (
            <RowOfLevels key={one.id} competency={one} levels={levels} value={required.get(one.id) ?? null} choose={choose} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type RowProps<V> = { competency: Competency; levels: readonly Level[]; value: V; choose: Choose };

function RowOfLevels({ competency, levels, value, choose }: RowProps<string | null>) {
  const options = [{ id: null, label: t('roles:matrix.not') }, ...levels];
  return (
    <tr>
      <th scope="row">{competency.title}</th>
      {options.map(({ id, label }) => (
        <td key={id ?? ''}>
          <label>
            <input
              type="radio"
              name={`requires-${competency.id}`}
              aria-label={t('roles:matrix.cell', { title: competency.title, level: label })}
              checked={value === id}
              onChange={() => choose(competency, id)}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}

function RowOfChoices({ competency, levels, value, choose }: RowProps<string>) {
  const id = `requires-${competency.id}`;
  return (
    <div class="role-choice">
      <label for={id}>{competency.title}</label>
      <select class="input" id={id} value={value} onChange={(event) => choose(competency, event.currentTarget.value || null)}>
        <option value="">{t('roles:matrix.not')}</option>
        {levels.map((level) => (
          <option key={level.id} value={level.id}>
            {level.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const shortOf = (title: string) => (title.length > 60 ? `${title.slice(0, 60)}…` : title);
