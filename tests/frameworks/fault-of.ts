import { frameworkToStore } from '../../lib/frameworks/imported/framework-draft';
import { ImportError } from '../../lib/frameworks/imported/import-error';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';

/** Runs `work`; a refusal of our own is an answer, anything else fails. */
export function answerOf<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** Our own files may ask by bullets, signals, examples or a value alone, as the editor lets one do; an entry without any of them is a fault. */
const saysNothing = ({ text, indicators, signals = [], examples = [], required = '' }: ImportedFramework['expectations'][number]) =>
  [text, ...indicators, ...signals, ...examples, required].every((one) => one.trim() === '');

/** What every framework must hold and this one does not; null where it holds all of it. */
export function faultOf(imported: ImportedFramework | null): string | null {
  if (({} as { polluted?: unknown }).polluted !== undefined) return 'something of the language was changed';
  if (!imported) return null;
  const ids = new Set(imported.competencies.map((one) => one.id));
  const levels = new Set(imported.levels.map((one) => one.id));
  if (ids.size !== imported.competencies.length) return 'an id is given twice';
  if (levels.size !== imported.levels.length) return 'the id of a level is given twice';
  for (const one of imported.competencies) {
    if (one.title.trim() === '') return `${one.id} has no title`;
    if (one.parent !== null && !ids.has(one.parent)) return `${one.id} has a parent that is not there`;
  }
  for (const one of imported.expectations)
    if (!ids.has(one.competency) || !levels.has(one.level) || saysNothing(one)) return `a text of ${one.competency} hangs in the air`;
  for (const role of imported.roles)
    for (const one of role.requires)
      if (!ids.has(one.competency) || !levels.has(one.level)) return `role ${role.name} requires what is not there`;
  answerOf(() => frameworkToStore(imported, { title: 'x', origin: 'csv', sourceFileId: null }));
  return null;
}
