import { describe, expect, test } from 'vitest';
import { dayOf, orderOf, readDate } from '../../lib/detection/dates';
import { dayOfMoment } from '../../lib/detection/moments';

describe('a date in a text is read when language and order are certain', () => {
  test.each([
    ['October 14, 2024', '2024-10-14'],
    ['Issued August 6, 2018', '2018-08-06'],
    ['Issued: Sept. 4, 2024', '2024-09-04'],
    ['December 03, 2015', '2015-12-03'],
    ['Earned Jul 23, 2026 EDT', '2026-07-23'],
    ['14 October 2024', '2024-10-14'],
    ['the 2nd of May, 2023', '2023-05-02'],
    ['Issued September 2021', '2021-09'],
    ['MAY 2020', '2020-05'],
    ['Completed by: May Lee by June 2, 2024', '2024-06-02'],
    ['2024-10-14', '2024-10-14'],
    ['2024/10/14', '2024-10-14'],
    ['2024年10月14日', '2024-10-14'],
    ['2024년 10월', '2024-10'],
    ['22/11/20', '2020-11-22'],
    ['11/22/20', '2020-11-22'],
    ['Emitida 05/12/20', '2020-12-05'],
    ['Émis le 05/12/2020', '2020-12-05'],
    ['05.12.2020', '2020-12-05'],
    ['07/07/2021', '2021-07-07'],
  ])('%s', (text, on) => {
    expect(readDate(text, 'en')).toEqual({ on, text: null });
  });

  test.each([
    ['fr', '14 octobre 2024', '2024-10-14'],
    ['es', 'Emitido el 3 de diciembre de 2022', '2022-12-03'],
    ['en', '30 de agosto de 2021', '2021-08-30'],
    ['pl', '12 października 2023', '2023-10-12'],
    ['de', '30. März 2021', '2021-03-30'],
    ['es', 'septiembre de 2021', '2021-09'],
    ['', '1 août 2020', '2020-08-01'],
    ['ru', '7 мая 2022 г.', '2022-05-07'],
    ['hu', '2024. október 14.', '2024-10-14'],
    ['not a language', '1 marzo 2020', '2020-03-01'],
  ])('in words, on a page in "%s": %s', (lang, text, on) => {
    expect(readDate(text, lang)?.on).toBe(on);
  });
});

describe('a date that is uncertain stays unread and is shown as printed', () => {
  test.each([
    ['Completed on 3/4/2019', '3/4/2019'],
    ['05-12-2020', '05-12-2020'],
    ['発行日 20/11/22', '20/11/22'],
    ['February 30, 2021', null],
    ['30/02/2021', '30/02/2021'],
    ['14 ตุลาคม 2567', null],
    ['1403/07/23', '1403/07/23'],
  ])('%s', (text, shown) => {
    const date = readDate(text, 'en');
    expect(date?.on ?? null).toBe(null);
    expect(date?.text ?? null).toBe(shown);
  });

  test.each(['12 hours (approximately)', 'Approximately 6 months at 7 hours a week', 'Grade Achieved: 93.23%', '', 'May', '2021'])(
    '"%s" is no date',
    (text) => {
      expect(readDate(text, 'en')).toBe(null);
    },
  );
});

test('a sibling with a day above 12 settles the order of a list, unless two siblings disagree', () => {
  expect(orderOf(['3/4/2019', '22/11/2020'])).toBe('day first');
  expect(orderOf(['3/4/2019', '11/22/2020'])).toBe('month first');
  expect(orderOf(['22/11/2020', '11/22/2020'])).toBe(null);
  expect(orderOf(['3/4/2019', null])).toBe(null);
  expect(readDate('3/4/2019', 'en', 'day first')?.on).toBe('2019-04-03');
});

test('moments are read in UTC, whatever zone they are written in', () => {
  expect(dayOf(1_728_878_220_063)).toBe('2024-10-14');
  expect(dayOf('1728878220063')).toBe(null);
  expect(dayOfMoment('2015-12-03T13:14:28+0000')).toBe('2015-12-03');
  expect(dayOfMoment('2023-12-29T18:00:00.000-06:00')).toBe('2023-12-30');
  expect(dayOfMoment('2023-12-30')).toBe('2023-12-30');
  expect(dayOfMoment('2023-13-30')).toBe(null);
  expect(dayOfMoment('yesterday')).toBe(null);
});
