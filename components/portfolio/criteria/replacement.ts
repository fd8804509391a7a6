import type { Competency } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';
import type { ImportedFramework } from '../../../lib/frameworks/imported-framework';
import { successorOf } from '../../../lib/store/criteria';

/** What replacing the criteria of the case would do to the competencies that something stands behind. */
export type Replacement = { title: string; kept: Competency[]; lost: Competency[] };

/** Which of the used competencies go on under the new criteria and which have no successor; null where nothing is replaced. */
export function previewReplacement(portfolio: Portfolio, imported: ImportedFramework): Replacement | null {
  const old = portfolio.frameworks.find((one) => one.id === portfolio.case?.frameworkId);
  if (!old) return null;
  const used = new Set([...portfolio.mappings, ...portfolio.claims, ...portfolio.plan].map((one) => one.competencyId));
  const before = portfolio.competencies.filter((one) => one.frameworkId === old.id && one.kind !== 'area' && used.has(one.id));
  const unstored = { frameworkId: '', parentId: null, revision: 0, createdAt: 0, updatedAt: 0 };
  const after = imported.competencies.map((one, order): Competency => ({ ...one, ...unstored, order }));
  const kept = before.filter((one) => successorOf(one, after) !== null);
  return { title: old.title, kept, lost: before.filter((one) => !kept.includes(one)) };
}

/** The level that the learner most likely aims at: the one that the role names, else the middle of the ladder or above. */
export function guessTarget(levels: readonly { id: string; label: string }[], toRole: string): string | null {
  const fold = (text: string) => text.trim().toLowerCase();
  const role = fold(toRole);
  const named = role
    ? (levels.find((level) => fold(level.label) === role) ??
      levels.find((level) => fold(level.label) !== '' && ` ${role} `.includes(` ${fold(level.label)} `)) ??
      levels.find((level) => fold(level.label).includes(role)))
    : undefined;
  return (named ?? levels[Math.ceil((levels.length - 1) / 2)])?.id ?? null;
}
