import { nameOfTarget } from '../domain/asked';
import type { CivilDate } from '../domain/civil-date';
import type { Edition } from '../domain/edition';
import type { Draft } from '../domain/entity';
import type { Portfolio } from '../domain/portfolio';
import { act, type Done } from './act';
import type { Database } from './database';
import { describeFile, keepFile } from './files';
import { StorageFullError } from './store-errors';

/** A report as it goes out: its bytes, and what it was called. */
export type HandedOver = { pdf: Blob; name: string; pages: number; madeOn: CivilDate };

/**
 * Keeps a report that was handed over, byte for byte, with its criteria and level as they are called now; the same bytes
 * are one edition however often they are saved. Where there is no room for the bytes, what is known of them is kept
 * without: `fileId` is null then. Throws StorageFullError where there is not even room for that.
 */
export async function keepEdition(db: Database, portfolio: Portfolio, handed: HandedOver, now: number): Promise<Done<Edition>> {
  const file = new File([handed.pdf], handed.name, { type: handed.pdf.type });
  const facts = await describeFile(file);
  const { case: promotion, frameworks } = portfolio;
  const criteria = frameworks.find((one) => one.id === promotion?.frameworkId);
  const draft: Draft<Edition> = {
    caseId: promotion?.id ?? '',
    fileId: null,
    file: facts,
    pages: handed.pages,
    madeOn: handed.madeOn,
    reviewOn: promotion?.reviewOn ?? null,
    frameworkId: criteria?.id ?? null,
    criteria: [criteria?.title, criteria?.version].filter(Boolean).join(', ').slice(0, 300),
    target: nameOfTarget(portfolio),
  };
  const store = (withBytes: boolean) =>
    act(db, 'hand over a report', now, async (write) => {
      const same = (await db.editions.toArray()).find((one) => one.file.sha256 === facts.sha256);
      if (same && (same.fileId !== null || !withBytes)) return same;
      const fileId = withBytes ? await keepFile(db, file, facts, now) : null;
      return same ? write.put('editions', { ...same, fileId }) : write.add('editions', { ...draft, fileId });
    });
  try {
    return await store(true);
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error;
    return store(false);
  }
}

/** Removes a handed-over report; its bytes stay for a day, while undo can bring it back. */
export async function removeEdition(db: Database, id: string, now: number): Promise<Done<void>> {
  return act(db, 'remove a handed-over report', now, (write) => write.remove('editions', id));
}
