import type { Chance } from '../../tools/chance';

/** Texts that break readers: as markup, as code, as letters, and as food for slow patterns. */
const poisons: readonly (() => string)[] = [
  () => '<img src=x onerror=alert(1)></script><script>throw 1</script>',
  () => '{{7*7}} #{7*7} <%= 7 %> {% raw %} __proto__ constructor',
  () => "\"><svg/onload=alert(1)>' onmouseover='alert(1)",
  () => '\u202Eevil\u2066 \u200B\uFEFF\u0007 \u0085\u2028 title',
  () => `\uD800 \uDFFF lone ${'\uDBFF'.repeat(50)}`,
  () => `null \u0000 byte ${'\u0000'.repeat(200)}`,
  () => 'Very '.repeat(4_000),
  () => `a${'\u0301'.repeat(10_000)}`,
  () => '👩‍👩‍👧‍👦'.repeat(500),
  () => 'ﷺ'.repeat(3_000),
  () => '\u1100\u1161'.repeat(3_000),
  () => 'Issued '.repeat(10_000),
  () => `Issued by ${'by '.repeat(10_000)}`,
  () => 'x was issued by '.repeat(10_000),
  () => ' to '.repeat(10_000),
  () => `x was issued by y${' to '.repeat(5_000)}z.`,
  () => 'certify that '.repeat(3_000),
  () => `certify that ${'x successfully completed in '.repeat(2_000)}`,
  () => `certify that x successfully completed y in ${'a, '.repeat(2_000)} a course of study offered b`,
  () => `offered by ${'A, an online learning '.repeat(2_000)}`,
  () => `${'initiative of '.repeat(3_000)}`,
  () => `successful completion of ${`'s "`.repeat(4_000)}`,
  () => '0'.repeat(20_000),
  () => '12/'.repeat(5_000),
  () => '2024-'.repeat(5_000),
  () => '2024年'.repeat(3_000),
  () => `${'1 '.repeat(3_000)}March ${'2 '.repeat(3_000)}`,
  () => ' '.repeat(20_000),
  () => `${' '.repeat(10_000)}x`,
  () => '{'.repeat(10_000),
  () => '};'.repeat(10_000),
  () => '(9)'.repeat(5_000),
  () => '('.repeat(10_000),
  () => 'a0'.repeat(5_000),
  () => 'deadbeef'.repeat(2_000),
  () => `${'A-'.repeat(4_000)}: ${'b: '.repeat(2_000)}`,
  () => '31/02/2024',
  () => '99/99/9999',
  () => '0000-00-00',
  () => '٣ مارس ٢٠٢٤',
  () => '1/1/1/1/1/1',
  () => '2024-13-45T99:99:99Z',
  () => 'Infinity NaN -1e999 null undefined [object Object]',
  () => '’s profile on Credly'.repeat(1_000),
  () => 'None',
  () => '…',
  () => '',
];

const plain = [
  'Cloud Delivery',
  'Nadia Okafor',
  'Northwind Academy',
  'March 4, 2025',
  'Issued On: August 6, 2018',
  '11 badges',
  'Expires: 3/4/2028',
];

/** A text: often poisoned, at times at full length, else one that any page might hold. */
export function hostileText(chance: Chance): string {
  if (chance.below(5) >= 2) return chance.pick(plain);
  const poison = chance.pick(poisons)();
  // A page of nothing but the longest texts would take its time in being parsed, and not in being read.
  return chance.below(4) === 0 ? poison : poison.slice(0, 400);
}

const addresses: readonly string[] = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://me:secret@images.credly.com/x.png',
  `https://images.credly.com/${'x'.repeat(5_000)}`,
  '//evil.example/x.png',
  'http://[::1',
  'https://',
  '\u0000https://evil.example',
  'blob:https://www.credly.com/x',
  'https://images.credly.com/images/11111111-2222-4333-8444-555555555501/a.png',
];

/** An address for a picture or a link. */
export const hostileAddress = (chance: Chance): string => chance.pick(addresses);

/** A text as markup shows it; sometimes raw, as from a site that forgets to. */
export function asMarkup(text: string, chance: Chance): string {
  if (chance.below(12) === 0) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
