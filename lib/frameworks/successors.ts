import type { Competency } from '../domain/framework';
import type { ImportedCompetency } from './imported-framework';

type Named = Pick<Competency, 'kind' | 'code' | 'title'>;

const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The competency of new criteria that stands for an old one: of equal code, else of equal title. */
export function successorOf<T extends Named>(old: Named, after: readonly T[]): T | null {
  const sameKind = after.filter((one) => one.kind === old.kind);
  return (
    sameKind.find((one) => old.code !== '' && one.code === old.code) ?? sameKind.find((one) => fold(one.title) === fold(old.title)) ?? null
  );
}

/** What replacing criteria would do to the competencies that something stands behind: which go on, which have no successor. */
export function previewReplacement(
  before: readonly Competency[],
  usedIds: ReadonlySet<string>,
  after: readonly ImportedCompetency[],
): { kept: Competency[]; lost: Competency[] } {
  const used = before.filter((one) => one.kind !== 'area' && usedIds.has(one.id));
  const kept = used.filter((one) => successorOf(one, after) !== null);
  return { kept, lost: used.filter((one) => !kept.includes(one)) };
}
