import { expect, test } from 'vitest';
import { readImageFacts } from '../../components/portfolio/evidence/work/image-facts';
import { readDate } from '../../components/portfolio/form/typed-date';
import { readNumber } from '../../components/portfolio/form/typed-number';
import { safeFileName } from '../../lib/browser/save-file';

test.each([
  ['12', 12],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1 234,5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1,234,567', 1_234_567],
  ['−3', -3],
  ['0', 0],
])('%s is the number %d', (text, value) => {
  expect(readNumber(text)).toEqual({ kind: 'number', value });
});

test.each(['about 40', '12 %', '1.2.3', '12,5,1', '--4', '1e9', '∞', ',', '12h'])('%s is not taken for a number', (text) => {
  expect(readNumber(text)).toEqual({ kind: 'unreadable', why: 'not a number' });
});

test('a comma before exactly three digits is asked about, not guessed', () => {
  expect(readNumber('1,234')).toEqual({ kind: 'unreadable', why: 'ambiguous' });
});

test.each([
  ['2024-10-14', '2024-10-14'],
  ['2024-10', '2024-10'],
  ['2024/1/5', '2024-01-05'],
  ['14.10.2024', '2024-10-14'],
  ['14. 10. 2024', '2024-10-14'],
  ['10/2024', '2024-10'],
  ['25/12/2024', '2024-12-25'],
  ['12/25/2024', '2024-12-25'],
  ['14 Oct 2024', '2024-10-14'],
  ['October 14, 2024', '2024-10-14'],
  ['Sept 2021', '2021-09'],
  ['1st of March 2026', '2026-03-01'],
  ['29.02.2024', '2024-02-29'],
])('%s is the date %s', (text, date) => {
  expect(readDate(text, 'en')).toEqual({ kind: 'date', date });
});

test.each(['3/4/2019', '2023-02-29', '2024-13', 'spring 2024', 'yesterday', '2024', '14 Oct', 'Q1 2026'])(
  '%s is no certain date',
  (text) => {
    expect(readDate(text, 'en')).toEqual({ kind: 'unreadable' });
  },
);

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\deck.pdf', 'deck.pdf'],
  ['inv\u202efdp.exe', 'invfdp.exe'],
  ['a\u0000b\nc.txt', 'abc.txt'],
  ['CON', '_CON'],
  ['nul.tar.gz', '_nul.tar.gz'],
  ['com1.txt', '_com1.txt'],
  ['report: "final"?.pdf', 'report_ _final__.pdf'],
  [' .. ', 'file'],
  ['', 'file'],
  ['.htaccess', 'htaccess'],
  ['name. . .', 'name'],
  ['Übersicht März.xlsx', 'Übersicht März.xlsx'],
])('the file name %j is saved as %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('a very long file name keeps its ending', () => {
  const name = safeFileName(`${'x'.repeat(400)}.pdf`);
  expect(name.length).toBeLessThanOrEqual(132);
  expect(name.endsWith('.pdf')).toBe(true);
});

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));

test('a picture is known by its own bytes, with its size', () => {
  const png = bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 2, 0, 0, 0, 1, 0]);
  expect(readImageFacts(png)).toEqual({ type: 'image/png', width: 512, height: 256 });
  const gif = bytes('GIF89a', [10, 0, 20, 0]);
  expect(readImageFacts(gif)).toEqual({ type: 'image/gif', width: 10, height: 20 });
  const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0, 30, 0, 40]);
  expect(readImageFacts(jpeg)).toEqual({ type: 'image/jpeg', width: 40, height: 30 });
  const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [99, 0, 0], [49, 0, 0]);
  expect(readImageFacts(webp)).toEqual({ type: 'image/webp', width: 100, height: 50 });
});

test('what only says that it is a picture, ends too early, or would unpack to gigabytes has no preview', () => {
  expect(readImageFacts(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
  expect(readImageFacts(bytes('<html><script>'))).toBeNull();
  expect(readImageFacts(bytes([0xff, 0xd8, 0xff]))).toBeNull();
  expect(readImageFacts(bytes(''))).toBeNull();
  const bomb = bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x59, 0xd8, 0, 0, 0x59, 0xd8]);
  expect(readImageFacts(bomb)).toBeNull();
});
