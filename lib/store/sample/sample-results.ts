import type { Metric, Reading, ReadingSource } from '../../domain/metric';
import { type Calendar, entity } from './calendar';

type Value = { value: number; days: number; sample?: string; source?: Omit<ReadingSource, 'datedOn'> & { days: number } };
type Line = Pick<Metric, 'id' | 'name' | 'unit' | 'better' | 'target' | 'myPart' | 'badgeId'> & {
  /** When the baseline was entered, in days from now: before the badge was begun it counts as "recorded before". */
  baseline: Value & { enteredDays: number };
  readings: Value[];
};

/** Five results: two baselines recorded before, two from dated sources, one recalled. */
const lines: Line[] = [
  {
    id: 'r-questions',
    name: 'Questions per report',
    unit: 'questions',
    better: 'lower',
    target: 8,
    badgeId: 'b-storytelling',
    myPart: 'I designed it and trained the three people who fill it.',
    baseline: { value: 12, days: -315, enteredDays: -310, sample: '3 reports' },
    readings: [
      { value: 10, days: -140, sample: '3 reports' },
      { value: 9, days: -45, sample: '3 reports' },
    ],
  },
  {
    id: 'r-close',
    name: 'Hours per close',
    unit: 'h',
    better: 'lower',
    target: 24,
    badgeId: 'b-planning',
    myPart: 'The plan and the agreements; four teams keep their dates.',
    baseline: {
      value: 41,
      days: -260,
      enteredDays: -230,
      sample: 'mean of 3 closes',
      source: { note: 'Time sheets of the close', artifactId: 'w-close', url: null, days: -256 },
    },
    readings: [
      { value: 29, days: -130, sample: 'mean of 3 closes' },
      {
        value: 26,
        days: -38,
        sample: 'mean of 3 closes',
        source: { note: 'Time sheets of the close', artifactId: 'w-close', url: null, days: -36 },
      },
    ],
  },
  {
    id: 'r-forecast',
    name: 'Forecast error',
    unit: '%',
    better: 'lower',
    target: 10,
    badgeId: 'b-pipelines',
    myPart: 'Model and tests. Calmer fuel prices helped by about a point.',
    baseline: { value: 18, days: -292, enteredDays: -288, sample: '26 weeks' },
    readings: [{ value: 11, days: -32, sample: '13 weeks' }],
  },
  {
    id: 'r-arrivals',
    name: 'Wrong arrivals',
    unit: '%',
    better: 'lower',
    target: null,
    badgeId: null,
    myPart: 'Rules and visits are mine; the entry form was changed by IT.',
    baseline: { value: 6.4, days: -200, enteredDays: -90, sample: 'about 900 shipments at 9 depots' },
    readings: [{ value: 2.1, days: -40, sample: '1,020 shipments at 9 depots' }],
  },
  {
    id: 'r-reports',
    name: 'Reports a month',
    unit: 'reports',
    better: 'lower',
    target: 20,
    badgeId: null,
    myPart: 'Counting, proposal and talks. The decision was my manager’s.',
    baseline: {
      value: 31,
      days: -135,
      enteredDays: -100,
      source: { note: 'List of reports', artifactId: null, url: 'https://intranet.halden-freight.example/reports/list', days: -135 },
    },
    readings: [{ value: 24, days: -42 }],
  },
];

/** The results of the sample case, numbered on from `firstCode`. */
export function sampleResults(calendar: Calendar, firstCode: number): Metric[] {
  return lines.map(({ baseline, readings, ...line }, index) => ({
    ...entity(calendar, line.id, -baseline.enteredDays),
    ...line,
    code: firstCode + index,
    inReport: true,
    confidentiality: 'internal' as const,
    baseline: readingOf(calendar, `${line.id}-0`, baseline, baseline.enteredDays),
    readings: readings.map((reading, at) => readingOf(calendar, `${line.id}-${at + 1}`, reading, reading.days + 2)),
  }));
}

function readingOf(calendar: Calendar, id: string, { value, days, sample = '', source }: Value, enteredDays: number): Reading {
  const { days: sourceDays, ...facts } = source ?? { days: 0, note: '', artifactId: null, url: null };
  return {
    id,
    value,
    on: calendar.day(days),
    period: calendar.quarter(days),
    recordedAt: calendar.moment(enteredDays),
    source: source ? { ...facts, datedOn: calendar.day(sourceDays) } : null,
    sample,
  };
}
