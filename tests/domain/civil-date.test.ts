import { describe, expect, test } from 'vitest';
import { civilDayOf, daysBetween, isCertainlyBefore, isCivilDate } from '../../lib/domain/civil-date';

describe('a date on the calendar', () => {
  test.each(['2024-10-14', '2021-09', '2024-02-29', '2000-02-29'])('%s is one', (text) => expect(isCivilDate(text)).toBe(true));
  test.each(['2023-02-29', '1900-02-29', '2024-13', '2024-00', '2024-04-31', '2024-4-1', '2024', '', '2024-10-14T00:00', ' 2024-10-14'])(
    '“%s” is none',
    (text) => expect(isCivilDate(text)).toBe(false),
  );

  test('of a moment is the day on this computer’s own calendar', () => {
    expect(civilDayOf(new Date(2026, 10, 22, 23, 59).getTime())).toBe('2026-11-22');
    expect(civilDayOf(new Date(2026, 0, 1, 0, 0).getTime())).toBe('2026-01-01');
  });

  test('days between are whole, also across a change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-22', '2027-03-12')).toBe(110);
    expect(daysBetween('2026-11-22', '2026-11-01')).toBe(-21);
    expect(daysBetween('2026-10-31', '2026-11')).toBe(1);
  });

  test('is certainly before another only where both are known well enough', () => {
    expect(isCertainlyBefore('2026-03', '2026-04-01')).toBe(true);
    expect(isCertainlyBefore('2026-03', '2026-03-20')).toBe(false);
    expect(isCertainlyBefore('2026-03-19', '2026-03-20')).toBe(true);
    expect(isCertainlyBefore('2026-03-20', '2026-03-20')).toBe(false);
  });
});
