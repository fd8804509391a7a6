import { entriesOf, type Fields, field, isFields, listOf, textField, textOf } from '../data/fields';
import type { ImportedFramework, ImportWarning } from '../imported/imported-framework';
import { slug } from '../imported/slug';

const inside = ['requires', 'required', 'requirements', 'competencies', 'skills', 'expects', 'levels'];

/** A framework with the roles that its data names, and the level of each competency that a role requires. */
export function withRoles(imported: ImportedFramework, source: Fields): ImportedFramework {
  const named = field(source, 'roles', 'positions', 'jobs');
  const roles = isFields(named)
    ? entriesOf(named).map(([name, one]): [string, unknown] => [textField(one, 'name', 'title') || name, one])
    : listOf(named).map((one): [string, unknown] => [textField(one, 'name', 'title', 'id') || textOf(one), one]);
  if (roles.length === 0) return imported;
  const competencies = byName(
    imported.competencies.filter((one) => one.kind === 'competency').map(({ id, title, code }) => [id, title, code]),
  );
  const levels = byName(imported.levels.map(({ id, label }) => [id, label]));
  // Roles that are the levels themselves require none.
  if (roles.every(([name]) => levels.has(slug(name)))) return imported;
  const warnings: ImportWarning[] = [];
  const read = roles
    .filter(([name]) => name.trim() !== '')
    .map(([name, role], index) => {
      const requires = new Map<string, string>();
      for (const [competency, level] of requirementsOf(role)) {
        const [of, at] = [competencies.get(slug(competency)), levels.get(slug(level))];
        if (of !== undefined && at !== undefined) requires.set(of, at);
        else
          warnings.push(
            unknown(index + 1, of === undefined ? { competency } : { level, levels: imported.levels.map((one) => one.label).join(', ') }),
          );
      }
      return { name: name.trim().slice(0, 300), requires: [...requires].map(([competency, level]) => ({ competency, level })) };
    });
  return { ...imported, roles: [...imported.roles, ...read], warnings: [...imported.warnings, ...warnings.slice(0, 100)] };
}

function unknown(row: number, values: Record<string, string>): ImportWarning {
  const short = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.slice(0, 300)]));
  return { row, column: 'roles', code: 'competency' in values ? 'competencyUnknown' : 'rowWithoutLevel', values: short, leftOut: true };
}

/** Things by their ids and all their names, without regard to case and signs; the first of a name has it. */
function byName(things: readonly string[][]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [id = '', ...others] of things)
    for (const name of [id, ...others]) if (name !== '' && !found.has(slug(name))) found.set(slug(name), id);
  return found;
}

/** A map of competency and level, or a list of entries that name both. */
function requirementsOf(role: unknown): [string, string][] {
  const value = field(role, ...inside);
  if (isFields(value))
    return entriesOf(value).map(([competency, level]) => [competency, textOf(level) || textField(level, 'level', 'required')]);
  return listOf(value).map((one) => [
    textField(one, 'competency', 'skill', 'name', 'id'),
    textOf(field(one, 'level', 'required', 'requiredLevel')),
  ]);
}
