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

/** Dexie wraps what the browser throws; this finds the first known cause inside. */
export function asStoreError(error: unknown): unknown {
  for (let inner: unknown = error, depth = 0; inner instanceof Error && depth < 5; depth++) {
    if (inner.name === 'QuotaExceededError') return new StorageFullError();
    inner = (inner as { inner?: unknown }).inner;
  }
  return error;
}
