import { describe, expect, test } from 'vitest';
import { dayOf, onlyDateAmong, orderOf, readDate } from '../../lib/detection/reading/dates';
import { dayOfMoment } from '../../lib/detection/reading/moments';

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
    ['de', '14. Oktober 2024', '2024-10-14'],
    ['de', '14. Okt. 2024', '2024-10-14'],
    ['fr', '13 août 2024', '2024-08-13'],
    ['fr', 'Émis le 1er févr. 2024', '2024-02-01'],
    ['pt', '3 de março de 2021', '2021-03-03'],
    ['pt', '14 de out. de 2024', '2024-10-14'],
    ['nl', '14 mrt 2024', '2024-03-14'],
    ['tr', '14 Ekim 2024', '2024-10-14'],
    ['ja', '2024年10月14日', '2024-10-14'],
    ['zh', '2024年10月', '2024-10'],
    ['ar', '١٤ أكتوبر ٢٠٢٤', '2024-10-14'],
    ['ar', '\u200F14\u200F/10\u200F/2024', '2024-10-14'],
    ['en', '3rd March 2025', '2025-03-03'],
    ['en', 'October\u00A014,\u00A02024', '2024-10-14'],
    ['ja', '２０２４年１０月１４日', '2024-10-14'],
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
    ['14 jui 2024', null],
    ['12 Marketing 2024', null],
    ['۱۴۰۳/۰۷/۲۳', '1403/07/23'],
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

test('each month of an interface language is read without knowing the language, in its long and its short name', () => {
  for (const lang of ['es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'sv', 'id'])
    for (const month of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(lang, { calendar: 'gregory', day: 'numeric', month });
      for (let number = 0; number < 12; number++) {
        const name = /\p{L}{3,}/u.exec(format.format(new Date(2024, number, 14)))?.[0];
        if (name) expect([name, readDate(`14 ${name} 2024`)?.on]).toEqual([name, `2024-${String(number + 1).padStart(2, '0')}-14`]);
      }
    }
});

test('a word that stands in every month, as in Vietnamese, is none of them', () => {
  expect(readDate('14 tháng 10, 2024', 'vi')?.on ?? null).toBe(null);
});

test('among several texts the one date that stands by itself is read; of different ones none is', () => {
  expect(onlyDateAmong(['9 hours', 'May 3, 2025', 'Completed by: Ana Lima by May 2, 2024'], 'en', 1)?.on).toBe('2025-05-03');
  expect(onlyDateAmong(['May 3, 2025', '3 May 2025'], 'en', 1)?.on).toBe('2025-05-03');
  expect(onlyDateAmong(['May 3, 2025', 'May 4, 2025'], 'en', 1)).toBe(null);
  expect(onlyDateAmong(['3/4/2019'], 'en', 1)).toEqual({ on: null, text: '3/4/2019' });
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
