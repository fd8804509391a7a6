import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { evidenceShape, longText, titleText, urlText } from './entity';

/** A document that says a value and bears a date: a piece of work of the learner's, or a link. */
export const readingSourceSchema = z.object({
  note: titleText,
  artifactId: z.nullable(z.string()),
  url: z.nullable(urlText),
  /** The date that the source itself bears. */
  datedOn: z.nullable(civilDateSchema),
});
export type ReadingSource = z.infer<typeof readingSourceSchema>;

/** One value of the quantity, for a day, month or named period. */
export const readingSchema = z.object({
  id: z.string(),
  value: z.number(),
  on: z.nullable(civilDateSchema),
  /** The period in the learner's words, `Q1 2026`; empty where the date says enough. */
  period: titleText,
  /** When it was entered here, by this computer's clock. */
  recordedAt: z.number(),
  source: z.nullable(readingSourceSchema),
  sample: titleText,
});
export type Reading = z.infer<typeof readingSchema>;

/** A quantity that should change: unit, direction of good, baseline and later readings. */
export const metricSchema = z.object({
  ...evidenceShape,
  name: titleText.check(z.minLength(1)),
  unit: titleText,
  better: z.enum(['lower', 'higher']),
  baseline: z.nullable(readingSchema),
  readings: z.array(readingSchema).check(z.maxLength(500)),
  target: z.nullable(z.number()),
  myPart: longText,
  /** The badge whose beginning decides whether the baseline was recorded before. */
  badgeId: z.nullable(z.string()),
});
export type Metric = z.infer<typeof metricSchema>;

/** The reading that the baseline is compared with: the last by date, and by entry where no date tells. */
export function latestReading(metric: Metric): Reading | null {
  return metric.readings.reduce<Reading | null>((latest, reading) => {
    if (latest === null) return reading;
    if (reading.on !== null && latest.on !== null && reading.on !== latest.on) return reading.on > latest.on ? reading : latest;
    return reading.recordedAt >= latest.recordedAt ? reading : latest;
  }, null);
}

/** Whether a metric may fill the third mark: a baseline and a later reading. */
export function isResultComplete(metric: Metric): boolean {
  const later = latestReading(metric);
  if (metric.baseline === null || later === null) return false;
  const [before, after] = [metric.baseline.on, later.on];
  return before === null || after === null || after >= before.slice(0, after.length);
}
