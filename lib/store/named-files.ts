import type { Artifact } from '../domain/artifact';
import type { Framework } from '../domain/framework';
import type { Sighting } from '../domain/sighting';

type Naming = Pick<Artifact, 'fileId'> & Pick<Framework, 'sourceFileId'> & Pick<Sighting, 'kept'>;

/**
 * The kept files that a row of whatever table names: the one of a piece of work or of a handed-over report, the one that criteria came from, or
 * those that show what was seen of a badge.
 */
export function namedFiles(row: unknown): string[] {
  const { fileId, sourceFileId, kept } = (row ?? {}) as Partial<Naming>;
  return [fileId, sourceFileId, ...(kept ?? []).map((one) => one.fileId)].filter((id) => typeof id === 'string');
}
