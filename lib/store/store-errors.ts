import type { ContentCounts } from './content-counts';

/** The thing was changed elsewhere since it was read; nothing was written. `current` is what stands now, or null if it is gone. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  constructor(
    readonly table: string,
    readonly rowId: string,
    readonly current: unknown,
  ) {
    super(`${table} ${rowId} was changed elsewhere`);
  }
}

/** The browser gave no more room; nothing was written. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
  constructor() {
    super('no room left in the storage of this browser');
  }
}

/** The stored data was written by a newer version of the extension; nothing was read or written. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
  constructor(readonly epoch: number) {
    super(`stored data has epoch ${epoch}, newer than this code`);
  }
}

/** The database cannot be opened as long as another tab holds older data open; nothing was read. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
  constructor() {
    super('another tab holds the data open: close the other tabs of this extension');
  }
}

/** What was done has been built upon since, so it cannot be undone as a whole. */
export class CannotUndoError extends Error {
  override readonly name = 'CannotUndoError';
}

/** A file above the limit; nothing was stored. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
  constructor(
    readonly fileName: string,
    readonly size: number,
    readonly limit: number,
  ) {
    super(`${fileName} has ${size} bytes, above ${limit}`);
  }
}

/** A row that its table cannot hold, with the field that does not fit; nothing was written. */
export class UnfitRowError extends Error {
  override readonly name = 'UnfitRowError';
  constructor(
    readonly table: string,
    readonly rowId: string,
    readonly field: string,
    message: string,
  ) {
    super(`${table} ${field}: ${message}`);
  }
}

/** Something is there already where an empty installation is needed; nothing was changed. */
export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError';
  constructor(readonly counts: ContentCounts) {
    super('this installation is not empty');
  }
}

/** Dexie wraps what the browser throws; this finds the first known cause inside. */
export function asStoreError(error: unknown): unknown {
  for (let inner: unknown = error, depth = 0; isErrorLike(inner) && depth < 5; depth++) {
    if (inner.name === 'QuotaExceededError') return new StorageFullError();
    // A bulk write names what failed in a list of its own.
    inner = inner.inner ?? inner.failures?.[0];
  }
  return error;
}

type ErrorLike = { name: string; inner?: unknown; failures?: unknown[] };
const isErrorLike = (value: unknown): value is ErrorLike => typeof value === 'object' && value !== null && 'name' in value;
