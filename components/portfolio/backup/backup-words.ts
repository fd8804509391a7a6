import { civilDayOf, daysBetween } from '../../../lib/domain/civil-date';
import { type BackupState, isBackupOverdue, type LastBackup } from '../../../lib/store/backup-state';
import type { ContentCounts } from '../../../lib/store/content-counts';
import { formatDate, formatNumber } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';

/** What is counted on screen, in the order of the case; single criteria and mappings stand behind what they belong to. */
const told = ['badges', 'artifacts', 'metrics', 'feedback', 'wins', 'frameworks', 'claims', 'plan', 'sightings'] as const;

/** What there is, a phrase for each kind: "11 badges", "1 file, 2.4 MB". Kinds of which there are none are left out. */
export function sayCounts({ rows, files, fileBytes }: ContentCounts): string[] {
  const phrases = told.filter((table) => rows[table] > 0).map((table) => t(`backup:counts.${table}`, { count: rows[table] }));
  if (files > 0) phrases.push(t('backup:counts.files', { count: files, size: saySize(fileBytes) }));
  return phrases;
}

/** The same as one phrase: "11 badges, 10 pieces of work and 1 file". */
export function sayCountsInOne(counts: ContentCounts): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(sayCounts(counts));
}

/** A number of bytes as people read it: "540 bytes", "312 KB", "2.4 MB". */
export function saySize(bytes: number): string {
  if (bytes < 1000) return t('backup:size.bytes', { count: bytes });
  const [unit, divisor] = bytes < 1_000_000 ? ['kb', 1000] : bytes < 1_000_000_000 ? ['mb', 1_000_000] : ['gb', 1_000_000_000];
  const amount = bytes / Number(divisor);
  return t(`backup:size.${unit}`, { amount: formatNumber(amount, language(), amount < 10 ? 1 : 0) });
}

/** About how large a backup of these contents is: the files as they are, and half a kilobyte for a row. */
export function guessSize({ rows, fileBytes }: ContentCounts): number {
  return fileBytes + 500 * Object.values(rows).reduce((sum, count) => sum + count, 1);
}

/** When the last backup was: "22 November 2026 (today)", "10 November 2026 (12 days ago)". */
export function sayWhen(moment: number, now: number): string {
  const day = civilDayOf(moment);
  const ago = daysBetween(day, civilDayOf(now));
  const date = formatDate(day, language(), 'long');
  return ago <= 0 ? t('backup:when.today', { date }) : t('backup:when.ago', { date, count: ago });
}

/**
 * What stands below "Backup" among the rooms: "12 days old", or "none yet"; null while no reminder is due, which is
 * while nothing changed, or for a week after the last backup (or after the beginning).
 */
export function backupAge(last: LastBackup | null, changes: BackupState['changes'], now: number): string | null {
  if (!isBackupOverdue({ last, changes }, now)) return null;
  if (last === null) return t('backup:age.none');
  return t('backup:age.days', { count: daysBetween(civilDayOf(last.at), civilDayOf(now)) });
}
