import type { Competency, Expectation, Framework, Role } from '../../domain/framework';
import type { ImportedCompetency, ImportedExpectation, ImportedFramework, ImportedRole } from './imported-framework';

/** Criteria as they are stored: a framework with what belongs to it. */
export type StoredFramework = { framework: Framework; competencies: readonly Competency[]; expectations: readonly Expectation[] };

/**
 * Stored criteria as a reader gives them, to be written by `exportCsv` and `exportCase`: in the framework's order, each
 * part by the id that its source gave it, or else by its own.
 */
export function importedFrom({ framework, competencies, expectations }: StoredFramework): ImportedFramework {
  const inOrder = [...competencies].sort((a, b) => a.order - b.order);
  const levels = [...framework.levels].sort((a, b) => a.order - b.order);
  const idOf = idsOf(inOrder);
  const place = new Map(inOrder.map((one, index) => [one.id, index]));
  const rung = new Map(levels.map((one, index) => [one.id, index]));
  const asked = expectations.filter((one) => place.has(one.competencyId) && rung.has(one.levelId));
  const at = (one: Expectation) => (place.get(one.competencyId) ?? 0) * (levels.length + 1) + (rung.get(one.levelId) ?? 0);
  return {
    format: 'proofolio csv',
    title: framework.title,
    levels: levels.map(({ order: _, ...level }) => level),
    scale: [...framework.scale].sort((a, b) => a.order - b.order).map(({ order: _, ...value }) => value),
    competencies: inOrder.map((one) => competencyFrom(one, idOf)),
    expectations: asked.sort((a, b) => at(a) - at(b)).map((one) => expectationFrom(one, idOf)),
    roles: (framework.roles ?? []).map((role) => roleFrom(role, idOf)),
    warnings: [],
    ...aboutFrom(framework),
  };
}

/** What is said of the whole; nothing where nothing is. */
function aboutFrom({ version, publisher, sourceUri, description, license }: Framework): Pick<ImportedFramework, 'about'> {
  const about = { description: description ?? '', version, publisher, sourceUri: sourceUri ?? '', license: license ?? '' };
  return Object.values(about).some((text) => text !== '') ? { about } : {};
}

/** The source's ids where each stands for one part only; a part that was split off has one of its own. */
function idsOf(competencies: readonly Competency[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    competencies.map(({ id, sourceId }) => {
      const chosen = sourceId && !taken.has(sourceId) ? sourceId : id;
      taken.add(chosen);
      return [id, chosen];
    }),
  );
}

function competencyFrom(one: Competency, idOf: ReadonlyMap<string, string>): ImportedCompetency {
  const { kind, code, title, statement, priority, measured, objective, prioritySaidBy } = one;
  return {
    id: idOf.get(one.id) ?? one.id,
    ...{ kind, code, title, statement, priority },
    parent: one.parentId === null ? null : (idOf.get(one.parentId) ?? null),
    ...(measured ? { measured } : {}),
    ...(objective ? { objective } : {}),
    ...(prioritySaidBy ? { prioritySaidBy } : {}),
  };
}

function expectationFrom(one: Expectation, idOf: ReadonlyMap<string, string>): ImportedExpectation {
  const { text, indicators, signals = [], examples = [], required, sourceId } = one;
  return {
    competency: idOf.get(one.competencyId) ?? one.competencyId,
    level: one.levelId,
    text,
    // Signals and examples are stored apart, and are bullets to every reader.
    indicators: [...indicators, ...signals, ...examples],
    ...(signals.length > 0 ? { signals } : {}),
    ...(examples.length > 0 ? { examples } : {}),
    ...(sourceId ? { id: sourceId } : {}),
    ...(required ? { required } : {}),
  };
}

const roleFrom = ({ name, requires }: Role, idOf: ReadonlyMap<string, string>): ImportedRole => ({
  name,
  requires: requires.flatMap(({ competencyId, levelId }) => {
    const competency = idOf.get(competencyId);
    return competency === undefined ? [] : [{ competency, level: levelId }];
  }),
});
