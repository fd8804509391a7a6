import { useMemo, useState } from 'preact/hooks';
import type { Framework } from '../../../../lib/domain/framework';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { guessEdition } from '../../../../lib/frameworks/editions/guess-edition';
import { matchLevels } from '../../../../lib/frameworks/editions/match-levels';
import type { ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';
import { frameworksHere } from '../shown/frameworks-here';
import { targetInNewer } from './guess-target';
import type { ImportKind } from './import-kind';

/** What an import is to the criteria that are there: guessed from the names in it, until the learner says it. */
export function useImportKind(portfolio: Portfolio, imported: ImportedFramework | null, origin: Framework['origin']) {
  const [said, setKind] = useState<ImportKind | null>(null);
  const [olderId, setOlder] = useState<string | null>(null);
  const { ofCase, beside, archived } = frameworksHere(portfolio);
  const frameworks = [...(ofCase ? [ofCase] : []), ...beside, ...archived];
  const guess = useMemo(() => {
    if (!imported || imported.competencies.length === 0) return null;
    const known = frameworks.map((framework) => ({
      framework,
      items: portfolio.competencies
        .filter((one) => one.frameworkId === framework.id && one.kind !== 'area')
        .map(({ title, code, sourceId = '' }) => ({ title, code, sourceId })),
    }));
    const read = imported.competencies.filter((one) => one.kind !== 'area').map(({ id, title, code }) => ({ title, code, sourceId: id }));
    return guessEdition(known, read)?.framework ?? null;
  }, [portfolio.frameworks, portfolio.competencies, imported]);
  // What is written by hand begins empty, and an empty edition would leave everything behind.
  const isAsked = frameworks.length > 0 && origin !== 'by hand';
  // A template of ours never takes the place of what the company wrote, unless the learner says so.
  const usual: ImportKind = guess ? 'newer' : ofCase && origin === 'template' && ofCase.origin !== 'template' ? 'beside' : 'case';
  const kind: ImportKind = isAsked ? (said ?? usual) : 'case';
  const older = kind === 'newer' ? (frameworks.find((one) => one.id === olderId) ?? guess ?? frameworks[0] ?? null) : null;
  return {
    isAsked,
    kind,
    older,
    frameworks,
    guessed: guess?.title ?? null,
    setKind,
    setOlder,
    /** The level of what is read that goes on from one of the older edition. */
    levelInNewer(level: string | null): string | null {
      if (!older || !imported || level === null) return null;
      const before = [...older.levels].sort((a, b) => a.order - b.order);
      return targetInNewer(before, imported.levels, matchLevels(before, imported.levels), level);
    },
  };
}
