import type { Artifact } from '../domain/artifact';
import type { Framework } from '../domain/framework';

/** The kept file that a row of whatever table names, or null: the one of a piece of work, or the one that criteria came from. */
export function namedFile(row: unknown): string | null {
  const { fileId, sourceFileId } = (row ?? {}) as Partial<Pick<Artifact, 'fileId'> & Pick<Framework, 'sourceFileId'>>;
  return fileId ?? sourceFileId ?? null;
}
