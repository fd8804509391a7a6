import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportCsv } from '../../lib/frameworks/export/export-csv';
import { type FormatName, formatNames } from '../../lib/frameworks/guess-format';
import { readFramework } from '../../lib/frameworks/read-framework';
import { readSource } from '../../lib/frameworks/read-source';
import { answerOf, faultOf } from './fault-of';
import { workbookParts } from './make-workbook';

/** How often each parser is tried: 10,000 in CI, 1,000,000 by hand (PROOFOLIO_FUZZ=1000000). */
const runs = Number(process.env.PROOFOLIO_FUZZ ?? 10_000);
const timeout = Math.max(120_000, runs * 10);

const choices = { title: 'x', onlyLevel: 'Target' };
const folder = join(import.meta.dirname, 'files');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const files = readdirSync(folder).map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(folder, file))) }));

/** Numbers that are the same for the same seed, so that a fault can be had again by its number. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** Signs and words that mean something to some parser. */
const signs = [
  ...[',', ';', '\t', '|', '"', '""', '\r\n', '\n', '\n\n', '  ', '\u00a0', '\ufeff', '\u0000', '\ud800', '%2C', 'sep=;\n'],
  ...['# ', '## ', '- ', '* **Senior**: ', '1. ', '> ', '```', '|---|---|', '**', '_', '---\n', 'Level 1', 'NOT IN USE', '=1+1'],
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td rowspan=9>',
    '<td colspan=300>',
    '</td>',
    '<ul>',
    '<li>',
    '<b>',
    '<h2>',
    '&amp;',
    '<!--',
    '<title>',
  ],
  ...['{"', '"}', '[', ']', '{', '}', ':', ': ', '- id: ', '&a ', '*a', '!!js/x ', '"__proto__":', '"constructor":', 'null', '1e999'],
  ...[
    '"CFDocument":{',
    '"CFItems":[',
    '"isChildOf"',
    '"@graph":[',
    '"@type":"Competence",',
    '"standardelements":[',
    '"levels":[',
    '"signals":[',
  ],
];

/** A file with one to eight changes: a byte, a sign, a piece cut out, doubled or moved. */
function changed(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  // A part of a file is a file too, and quicker to read.
  const from = next(3) === 0 ? next(bytes.length) : 0;
  let now = Buffer.from(bytes.subarray(from, next(6) > 0 ? from + 40 + next(500) : undefined));
  for (let left = 1 + next(8); left > 0; left--) {
    const at = next(now.length);
    const piece = now.subarray(at, at + next(60));
    switch (next(5)) {
      case 0:
        if (now.length > 0) now[at] = next(256);
        break;
      case 1:
        now = Buffer.concat([now.subarray(0, at), Buffer.from(signs[next(signs.length)] as string), now.subarray(at)]);
        break;
      case 2:
        now = Buffer.concat([now.subarray(0, at), now.subarray(at + piece.length)]);
        break;
      case 3:
        now = Buffer.concat([now.subarray(0, at), piece, piece, now.subarray(at)]);
        break;
      default: {
        const to = next(now.length);
        now = Buffer.concat([now.subarray(0, to), piece, now.subarray(to)]);
      }
    }
  }
  return new Uint8Array(now);
}

/** Which of our files each parser begins from. */
const seeds: Record<Exclude<FormatName, 'xlsx'>, RegExp> = {
  csv: /^(roles|levels-as|indented).*\.[ct]sv$/,
  markdown: /\.md$/,
  html: /\.(html|md)$/,
  yaml: /\.ya?ml$/,
  json: /(tracks|singles)\.json$/,
  'json-ld': /(\.jsonld|ctdl.*\.json)$/,
  mahara: /\.matrix$/,
  case: /^case-.*\.json$/,
  'case table': /^case-.*\.csv$/,
  moodle: /^moodle/,
  'rich skills': /^rich-skills/,
  text: /\.(md|csv)$/,
};

/** Tries a parser many times; a fault is named with the number that makes it again. */
function tryOut(make: (next: (below: number) => number) => { bytes: Uint8Array; file: string; format?: FormatName }): void {
  for (let run = 0; run < runs; run++) {
    const { bytes, file, format } = make(numbers(run));
    let fault: string | null;
    try {
      fault = faultOf(answerOf(() => readFramework(bytes, file, { ...choices, ...(format ? { format } : {}) }).framework));
    } catch (error) {
      fault = String(error);
    }
    if (fault !== null) expect.fail(`run ${run}: ${fault}`);
  }
}

test.each(formatNames.filter((format) => format !== 'xlsx'))(
  'the parser of %s reads or refuses whatever it is given',
  (format) => {
    const own = files.filter(({ file }) => seeds[format].test(file));
    expect(own.length).toBeGreaterThan(0);
    tryOut((next) => {
      const { file, bytes } = own[next(own.length)] as (typeof own)[number];
      // Now and then the format is guessed.
      return { bytes: changed(bytes, next), file, ...(next(8) === 0 ? {} : { format }) };
    });
  },
  timeout,
);

test(
  'the parser of our own CSV reads or refuses whatever it is given',
  () => {
    const own = files
      .filter(({ file }) => /^(nested|tracks|roles-long|case-1.1)/.test(file))
      .map(({ file, bytes }) => bytesOf(exportCsv(readFramework(bytes, file, choices).framework)));
    tryOut((next) => ({ bytes: changed(own[next(own.length)] as Uint8Array, next), file: 'x.csv' }));
  },
  timeout,
);

test(
  'the parser of workbooks reads or refuses whatever it is given',
  () => {
    const rows = [
      ['Competency', 'Junior', 'Senior'],
      ['Planning', 'Plans the days of a week', 'Plans the weeks of a year'],
      ['Risk', null, 3],
    ];
    const parts = workbookParts([{ name: 'Senior', rows, after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }], ['<t>x</t>']);
    const packed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
    const whole = zipSync(packed, { level: 0 });
    const tight = zipSync(packed);
    const inner = Object.keys(parts).filter((name) => name.startsWith('xl/'));
    tryOut((next) => {
      const part = inner[next(inner.length)] as string;
      const kind = next(3);
      const bytes =
        kind === 0
          ? zipSync({ ...packed, [part]: changed(packed[part] as Uint8Array, next) }, { level: 0 })
          : changed(kind === 1 ? whole : tight, next);
      return { bytes, file: 'x.xlsx', ...(next(2) === 0 ? { format: 'xlsx' as const } : {}) };
    });
  },
  timeout,
);

test(
  'a paste of whatever kind gives a framework, a table, lines, or a refusal',
  () => {
    const texts = files.map(({ bytes }) => bytes);
    for (let run = 0; run < runs; run++) {
      const next = numbers(run);
      const decode = () => new TextDecoder().decode(changed(texts[next(texts.length)] as Uint8Array, next));
      const pasted = { text: next(5) === 0 ? '' : decode(), html: next(3) === 0 ? decode() : '' };
      let fault: string | null;
      try {
        const found = answerOf(() => readSource({ kind: 'paste', ...pasted }, choices));
        fault = faultOf(found && found.kind !== 'lines' ? found.framework : null);
      } catch (error) {
        fault = String(error);
      }
      if (fault !== null) expect.fail(`run ${run}: ${fault}`);
    }
  },
  timeout,
);
