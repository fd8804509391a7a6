import * as z from 'zod/mini';
import { fileFactsSchema } from '../domain/artifact';
import { civilDayOf } from '../domain/civil-date';
import { type RowTable, rowTables } from '../store/database';

/** The version of the container that this code writes; docs/backup-format.md describes it. */
export const formatVersion = 1;

/** What every backup of every version begins with; the number of the version and the end of the line follow. */
export const magic = 'Proofolio backup, format ';

/** The media type of a backup. */
export const backupType = 'application/vnd.proofolio.backup';

/** The name under which a backup is saved: `proofolio-2026-11-22.proofolio`. */
export const backupName = (now: number): string => `proofolio-${civilDayOf(now)}.proofolio`;

/** One entry as its line says it: which, how many bytes follow, and their SHA-256. */
export type EntryHead = { name: string; bytes: number; sha256: string };

/** The line that stands before an entry's bytes. */
export const entryLine = ({ name, bytes, sha256 }: EntryHead): string => `entry ${name} ${bytes} ${sha256}\n`;

/** The last line: how many entries there are, and the SHA-256 of all lines before it. */
export const endLine = (entries: number, sha256: string): string => `end ${entries} ${sha256}\n`;

/** What an entry's line says, or null when it is none. */
export function parseEntryLine(line: string): EntryHead | null {
  const match = /^entry ([a-z]+(?:\/[a-z0-9]+)?) (0|[1-9]\d{0,14}) ([0-9a-f]{64})\n$/.exec(line);
  return match ? { name: match[1] ?? '', bytes: Number(match[2]), sha256: match[3] ?? '' } : null;
}

/** The tables that came with a later epoch than the first; a backup of an earlier one has no entry for them. */
const sinceEpoch: Partial<Record<RowTable, number>> = { sightings: 2, ratings: 3, editions: 3, wins: 4 };

/** The tables of which a backup of an epoch has an entry, in their order. */
export const tablesIn = (epoch: number): RowTable[] => rowTables.filter((table) => epoch >= (sinceEpoch[table] ?? 1));

/** The first entry: when it was written (milliseconds UTC), the epoch of the schema, and what must be in the others. */
export const manifestSchema = z.strictObject({
  savedAt: z.number(),
  schemaEpoch: z.int().check(z.minimum(1)),
  rows: z.partialRecord(z.enum(rowTables), z.int().check(z.minimum(0))),
  files: z.int().check(z.minimum(0)),
  fileBytes: z.int().check(z.minimum(0)),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What is told of a kept file in the entry `files`; its bytes are an entry of their own. */
export const fileRowSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  ...fileFactsSchema.shape,
  addedAt: z.number(),
});
export type FileRow = z.infer<typeof fileRowSchema>;

const nameSchema = z.strictObject({ name: z.string().check(z.maxLength(300)), mine: z.boolean() });
/** Settings whose shape is known here; others of the same epoch are carried as they are. */
export const knownSettings: Record<string, z.ZodMiniType> = {
  lastCode: z.int().check(z.minimum(0)),
  names: z.array(nameSchema),
};

/** One setting, of whatever shape. */
export const settingSchema = z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(100)), value: z.unknown() });
