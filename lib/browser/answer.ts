/**
 * How a message is answered: with a value, or with why not. Errors do not survive the way between two contexts, so
 * they travel as a code; the sentences are in the translations.
 */
export type Answer<T> = { ok: true; value: T } | Failure;
export type Failure = { ok: false; code: FailureCode; message: string };

export type FailureCode =
  /** The sender may not ask for this, or the payload is not what it should be. */
  | 'refused'
  | 'full'
  | 'newer'
  | 'cannotUndo'
  | 'conflict'
  /** The site did not give its data; why, in the words of `DataFailure`. */
  | DataFailure
  | 'unexpected';

/** Why a site's own data could not be had. */
export type DataFailure = 'forbidden' | 'not-found' | 'site-trouble' | 'timeout' | 'no-connection' | 'not-json' | 'page-changed';

/** The answer that carries a value. */
export const done = <T>(value: T): Answer<T> => ({ ok: true, value });

/** The answer that says why not. */
export const failed = (code: FailureCode, message = ''): Failure => ({ ok: false, code, message });

const codes: Record<string, FailureCode> = {
  StorageFullError: 'full',
  NewerDataError: 'newer',
  CannotUndoError: 'cannotUndo',
  ConflictError: 'conflict',
};

/** What an error becomes on its way to another context; errors of the store are known by their names. */
export function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return failed(codes[name] ?? 'unexpected', message);
}
