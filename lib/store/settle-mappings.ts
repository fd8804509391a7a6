import type { MappedKind } from '../domain/entity';
import { mappingId } from '../domain/promotion-case';
import type { Writer } from './act';
import type { Database } from './database';

/** What a form changes besides the piece: competencies to stand behind from now on, and no longer. */
export type MappingChanges = { confirm: readonly string[]; release: readonly string[] };

/** Confirms and releases what a form changed, within its act; a rejected pair that is ticked is confirmed. */
export async function settleMappings(
  db: Database,
  write: Writer,
  kind: MappedKind,
  evidenceId: string,
  mapping: MappingChanges,
): Promise<void> {
  for (const competencyId of mapping.release) await write.remove('mappings', mappingId(competencyId, kind, evidenceId));
  for (const competencyId of mapping.confirm) {
    const id = mappingId(competencyId, kind, evidenceId);
    const known = await db.mappings.get(id);
    if (known?.verdict === 'confirmed') continue;
    if (known) await write.put('mappings', { ...known, verdict: 'confirmed' });
    else await write.add('mappings', { competencyId, kind, evidenceId, verdict: 'confirmed', words: [] }, id);
  }
}
