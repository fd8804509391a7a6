import type { Reading } from '../../../../lib/domain/metric';
import { formatDate, formatNumber } from '../../../../lib/words/dates';
import { language } from '../../../../lib/words/words';

/** Longer units stand in the head of the result alone, so that the bars keep their room. */
const shortUnit = 10;

/** When a reading holds: the period in the learner's words, else its date; null where neither is known. */
export function sayWhen(reading: Reading): string | null {
  return reading.period || (reading.on ? formatDate(reading.on, language()) : null);
}

/** A value with its unit, where that is short. */
export function sayValue(value: number, unit: string): string {
  const number = formatNumber(value, language());
  return unit && unit.length <= shortUnit ? `${number} ${unit}` : number;
}
