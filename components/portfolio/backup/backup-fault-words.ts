import { NotEmptyError, UnfitRowError } from '../../../lib/store/store-errors';
import { type BackupFault, BackupFaultError, DamagedFileError } from '../../../lib/transfer/backup-errors';
import { t } from '../../../lib/words/words';
import { sayError } from '../workspace/workspace';
import { sayCountsInOne } from './backup-words';

/** What went wrong with a backup, what was not harmed, and what to do. `name` is the file that was chosen, if one was. */
export function sayBackupError(error: unknown, name = ''): string {
  if (error instanceof BackupFaultError) return sayFault(error.fault, name);
  if (error instanceof NotEmptyError) return t('backup:error.notEmpty', { contents: sayCountsInOne(error.counts) });
  if (error instanceof DamagedFileError) return t('backup:error.damagedFile', { name: error.fileName });
  if (error instanceof UnfitRowError) return t('backup:error.unfitRow', { part: partName(`rows/${error.table}`), field: error.field });
  if (error instanceof DOMException && /^(NotReadable|NotFound)Error$/.test(error.name)) return t('backup:error.unreadable', { name });
  return sayError(error);
}

function sayFault(fault: BackupFault, name: string): string {
  switch (fault.kind) {
    case 'not a backup':
      return t('backup:error.notABackup', { name });
    case 'truncated':
      return t('backup:error.truncated', { name, part: partName(fault.entry) });
    case 'changed':
      return t('backup:error.changed', { name, part: partName(fault.entry) });
    case 'newer':
      return t('backup:error.newer', { name });
    case 'unfit':
      return t('backup:error.unfit', { name, part: partName(fault.entry), row: fault.row, field: fault.field || '?' });
    default:
      return fault satisfies never;
  }
}

/** A part of the file in words: `rows/badges` is "the badges", `file/3` is "kept file 3". */
function partName(entry: string): string {
  const [kind, which = ''] = entry.split('/');
  if (kind === 'file') return t('backup:part.file', { number: which });
  return kind === 'rows' ? t(`backup:part.${which}`) : t(`backup:part.${kind}`);
}
