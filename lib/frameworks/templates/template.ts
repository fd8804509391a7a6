import { indicatorsOf } from '../imported/bullets';
import type { ImportedCompetency, ImportedFramework, ImportedLevel } from '../imported/imported-framework';

/** A competency of a template: what is meant by it, and what each level asks, in the order of the levels. */
type Asked<Levels extends readonly ImportedLevel[]> = {
  id: string;
  title: string;
  statement: string;
  asks: { [Level in keyof Levels]: string };
};

/** Competencies that belong together; without `area` they stand by themselves. */
type Group<Levels extends readonly ImportedLevel[]> = {
  area?: { id: string; title: string; statement: string };
  competencies: Asked<Levels>[];
};

/** Criteria of our own, by the title that they get in the learner's language. */
export type Template = (title: string) => ImportedFramework;

/** Criteria in words of our own, as any reader would give them. A text for each level is asked for by the type. */
export function template<const Levels extends readonly ImportedLevel[]>(levels: Levels, groups: Group<Levels>[]): Template {
  const item = (kind: ImportedCompetency['kind'], parent: string | null, one: { id: string; title: string; statement: string }) => ({
    id: one.id,
    kind,
    code: '',
    title: one.title,
    statement: one.statement,
    parent,
    priority: null,
  });
  return (title) => ({
    format: 'template',
    title,
    levels: levels.map((level) => ({ ...level })),
    scale: [],
    competencies: groups.flatMap(({ area, competencies }) => [
      ...(area ? [item('area', null, area)] : []),
      ...competencies.map((one) => item('competency', area?.id ?? null, one)),
    ]),
    expectations: groups
      .flatMap((group) => group.competencies)
      .flatMap((one) =>
        levels.map((level, index) => {
          const text = one.asks[index] as string;
          return { competency: one.id, level: level.id, text, indicators: indicatorsOf(text) };
        }),
      ),
    roles: [],
    warnings: [],
  });
}
