import { hasItsDetails } from '../../lib/detection/unread-entries';
import { findBadge } from '../../lib/store/badges';
import { type Collecting, listCollected, readCollecting } from '../../lib/store/collecting';
import type { Collected, Database } from '../../lib/store/database';
import { follow, type Live } from '../../lib/store/live';
import { listNames } from '../../lib/store/names';
import { listSightingsOf } from '../../lib/store/sightings';
import { type Row, rowsOf } from './rows';

/** One collected award beside what is stored of it. */
export type CollectedRow = Row & Omit<Collected, 'award'>;

/** What is being collected: whether, what has come together and is not saved yet, and which listed pages have been opened. */
export type Gathered = { collecting: Collecting | null; waiting: CollectedRow[]; opened: ReadonlySet<string> };

/** What is being collected, following every write, in whichever tab it happens. */
export const followCollecting = (db: Database): Live<Gathered> => follow(() => readGathered(db));

async function readGathered(db: Database): Promise<Gathered> {
  const [collecting, collected, names] = await Promise.all([readCollecting(db), listCollected(db), listNames(db)]);
  const awards = collected.map(({ award }) => award);
  const badges = await Promise.all(awards.map((award) => findBadge(db, award)));
  const looks = await listSightingsOf(
    db,
    badges.flatMap((badge) => badge?.id ?? []),
  );
  const rows = rowsOf(awards, badges, names, looks).map((row, index) => ({ ...(collected[index] as Collected), ...row }));
  return {
    collecting,
    waiting: rows.filter(({ badge, news }) => badge === null || news),
    opened: new Set([...collected.map(({ key }) => key), ...(await listSavedKeys(db, collecting))]),
  };
}

/** The listed pages whose badge is saved with its details, from whichever page those came. */
async function listSavedKeys(db: Database, collecting: Collecting | null): Promise<string[]> {
  const saved = (collecting?.queue ?? []).map(async ({ key }) => {
    const [platform = '', ...id] = key.split('|');
    const badge = await db.badges
      .where('[platform+credentialId]')
      .equals([platform, id.join('|')])
      .first();
    return badge && hasItsDetails(badge) ? [key] : [];
  });
  return (await Promise.all(saved)).flat();
}
