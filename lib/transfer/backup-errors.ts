/** What is wrong with a file that should be a backup; `entry` names the part of it, as docs/backup-format.md does. */
export type BackupFault =
  | { kind: 'not a backup' }
  /** It ends too early: within this entry. */
  | { kind: 'truncated'; entry: string }
  /** Its bytes are not those that were written: at this entry. */
  | { kind: 'changed'; entry: string }
  /** It was written by a newer version of the extension. */
  | { kind: 'newer' }
  /** Its bytes are as written, but a row (counted from 1) has not the shape that it must have, at this field. */
  | { kind: 'unfit'; entry: string; row: number; field: string };

/** A file cannot be restored from; nothing was changed. */
export class BackupFaultError extends Error {
  override readonly name = 'BackupFaultError';
  constructor(readonly fault: BackupFault) {
    super(Object.values(fault).join(', '));
  }
}

/** A kept file's bytes are not those that were stored, or cannot be read, so no true backup of it can be made. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  constructor(readonly fileName: string) {
    super(`${fileName} is not what was stored`);
  }
}
