import type { Draft } from '../../domain/entity';
import type { Competency, Expectation, Framework, Role } from '../../domain/framework';
import { refuseTooMany } from './framework-builder';
import type { ImportedExpectation, ImportedFramework, ImportedRole } from './imported-framework';
import { textLimit } from './limits';

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
  const { about } = imported;
  return {
    framework: {
      title: facts.title.trim().slice(0, 300),
      version: (about?.version ?? '').slice(0, 300),
      publisher: (about?.publisher ?? '').slice(0, 300),
      origin: facts.origin,
      sourceUri: /^https?:/.test(about?.sourceUri ?? '') ? (about?.sourceUri ?? '').slice(0, 2_048) : null,
      sourceFileId: facts.sourceFileId,
      levels: imported.levels.map((level, order) => ({ ...level, order })),
      scale: imported.scale.map((value, order) => ({ ...value, order })),
      ...(about?.description ? { description: about.description.slice(0, textLimit) } : {}),
      ...(about?.license ? { license: about.license.slice(0, textLimit) } : {}),
      ...(imported.roles.length > 0 ? { roles: imported.roles.map(asRole) } : {}),
    },
    competencies: imported.competencies.map(({ id, parent, ...item }, order) => ({
      ...item,
      key: id,
      parentKey: parent,
      order,
      sourceId: id.slice(0, 300),
    })),
    expectations: imported.expectations.map(({ competency, level, id, required, ...asked }) => ({
      ...asked,
      indicators: ownBullets(asked),
      competencyKey: competency,
      levelId: level,
      ...(id ? { sourceId: id.slice(0, 300) } : {}),
      ...(required ? { required } : {}),
    })),
  };
}

/** The bullets that the source calls nothing else; signals and examples stand for themselves. */
const ownBullets = ({ indicators, signals = [], examples = [] }: Pick<ImportedExpectation, 'indicators' | 'signals' | 'examples'>) =>
  indicators.filter((one) => !signals.includes(one) && !examples.includes(one));

const asRole = ({ name, requires }: ImportedRole): Role => ({
  name: name.slice(0, 300),
  requires: requires.map(({ competency, level }) => ({ competencyId: competency, levelId: level })),
});
