/**
 * Makes the two fonts of the PDF: `node tests/tools/subset-fonts.mjs` writes assets/fonts/*.ttf from Noto Sans.
 *
 * Kept are Latin to Extended-B, Vietnamese, Greek, Cyrillic and punctuation; thrown out are the tables that the PDF
 * never reads. Noto Sans has no arrows and few signs of comparison, which people write in results ("12 → 9", "≥ 95 %"),
 * so a few plain shapes are added as glyphs of their own. The fonts are committed: a build needs none of this.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node tests/tools/subset-fonts.mjs\nWrites assets/fonts/proofolio-sans-{regular,strong}.ttf and the licence beside them.',
  );
  process.exit(0);
}

const source = new URL('../../node_modules/@expo-google-fonts/noto-sans/', import.meta.url);
const target = new URL('../../assets/fonts/', import.meta.url);
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x20cf],
  [0x2100, 0x218f],
  [0xfffd, 0xfffd],
];
const wanted = ranges
  .map(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join(''))
  .join('');
/** Tables that a PDF's reader or jsPDF looks at. */
const keptTables = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

/** A stroke from point to point as a polygon of the given thickness. */
function stroke([x1, y1], [x2, y2], thickness) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [((y2 - y1) / length) * (thickness / 2), ((x2 - x1) / length) * (thickness / 2)];
  return [
    [x1 - dx, y1 + dy],
    [x2 - dx, y2 + dy],
    [x2 + dx, y2 - dy],
    [x1 + dx, y1 - dy],
  ];
}
/** The contour running clockwise, which fills; shapes that overlap must all run the same way. */
function filled(contour) {
  const area = contour.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = contour[(i + 1) % contour.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area > 0 ? [...contour].reverse() : contour;
}
const hole = (contour) => [...filled(contour)].reverse();
const turned = (contours, turn) => contours.map((contour) => contour.map(turn));
const rectangle = (x1, y1, x2, y2) => stroke([x1, (y1 + y2) / 2], [x2, (y1 + y2) / 2], y2 - y1);
const disc = (radius) =>
  Array.from({ length: 24 }, (_, i) => [500 + radius * Math.cos((i * Math.PI) / 12), 357 + radius * Math.sin((i * Math.PI) / 12)]);
const star = Array.from({ length: 10 }, (_, i) => {
  const [radius, angle] = [i % 2 ? 170 : 430, Math.PI / 2 - (i * Math.PI) / 5];
  return [500 + radius * Math.cos(angle), 357 + radius * Math.sin(angle)];
});

/** The added shapes: code point → [advance, contours], on an em of 1000, for a stroke thickness. */
function addedShapes(thick) {
  const right = [stroke([70, 357], [900, 357], thick), stroke([640, 600], [920, 345], thick), stroke([640, 114], [920, 369], thick)];
  const up = turned(right, ([x, y]) => [857 - y, x - 143]);
  const left = turned(right, ([x, y]) => [1000 - x, 714 - y]);
  const down = turned(up, ([x, y]) => [1000 - x, 714 - y]);
  const less = [stroke([510, 620], [60, 430], thick), stroke([60, 430], [510, 240], thick), rectangle(50, 90, 520, 90 + thick)];
  const equals = [rectangle(50, 430, 520, 430 + thick), rectangle(50, 240, 520, 240 + thick)];
  const wave = (y) => [
    stroke([50, y], [190, y + 70], thick),
    stroke([180, y + 70], [390, y - 10], thick),
    stroke([380, y - 10], [520, y + 60], thick),
  ];
  const tick = [stroke([110, 330], [360, 80], thick * 1.2), stroke([330, 80], [840, 700], thick * 1.2)];
  const cross = [stroke([150, 60], [800, 680], thick * 1.2), stroke([150, 680], [800, 60], thick * 1.2)];
  const square = rectangle(140, 0, 860, 714);
  const frame = { solid: [square], holes: [rectangle(140 + thick, thick, 860 - thick, 714 - thick)] };
  const ring = { solid: [disc(340)], holes: [disc(340 - thick)] };
  const shapes = [
    [0x2190, 1000, left],
    [0x2191, 1000, up],
    [0x2192, 1000, right],
    [0x2193, 1000, down],
    [0x2248, 571, [...wave(400), ...wave(200)]],
    [0x2260, 571, [...equals, stroke([130, 90], [440, 610], thick)]],
    [0x2264, 571, less],
    [0x2265, 571, turned(less, ([x, y]) => [571 - x, y])],
    [0x25a0, 1000, [square]],
    [0x25a1, 1000, frame],
    [0x25cb, 1000, ring],
    [0x25cf, 1000, [disc(340)]],
    [0x2605, 1000, [star]],
    [0x2610, 1000, frame],
    [0x2713, 950, tick],
    [0x2714, 950, tick],
    [0x2717, 950, cross],
  ];
  return new Map(
    shapes.map(([code, advance, shape]) => {
      const { solid, holes } = Array.isArray(shape) ? { solid: shape, holes: [] } : shape;
      return [code, [advance, [...solid.map(filled), ...holes.map(hole)]]];
    }),
  );
}

function readTables(font) {
  const tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const from = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12)));
  }
  return tables;
}

/** Code point → glyph of the subset's cmap (format 4 or 12). */
function readCmap(cmap) {
  const map = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + i * 8);
    if (cmap.readUInt16BE(at) === 12) {
      for (let g = 0; g < cmap.readUInt32BE(at + 12); g++) {
        const [first, last, glyph] = [0, 4, 8].map((offset) => cmap.readUInt32BE(at + 16 + g * 12 + offset));
        for (let code = first; code <= last; code++) map.set(code, glyph + code - first);
      }
    } else if (cmap.readUInt16BE(at) === 4) {
      const segments = cmap.readUInt16BE(at + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const last = cmap.readUInt16BE(at + 14 + s * 2);
        const first = cmap.readUInt16BE(at + 16 + segments * 2 + s * 2);
        const delta = cmap.readUInt16BE(at + 16 + segments * 4 + s * 2);
        const offsetAt = at + 16 + segments * 6 + s * 2;
        const offset = cmap.readUInt16BE(offsetAt);
        for (let code = first; code <= last && code < 0xffff; code++) {
          const raw = offset === 0 ? code : cmap.readUInt16BE(offsetAt + offset + (code - first) * 2);
          const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
          if (glyph !== 0) map.set(code, glyph);
        }
      }
    }
  }
  return map;
}

/** One cmap of format 4 for Windows and Unicode readers; jsPDF reads no other for the basic plane. */
function writeCmap(map) {
  const runs = [];
  for (const [code, glyph] of [...map].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && code === run.last + 1 && glyph - code === run.delta) run.last = code;
    else runs.push({ first: code, last: code, delta: glyph - code });
  }
  runs.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const n = runs.length;
  const power = 2 ** Math.floor(Math.log2(n));
  const words = [4, 16 + n * 8, 0, n * 2, power * 2, Math.log2(power), (n - power) * 2];
  words.push(...runs.map((r) => r.last), 0, ...runs.map((r) => r.first), ...runs.map((r) => r.delta & 0xffff), ...runs.map(() => 0));
  const head = Buffer.from([0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]);
  return Buffer.concat([head, Buffer.from(words.flatMap((word) => [word >> 8, word & 255]))]);
}

const int16 = (value) => [(value >> 8) & 255, value & 255];

/** A glyph of straight lines in the glyf format, padded to four bytes. */
function writeGlyph(contours) {
  const rounded = contours.map((contour) => contour.map(([x, y]) => [Math.round(x), Math.round(y)]));
  const points = rounded.flat();
  const box = [Math.min, Math.max].map((of) => [of(...points.map((p) => p[0])), of(...points.map((p) => p[1]))]);
  let end = -1;
  const ends = rounded.map((contour) => (end += contour.length));
  const delta = (axis) => points.flatMap((p, i) => int16(p[axis] - (i === 0 ? 0 : points[i - 1][axis])));
  const bytes = [...int16(rounded.length), ...box.flat().flatMap(int16), ...ends.flatMap(int16), 0, 0];
  bytes.push(...points.map(() => 1), ...delta(0), ...delta(1));
  while (bytes.length % 4) bytes.push(0);
  return { bytes: Buffer.from(bytes), left: box[0][0] };
}

/** Adds the shapes that the font lacks: glyf, loca, hmtx, hhea, maxp and cmap grow together. */
function addShapes(tables, shapes) {
  const [head, hhea, maxp, hmtx, loca] = ['head', 'hhea', 'maxp', 'hmtx', 'loca'].map((name) => Buffer.from(tables.get(name)));
  const count = maxp.readUInt16BE(4);
  const metrics = hhea.readUInt16BE(34);
  const long = head.readInt16BE(50) === 1;
  const offsets = Array.from({ length: count + 1 }, (_, i) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2));
  const advances = Array.from({ length: count }, (_, i) => hmtx.readUInt16BE(Math.min(i, metrics - 1) * 4));
  const lefts = Array.from({ length: count }, (_, i) => hmtx.readInt16BE(i < metrics ? i * 4 + 2 : metrics * 4 + (i - metrics) * 2));
  const map = readCmap(tables.get('cmap'));
  const glyphs = [Buffer.from(tables.get('glyf'))];
  let [size, points] = [offsets[count], maxp.readUInt16BE(6)];
  for (const [code, [advance, contours]] of shapes) {
    if (map.has(code)) continue;
    const { bytes, left } = writeGlyph(contours);
    map.set(code, advances.length);
    glyphs.push(bytes);
    size += bytes.length;
    offsets.push(size);
    advances.push(advance);
    lefts.push(left);
    points = Math.max(points, contours.flat().length);
  }
  head.writeInt16BE(1, 50);
  hhea.writeUInt16BE(advances.length, 34);
  maxp.writeUInt16BE(advances.length, 4);
  maxp.writeUInt16BE(points, 6);
  const locations = Buffer.alloc(offsets.length * 4);
  for (const [i, offset] of offsets.entries()) locations.writeUInt32BE(offset, i * 4);
  tables.set('head', head).set('hhea', hhea).set('maxp', maxp).set('loca', locations).set('glyf', Buffer.concat(glyphs));
  tables.set('hmtx', Buffer.from(advances.flatMap((advance, i) => [...int16(advance), ...int16(lefts[i])])));
  tables.set('cmap', writeCmap(map));
}

const checksum = (bytes) => {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
};

function writeFont(tables) {
  const names = keptTables.filter((name) => tables.has(name));
  const power = 2 ** Math.floor(Math.log2(names.length));
  const directory = Buffer.alloc(12 + names.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  for (const [i, word] of [names.length, power * 16, Math.log2(power), (names.length - power) * 16].entries())
    directory.writeUInt16BE(word, 4 + i * 2);
  const head = Buffer.from(tables.get('head'));
  head.writeUInt32BE(0, 8);
  tables.set('head', head);
  let at = directory.length;
  const bodies = names.map((name, i) => {
    const table = tables.get(name);
    const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    directory.write(name, 12 + i * 16, 'latin1');
    directory.writeUInt32BE(checksum(body), 16 + i * 16);
    directory.writeUInt32BE(at, 20 + i * 16);
    directory.writeUInt32BE(table.length, 24 + i * 16);
    at += body.length;
    return body;
  });
  const font = Buffer.concat([directory, ...bodies]);
  const headAt = directory.readUInt32BE(20 + names.indexOf('head') * 16);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

mkdirSync(target, { recursive: true });
for (const [folder, file, name, thick] of [
  ['400Regular', 'NotoSans_400Regular.ttf', 'regular', 72],
  ['600SemiBold', 'NotoSans_600SemiBold.ttf', 'strong', 104],
]) {
  const subset = await subsetFont(readFileSync(new URL(`${folder}/${file}`, source)), wanted, {
    targetFormat: 'truetype',
    noLayoutClosure: true,
  });
  const tables = readTables(subset);
  addShapes(tables, addedShapes(thick));
  const font = writeFont(tables);
  writeFileSync(new URL(`proofolio-sans-${name}.ttf`, target), font);
  console.log(`proofolio-sans-${name}.ttf ${font.length} bytes`);
}
copyFileSync(new URL('LICENSE_FONT', source), new URL('OFL.txt', target));
