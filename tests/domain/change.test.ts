import { describe, expect, test } from 'vitest';
import { basisOfBaseline, changeOf } from '../../lib/domain/change';
import { latestReading } from '../../lib/domain/metric';
import { badge, metric, reading } from './made-up';

describe('before and after', () => {
  test('twelve to nine where lower is better is down 25 %, better', () => {
    expect(changeOf(metric())).toEqual({ before: 12, after: 9, difference: -3, percent: 25, direction: 'down', verdict: 'better' });
  });

  test('the same numbers where higher is better are worse', () => {
    expect(changeOf(metric({ better: 'higher' }))).toMatchObject({ percent: 25, direction: 'down', verdict: 'worse' });
  });

  test('a zero baseline has no per cent, but a direction', () => {
    const grown = changeOf(metric({ better: 'higher', baseline: reading(0, '2026-03') }));
    expect(grown).toMatchObject({ percent: null, difference: 9, direction: 'up', verdict: 'better' });
  });

  test('a negative baseline keeps the true direction', () => {
    const less = changeOf(metric({ better: 'higher', baseline: reading(-10, '2026-03'), readings: [reading(-5, '2026-09')] }));
    expect(less).toMatchObject({ percent: 50, direction: 'up', verdict: 'better' });
  });

  test('equal values are neither better nor worse', () => {
    expect(changeOf(metric({ readings: [reading(12, '2026-09')] }))).toMatchObject({ percent: 0, direction: 'same', verdict: 'same' });
  });

  test('there is none while the baseline or a later reading is missing', () => {
    expect(changeOf(metric({ baseline: null }))).toBeNull();
    expect(changeOf(metric({ readings: [] }))).toBeNull();
  });

  test('the latest reading is the last by date, whatever the order of entry', () => {
    const readings = [reading(9, '2026-09', { recordedAt: 1 }), reading(11, '2026-06', { recordedAt: 2 })];
    expect(latestReading(metric({ readings }))?.value).toBe(9);
  });

  test('without dates the latest is the one that was entered last', () => {
    const readings = [reading(9, null, { recordedAt: 5 }), reading(11, null, { recordedAt: 2 })];
    expect(latestReading(metric({ readings }))?.value).toBe(9);
  });
});

describe('how a baseline came about', () => {
  const on = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();
  const recorded = (at: number) => metric({ baseline: reading(12, '2026-03', { recordedAt: at }) });

  test('recorded before the credential began', () => {
    const began = badge({ startedOn: '2026-05-01', issuedOn: '2026-08-01' });
    expect(basisOfBaseline(recorded(on(2026, 4, 30)), began)).toEqual({ kind: 'recorded before', than: 'start' });
    expect(basisOfBaseline(recorded(on(2026, 5, 1)), began)).toEqual({ kind: 'recalled' });
  });

  test('recorded before it was earned, where its beginning is not known', () => {
    const earned = badge({ issuedOn: '2026-08' });
    expect(basisOfBaseline(recorded(on(2026, 7, 31)), earned)).toEqual({ kind: 'recorded before', than: 'award' });
    // Within the month of the award nobody can say which came first.
    expect(basisOfBaseline(recorded(on(2026, 8, 1)), earned)).toEqual({ kind: 'recalled' });
  });

  test('recorded while the badge is still to be earned is recorded before it', () => {
    const planned = badge({ standing: 'planned', issuedOn: null });
    expect(basisOfBaseline(recorded(on(2026, 7, 31)), planned)).toEqual({ kind: 'recorded before', than: 'award' });
  });

  test('a document with a date makes it a dated source; a document without one does not', () => {
    const source = { note: 'report', artifactId: 'work', url: null, datedOn: '2026-03-31' };
    const withSource = (changes: object) => metric({ baseline: reading(12, '2026-03', { source: { ...source, ...changes } }) });
    expect(basisOfBaseline(withSource({}), null)).toEqual({ kind: 'dated source' });
    expect(basisOfBaseline(withSource({ datedOn: null }), null)).toEqual({ kind: 'recalled' });
    expect(basisOfBaseline(withSource({ artifactId: null }), null)).toEqual({ kind: 'recalled' });
  });

  test('without a badge there is nothing to be before; without a baseline there is nothing to say', () => {
    expect(basisOfBaseline(recorded(on(2020, 1, 1)), null)).toEqual({ kind: 'recalled' });
    expect(basisOfBaseline(metric({ baseline: null }), badge())).toBeNull();
  });
});
