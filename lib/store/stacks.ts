import type { Stack } from '../domain/promotion-case';
import { act, type Done } from './act';
import type { Database } from './database';

/** Groups awards that belong together, so that they count once; a badge stands in one group only. */
export async function groupAwards(
  db: Database,
  group: Pick<Stack, 'title' | 'kind' | 'wholeId' | 'partIds'>,
  now: number,
): Promise<Done<Stack>> {
  return act(db, 'group awards', now, async (write) => {
    const members = new Set([...group.partIds, ...(group.wholeId ? [group.wholeId] : [])]);
    for (const other of await db.stacks.toArray()) {
      if (other.partIds.some((id) => members.has(id)) || (other.wholeId !== null && members.has(other.wholeId)))
        await write.remove('stacks', other.id);
    }
    return write.add('stacks', group);
  });
}

/** Takes a group apart; its badges count one by one again. */
export async function ungroupAwards(db: Database, stackId: string, now: number): Promise<Done<void>> {
  return act(db, 'ungroup awards', now, (write) => write.remove('stacks', stackId));
}
