import type { Confidentiality, EvidenceKind } from '../../../../lib/domain/entity';
import { evidenceCode } from '../../../../lib/domain/entity';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import type { Evidence } from '../../../../lib/store/evidence-tables';
import { type NewFile, saveEvidence } from '../../../../lib/store/save-evidence';
import type { MappingChanges } from '../../../../lib/store/settle-mappings';
import { t } from '../../../../lib/words/words';
import type { Outcome, Workspace } from '../../workspace/workspace';

/** What every form of this room asks besides its own: which competencies it serves, and how far it travels. */
export type TravelDraft = { serves: string[]; inReport: boolean; confidentiality: Confidentiality };

/** The competencies that a piece stands behind, by the learner's confirmation. */
export function servedBy(portfolio: Portfolio, evidenceId: string): string[] {
  return portfolio.mappings.filter((one) => one.evidenceId === evidenceId && one.verdict === 'confirmed').map((one) => one.competencyId);
}

/** What a new or a stored piece begins with in its form. */
export function beginTravel(
  portfolio: Portfolio,
  piece: { id: string; inReport: boolean; confidentiality: Confidentiality } | null,
  start: readonly string[],
): TravelDraft {
  if (!piece) return { serves: [...start], inReport: true, confidentiality: 'internal' };
  return { serves: servedBy(portfolio, piece.id), inReport: piece.inReport, confidentiality: piece.confidentiality };
}

/** What the list of competencies changed: only what the learner ticked or unticked here. */
export function mappingChanges(before: readonly string[], after: readonly string[]): MappingChanges {
  return {
    confirm: after.filter((id) => !before.includes(id)),
    release: before.filter((id) => !after.includes(id)),
  };
}

/** The competencies that a new piece serves from the start: the one of the address, or those of the piece or note that it names. */
export function startOf(portfolio: Portfolio, from: string | null): { serves: string[]; about: string | null } {
  if (from === null) return { serves: [], about: null };
  if (portfolio.competencies.some((one) => one.id === from)) return { serves: [from], about: null };
  if (portfolio.wins.some((one) => one.id === from)) return { serves: servedBy(portfolio, from), about: null };
  const isPiece = [...portfolio.artifacts, ...portfolio.metrics, ...portfolio.badges].some((one) => one.id === from);
  return isPiece ? { serves: servedBy(portfolio, from), about: from } : { serves: [], about: null };
}

type ToStore<K extends EvidenceKind> = {
  kind: K;
  known: Evidence[K] | null;
  row: Parameters<typeof saveEvidence<K>>[2]['blank'];
  /** The fields of the row that the learner changed; all of a new piece. */
  fields: readonly (keyof Evidence[K])[];
  serves: { before: readonly string[]; after: readonly string[] };
  file?: NewFile;
  /** The quick note that a new piece of work grows from. */
  grewFrom?: string;
  newest?: { row: unknown };
};

/**
 * Stores a form. Where another tab wrote meanwhile and the learner keeps theirs, only the fields that were written here
 * go over the newest row, so that what the other tab wrote elsewhere in the piece stands as well.
 */
export function storeForm<K extends EvidenceKind>(workspace: Workspace, form: ToStore<K>): Promise<Outcome<Evidence[K]>> {
  const known = form.newest ? (form.newest.row as Evidence[K] | null) : form.known;
  const row = form.row as Partial<Evidence[K]>;
  const changes = known ? (Object.fromEntries(form.fields.map((field) => [field, row[field]])) as Partial<Evidence[K]>) : row;
  // A new piece has no mappings yet, whatever the form began with.
  const mapping = mappingChanges(known ? form.serves.before : [], form.serves.after);
  const said = form.known ? t('evidence:said.saved', { code: evidenceCode(form.known.code) }) : t(`evidence:said.added.${form.kind}`);
  const beside = { ...(form.file ? { file: form.file } : {}), ...(form.grewFrom ? { grewFrom: form.grewFrom } : {}) };
  return workspace.run((now) => saveEvidence(workspace.db, form.kind, { known, changes, blank: form.row, mapping, ...beside }, now), said);
}
