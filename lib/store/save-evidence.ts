import type { Artifact, FileFacts } from '../domain/artifact';
import { type Badge, type BadgeField, badgeFields } from '../domain/badge';
import type { Draft, EvidenceKind } from '../domain/entity';
import { act, type Done } from './act';
import type { Database } from './database';
import { type Evidence, tableOf } from './evidence-tables';
import { keepFile } from './files';
import { type MappingChanges, settleMappings } from './settle-mappings';
import { growFrom } from './wins';

/** Bytes to keep with a piece of work, and what is known of them. */
export type NewFile = { blob: Blob; facts: FileFacts };

/** A form's outcome: `known` is the piece as it was read (null for a new one), `changes` are the fields that the learner wrote. */
export type Saving<K extends EvidenceKind> = {
  known: Evidence[K] | null;
  /** All fields of a new piece; of a known one, those that are written over. */
  changes: Partial<Evidence[K]>;
  /** What a new piece is where the form says nothing. */
  blank: Omit<Draft<Evidence[K]>, 'code'>;
  mapping: MappingChanges;
  file?: NewFile;
  /** The quick note that a new piece of work grew from. */
  grewFrom?: string;
};

/**
 * Stores a new or a changed piece with its mappings and the bytes that belong to it, in one act. Fields of a badge that
 * the learner wrote are marked as typed, and no page overwrites them. Throws ConflictError with nothing written when the
 * piece was changed since it was read.
 */
export async function saveEvidence<K extends EvidenceKind>(
  db: Database,
  kind: K,
  saving: Saving<K>,
  now: number,
): Promise<Done<Evidence[K]>> {
  return act(db, `${saving.known ? 'edit' : 'add'} ${kind}`, now, async (write) => {
    const row = { ...(saving.known ?? saving.blank), ...saving.changes } as Evidence[K];
    if (saving.file) (row as Artifact).fileId = await keepFile(db, saving.file.blob, saving.file.facts, now);
    if (kind === 'badge') (row as Badge).provenance = provenanceOf(row as Badge, saving as Saving<'badge'>, now);
    const stored = (saving.known
      ? await write.put(tableOf[kind], row as never)
      : await write.add(tableOf[kind], { ...row, code: await write.nextCode() } as never)) as unknown as Evidence[K];
    await settleMappings(db, write, kind, stored.id, saving.mapping);
    if (saving.grewFrom) await growFrom(db, write, saving.grewFrom, stored.id);
    return stored;
  });
}

function provenanceOf(row: Badge, saving: Saving<'badge'>, now: number): Badge['provenance'] {
  const provenance = { ...row.provenance };
  const isEmpty = (value: unknown) => value === null || value === '' || value === 'unknown' || (Array.isArray(value) && value.length === 0);
  for (const field of Object.keys(saving.changes) as BadgeField[]) {
    if (!badgeFields.includes(field)) continue;
    // Of a new badge only what was filled is the learner's word; of a known one, emptying a field is a word as well.
    if (saving.known || !isEmpty(row[field])) provenance[field] = { kind: 'typed', at: now };
  }
  return provenance;
}
