import type { Draft } from '../domain/entity';
import type { Competency, Expectation, Framework } from '../domain/framework';
import { refuseTooMany } from './framework-builder';
import type { ImportedFramework } from './imported-framework';

/** A framework ready to be stored; competencies name one another by the keys of the import. */
export type FrameworkToStore = {
  framework: Draft<Framework>;
  competencies: (Omit<Draft<Competency>, 'frameworkId' | 'parentId'> & { key: string; parentKey: string | null })[];
  expectations: (Omit<Draft<Expectation>, 'frameworkId' | 'competencyId'> & { competencyKey: string })[];
};

/** What the learner adds to what was read. */
export type ImportFacts = { title: string; origin: Framework['origin']; sourceFileId: string | null };

/** An import as the store takes it: order kept, text verbatim. Throws ImportError when it is more than a case can use. */
export function frameworkToStore(imported: ImportedFramework, facts: ImportFacts): FrameworkToStore {
  refuseTooMany(imported);
  return {
    framework: {
      title: facts.title.trim().slice(0, 300),
      version: '',
      publisher: '',
      origin: facts.origin,
      sourceUri: null,
      sourceFileId: facts.sourceFileId,
      levels: imported.levels.map(({ id, label }, order) => ({ id, label, order })),
      scale: imported.scale.map((value, order) => ({ ...value, order })),
    },
    competencies: imported.competencies.map(({ id, parent, ...item }, order) => ({ ...item, key: id, parentKey: parent, order })),
    expectations: imported.expectations.map(({ competency, level, text, indicators }) => ({
      competencyKey: competency,
      levelId: level,
      text,
      indicators,
    })),
  };
}
