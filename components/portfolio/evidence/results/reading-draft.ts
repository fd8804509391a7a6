import type { Reading, ReadingSource } from '../../../../lib/domain/metric';
import { dateFrom, isDateFine } from '../../form/typed-fields';
import { readNumber, writeNumber } from '../../form/typed-number';
import { isWebAddress } from '../piece/web-link';

/** One reading as it stands in its form: every text as typed. */
export type ReadingDraft = {
  value: string;
  on: string;
  period: string;
  sample: string;
  note: string;
  url: string;
  artifactId: string;
  datedOn: string;
};

/** What the fields of a reading begin with. */
export function beginReading(known: Reading | null): ReadingDraft {
  return {
    value: writeNumber(known?.value ?? null),
    on: known?.on ?? '',
    period: known?.period ?? '',
    sample: known?.sample ?? '',
    note: known?.source?.note ?? '',
    url: known?.source?.url ?? '',
    artifactId: known?.source?.artifactId ?? '',
    datedOn: known?.source?.datedOn ?? '',
  };
}

/** Whether nothing at all was typed, so that there is no reading. */
export const isBlank = (draft: ReadingDraft): boolean => Object.values(draft).every((text) => text.trim() === '');

/** Whether what was typed can be stored: a value, and nothing that cannot be read with certainty. */
export function isReadingFine(draft: ReadingDraft): boolean {
  const addressFine = draft.url.trim() === '' || isWebAddress(draft.url);
  return readNumber(draft.value).kind === 'number' && isDateFine(draft.on) && isDateFine(draft.datedOn) && addressFine;
}

/**
 * The reading that was typed; null while it has no value. It counts as entered now when it is new or when its value or
 * date is another than before: a baseline is "recorded before" only as it stands.
 */
export function readingFrom(draft: ReadingDraft, known: Reading | null, now: number): Reading | null {
  const read = readNumber(draft.value);
  if (read.kind !== 'number') return null;
  const on = dateFrom(draft.on);
  const isSame = known !== null && known.value === read.value && known.on === on;
  return {
    id: known?.id ?? crypto.randomUUID(),
    value: read.value,
    on,
    period: draft.period.trim(),
    recordedAt: isSame ? known.recordedAt : now,
    source: sourceFrom(draft),
    sample: draft.sample.trim(),
  };
}

function sourceFrom(draft: ReadingDraft): ReadingSource | null {
  const source = {
    note: draft.note.trim(),
    url: draft.url.trim() || null,
    artifactId: draft.artifactId || null,
    datedOn: dateFrom(draft.datedOn),
  };
  const isEmpty = source.note === '' && source.url === null && source.artifactId === null && source.datedOn === null;
  return isEmpty ? null : source;
}
