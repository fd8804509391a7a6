import type { Draft } from '../../../../lib/domain/entity';
import type { Metric } from '../../../../lib/domain/metric';
import { readNumber, writeNumber } from '../../form/typed-number';
import type { TravelDraft } from '../piece/saving';
import { beginReading, isBlank, isReadingFine, type ReadingDraft, readingFrom } from './reading-draft';

/** A result as it stands in its form; `later` is a first later reading, asked for with a new result only. */
export type ResultDraft = TravelDraft &
  Pick<Metric, 'name' | 'unit' | 'better' | 'myPart'> & { baseline: ReadingDraft; later: ReadingDraft; target: string; badgeId: string };

/** What the form begins with. */
export function beginResult(known: Metric | null, badgeId: string | null): Omit<ResultDraft, keyof TravelDraft> {
  return {
    name: known?.name ?? '',
    unit: known?.unit ?? '',
    better: known?.better ?? 'lower',
    myPart: known?.myPart ?? '',
    baseline: beginReading(known?.baseline ?? null),
    later: beginReading(null),
    target: writeNumber(known?.target ?? null),
    badgeId: known?.badgeId ?? badgeId ?? '',
  };
}

/** Whether it can be stored: a name, and numbers and dates that can be read with certainty. */
export function isResultFine(values: ResultDraft): boolean {
  const readingFine = (reading: ReadingDraft) => isBlank(reading) || isReadingFine(reading);
  return (
    values.name.trim() !== '' &&
    readingFine(values.baseline) &&
    readingFine(values.later) &&
    readNumber(values.target).kind !== 'unreadable'
  );
}

/** The result that the form means. */
export function resultRow(known: Metric | null, values: ResultDraft, now: number): Omit<Draft<Metric>, 'code'> {
  const target = readNumber(values.target);
  const later = known ? null : readingFrom(values.later, null, now);
  return {
    inReport: values.inReport,
    confidentiality: values.confidentiality,
    name: values.name.trim(),
    unit: values.unit.trim(),
    better: values.better,
    baseline: readingFrom(values.baseline, known?.baseline ?? null, now),
    readings: known ? known.readings : later ? [later] : [],
    target: target.kind === 'number' ? target.value : null,
    myPart: values.myPart,
    badgeId: values.badgeId || null,
  };
}

/** The fields of the result among those that the form changed; readings have a form of their own. */
export function changedFields(changed: readonly (keyof ResultDraft)[]): (keyof Metric)[] {
  return changed.filter((field): field is Exclude<keyof ResultDraft, 'serves' | 'later'> => field !== 'serves' && field !== 'later');
}
