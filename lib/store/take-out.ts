import type { MappedKind } from '../domain/entity';
import type { Metric, Reading } from '../domain/metric';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { tableOfMapped } from './evidence-tables';

/**
 * Takes a piece of evidence or a quick note out with everything that points at it, in one act that one undo brings back:
 * its mappings, its place in groups, what was seen of it, and the results, words and notes that name it. A result must
 * not go on claiming a source that is gone.
 * A stored file stays until nothing can bring the piece back.
 */
export async function takeOut(db: Database, kind: MappedKind, id: string, now: number): Promise<Done<void>> {
  return act(db, `remove ${kind}`, now, (write) => takeOutPiece(db, write, kind, id));
}

/** The same as a part of a larger act. */
export async function takeOutPiece(db: Database, write: Writer, kind: MappedKind, id: string): Promise<void> {
  for (const mapping of await db.mappings.where('evidenceId').equals(id).toArray()) await write.remove('mappings', mapping.id);
  if (kind === 'badge') {
    await leaveStacks(db, write, id);
    for (const look of await db.sightings.where('badgeId').equals(id).primaryKeys()) await write.remove('sightings', look);
  }
  await forgetInMetrics(db, write, id);
  for (const words of await db.feedback.toArray()) if (words.about === id) await write.put('feedback', { ...words, about: null });
  for (const win of await db.wins.where('workId').equals(id).toArray()) await write.put('wins', { ...win, workId: null });
  await write.remove(tableOfMapped[kind], id);
}

async function forgetInMetrics(db: Database, write: Writer, id: string): Promise<void> {
  const without = (reading: Reading): Reading =>
    reading.source?.artifactId === id ? { ...reading, source: { ...reading.source, artifactId: null } } : reading;
  for (const metric of await db.metrics.toArray()) {
    if (metric.id === id) continue;
    const next: Metric = {
      ...metric,
      baseline: metric.baseline && without(metric.baseline),
      readings: metric.readings.map(without),
      badgeId: metric.badgeId === id ? null : metric.badgeId,
    };
    if (JSON.stringify(next) !== JSON.stringify(metric)) await write.put('metrics', next);
  }
}

async function leaveStacks(db: Database, write: Writer, badgeId: string): Promise<void> {
  for (const stack of await db.stacks.toArray()) {
    if (stack.wholeId !== badgeId && !stack.partIds.includes(badgeId)) continue;
    const partIds = stack.partIds.filter((id) => id !== badgeId);
    const wholeId = stack.wholeId === badgeId ? null : stack.wholeId;
    if (partIds.length + (wholeId ? 1 : 0) < 2) await write.remove('stacks', stack.id);
    else await write.put('stacks', { ...stack, partIds, wholeId });
  }
}
