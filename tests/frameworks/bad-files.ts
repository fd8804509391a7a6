import { deflateSync, strToU8, zipSync } from 'fflate';
import type { ImportErrorCode } from '../../lib/frameworks/imported/import-error';
import { packed, workbookParts } from './make-workbook';

/** A text as a file has it. */
export const text = (content: string) => new TextEncoder().encode(content);
const good = () =>
  workbookParts([
    {
      name: 'S',
      rows: [
        ['Competency', 'Senior', 'Lead'],
        ['Planning', 'Plans the work of weeks ahead', 'Plans the work of years ahead'],
      ],
    },
  ]);
const goodBook = packed(good());
/** A workbook in which one part is another. */
export const withPart = (name: string, content: string | Uint8Array) => packed({ ...good(), [name]: content });
const sheet = (inside: string) => withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${inside}</sheetData></worksheet>`);

/** A file's bytes with some of them overwritten where a sign of two or four bytes stands for the nth time. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4, nth = 0): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let seen = 0;
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature || seen++ !== nth) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error('signature not found');
}
const directory = 0x02014b50;
const end = 0x06054b50;
/** So many megabytes of nothing. */
export const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const utf16 = (content: string, mark = true) =>
  Uint8Array.from([...(mark ? '\ufeff' : ''), ...content].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
const nest = (open: string, close: string, depth: number, inside = '') => open.repeat(depth) + inside + close.repeat(depth);
const lol = `a: &a [x, x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`;

/** Two directory entries that point at the same packed bytes. */
function overlapping(): Uint8Array {
  const bytes = goodBook.slice();
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  for (let at = 0; at + 46 <= bytes.length; at++) if (view.getUint32(at, true) === directory) places.push(at);
  view.setUint32((places[1] as number) + 42, view.getUint32((places[0] as number) + 42, true), true);
  return bytes;
}

/** The same name written twice: one letter of the second entry is changed into that of the first. */
function nameTwice(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/workbooK.xml': strToU8('<workbook/>') });
  return bytes;
}

/** A file that no reader may stumble over: what it is, its name, its bytes, and as what it is refused. */
export type BadFile = [what: string, file: string, bytes: () => Uint8Array, code: ImportErrorCode | readonly ImportErrorCode[]];

const archives: BadFile[] = [
  ['a bomb of zeros in a sheet', 'b.xlsx', () => withPart('xl/worksheets/sheet1.xml', zeros(12)), 'zipTooLarge'],
  ['a bomb among the shared texts', 'b.xlsx', () => withPart('xl/sharedStrings.xml', zeros(8)), 'zipTooLarge'],
  [
    'several sheets that each grow a thousandfold',
    'b.xlsx',
    () =>
      packed({
        ...workbookParts([1, 2, 3].map((n) => ({ name: `S${n}`, rows: [] }))),
        ...Object.fromEntries([1, 2, 3].map((n) => [`xl/worksheets/sheet${n}.xml`, zeros(2)])),
      }),
    'zipTooLarge',
  ],
  ['an archive inside an archive', 'b.xlsx', () => zipSync({ 'inner.zip': goodBook }), 'isZip'],
  [
    'a bomb inside an archive that calls itself a workbook',
    'b.xlsx',
    () => zipSync({ 'xl/workbook.xml': zipSync({ 'xl/workbook.xml': zeros(9) }) }),
    ['notXml', 'zipTooLarge', 'zipDamaged', 'xmlDeclaration'],
  ],
  ['a sheet of the shared texts’ size again and again', 'b.xlsx', () => withPart('xl/workbook.xml', zeros(4)), 'zipTooLarge'],
  ['entries that share their bytes', 'b.xlsx', overlapping, ['zipOverlaps', 'zipDamaged']],
  ['a size that lies: larger', 'b.xlsx', () => patched(goodBook, directory, 24, 5_000_000, 4, 1), 'zipDamaged'],
  ['a size that lies: smaller', 'b.xlsx', () => patched(goodBook, directory, 24, 3, 4, 1), 'zipDamaged'],
  ['a size above the limit', 'b.xlsx', () => patched(goodBook, directory, 24, 0x7fffffff, 4, 1), 'zipTooLarge'],
  ['a checksum that does not fit', 'b.xlsx', () => patched(goodBook, directory, 16, 12345, 4, 1), 'zipDamaged'],
  ['a packed size beyond the end', 'b.xlsx', () => patched(goodBook, directory, 20, 0x00ffffff, 4, 1), 'zipDamaged'],
  ['a place beyond the end', 'b.xlsx', () => patched(goodBook, directory, 42, 0x00ffffff, 4, 1), 'zipDamaged'],
  ['a way of packing that nobody uses', 'b.xlsx', () => patched(goodBook, directory, 10, 99, 2, 1), 'zipDamaged'],
  ['an encrypted entry', 'b.xlsx', () => patched(goodBook, directory, 8, 1, 2, 1), 'isEncrypted'],
  ['ZIP64 sizes', 'b.xlsx', () => patched(goodBook, directory, 24, 0xffffffff, 4, 1), 'zipDamaged'],
  ['ZIP64 counts', 'b.xlsx', () => patched(goodBook, end, 10, 0xffff, 2), 'zipDamaged'],
  ['a count of entries that lies', 'b.xlsx', () => patched(patched(goodBook, end, 10, 900, 2), end, 8, 900, 2), 'zipDamaged'],
  [
    'more entries than a workbook has',
    'b.xlsx',
    () => zipSync({ ...Object.fromEntries(Array.from({ length: 1_100 }, (_, i) => [`xl/p${i}.xml`, new Uint8Array()])) }),
    'zipTooManyEntries',
  ],
  ['a directory that points into itself', 'b.xlsx', () => patched(goodBook, end, 16, 0x00fffff0, 4), 'zipDamaged'],
  ['a name that climbs out', 'b.xlsx', () => packed({ ...good(), '../evil.xml': 'x' }), 'zipNameUnsafe'],
  ['an absolute name', 'b.xlsx', () => packed({ ...good(), '/etc/evil.xml': 'x' }), 'zipNameUnsafe'],
  ['a name with a drive', 'b.xlsx', () => packed({ ...good(), 'C:evil.xml': 'x' }), 'zipNameUnsafe'],
  ['a name with backslashes', 'b.xlsx', () => packed({ ...good(), 'xl\\..\\evil.xml': 'x' }), 'zipNameUnsafe'],
  ['a name twice', 'b.xlsx', nameTwice, 'zipNameTwice'],
  ['a workbook in binary form', 'b.xlsb', () => zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'isBinaryWorkbook'],
  [
    'a document of another office program',
    'b.xlsx',
    () => zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') }),
    ['isOpenDocument', 'isZip'],
  ],
  ['a Word document', 'b.docx', () => zipSync({ 'word/document.xml': strToU8('<x/>') }), 'isWordDocument'],
  [
    'a workbook without its sheet',
    'b.xlsx',
    () => packed(Object.fromEntries(Object.entries(good()).filter(([name]) => !name.includes('sheet1')))),
    'zipDamaged',
  ],
  ['a workbook that lists no sheet', 'b.xlsx', () => withPart('xl/workbook.xml', '<workbook><sheets/></workbook>'), 'zipDamaged'],
  [
    'a sheet that is taken from elsewhere',
    'b.xlsx',
    () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../docProps/app.xml"/></Relationships>',
      ),
    'zipDamaged',
  ],
  [
    'a sheet on a server',
    'b.xlsx',
    () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="https://evil.example/s.xml" TargetMode="External"/></Relationships>',
      ),
    'zipDamaged',
  ],
  ...Array.from({ length: 15 }, (_, index) => index + 1).map(
    (part): BadFile => [
      `a workbook cut off after ${part} of 16 parts`,
      'b.xlsx',
      () => goodBook.slice(0, Math.floor((goodBook.length * part) / 16)),
      ['zipDamaged', 'isZip'],
    ],
  ),
  [
    'a deflated stream with a broken middle',
    'b.xlsx',
    () => {
      const bytes = withPart('xl/worksheets/sheet1.xml', `<worksheet>${'<row/>'.repeat(5_000)}</worksheet>`);
      for (let at = 900; at < 960; at++) bytes[at] = 255;
      return bytes;
    },
    'zipDamaged',
  ],
];

const markup: BadFile[] = [
  [
    'a sheet that declares an entity',
    'b.xlsx',
    () =>
      sheet('').length > 0 ? withPart('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY e "y">]><worksheet>&e;</worksheet>') : goodBook,
    'xmlDeclaration',
  ],
  [
    'a billion laughs in the shared texts',
    'b.xlsx',
    () =>
      withPart(
        'xl/sharedStrings.xml',
        '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      ),
    'xmlDeclaration',
  ],
  [
    'a workbook that asks for an outside entity',
    'b.xlsx',
    () => withPart('xl/workbook.xml', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>'),
    'xmlDeclaration',
  ],
  [
    'declarations in two-byte text',
    'b.xlsx',
    () => withPart('xl/workbook.xml', utf16('<!DOCTYPE x [<!ENTITY e "y">]><workbook/>')),
    'xmlDeclaration',
  ],
  ['a sheet that never closes', 'b.xlsx', () => withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row>'), 'notXml'],
  ['tags that cross', 'b.xlsx', () => sheet('<row><c></row></c>'), 'notXml'],
  ['a tag that never ends', 'b.xlsx', () => withPart('xl/worksheets/sheet1.xml', '<worksheet a="'), 'notXml'],
  ['text outside of markup', 'b.xlsx', () => withPart('xl/worksheets/sheet1.xml', 'hello'), ['notXml', 'empty']],
  ['markup nested too deep', 'b.xlsx', () => withPart('xl/worksheets/sheet1.xml', nest('<a>', '</a>', 5_000)), 'isTooDeep'],
  ['a row number above the limit', 'b.xlsx', () => sheet('<row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row>'), 'tooManyRows'],
  ['a column above the limit', 'b.xlsx', () => sheet('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>'), 'tooManyColumns'],
  [
    'a cell longer than a spreadsheet holds',
    'b.xlsx',
    () => sheet(`<row r="1"><c r="A1" t="str"><v>${'xy'.repeat(20_000)}</v></c></row>`),
    'cellTooLong',
  ],
  ['a sheet that is sparse and vast', 'b.xlsx', () => sheet('<row r="99999"><c r="IV99999" t="str"><v>x</v></c></row>'), 'isTooBig'],
  [
    'a merged cell over vast rows',
    'b.xlsx',
    () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="99999"><c r="Z99999" t="str"><v>y</v></c></row></sheetData><mergeCells><mergeCell ref="A1:Z99999"/></mergeCells></worksheet>`,
      ),
    'isTooBig',
  ],
  ['no sheet with anything in it', 'b.xlsx', () => sheet('<row r="1"><c r="A1" s="1"/></row>'), 'empty'],
];

const data: BadFile[] = [
  ['JSON nested too deep', 'd.json', () => text(nest('[', ']', 200_000)), 'isTooDeep'],
  ['JSON nested too deep in fields', 'd.json', () => text(nest('{"a":', '}', 5_000, '1')), 'isTooDeep'],
  ['JSON cut off', 'd.json', () => text('{"CFDocument": {"title": "x"}, "CFItems": [{"ident'), 'notJson'],
  ['JSON of a million numbers', 'd.json', () => text(`[${'1,'.repeat(1_100_000)}1]`), 'isTooBig'],
  ['JSON of one word', 'd.json', () => text('"hello"'), 'noFramework'],
  [
    'a JSON Schema',
    'd.json',
    () => text('{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"CFItems": {"type": "array"}}}'),
    'isSchema',
  ],
  ['a CASE package without items', 'd.json', () => text('{"CFDocument": {"title": "x"}, "CFItems": []}'), 'noCompetencies'],
  ['a single CASE item', 'd.json', () => text('{"CFItem": {"fullStatement": "x"}}'), 'noFramework'],
  [
    'a .matrix file without elements',
    'd.matrix',
    () => text('{"framework": {"name": "x", "standards": [], "standardelements": []}}'),
    'noCompetencies',
  ],
  ['YAML of aliases that multiply', 'd.yml', () => text(lol), ['isTooBig', 'aliasesForbidden']],
  ['YAML of many aliases', 'd.yml', () => text(`a: &a x\nb: [${Array(500).fill('*a').join(', ')}]`), 'aliasesForbidden'],
  ['YAML that holds itself', 'd.yml', () => text('&a [*a]'), ['isTooDeep', 'notYaml', 'isTooBig']],
  ['YAML that asks for code', 'd.yml', () => text('a: !!js/function "function () {}"'), 'notYaml'],
  ['YAML nested too deep', 'd.yml', () => text('- '.repeat(5_000)), 'isTooDeep'],
  ['YAML with tabs', 'd.yaml', () => text('a:\n\t- x'), 'notYaml'],
  ['YAML with a key twice', 'd.yaml', () => text('a: 1\na: 2'), 'notYaml'],
  ['program code', 'constants.js', () => text('export const tracks = { A: 1 };'), 'isCode'],
];

const words: BadFile[] = [
  ['Markdown nested too deep', 'w.md', () => text('> '.repeat(3_000)), 'isTooDeep'],
  ['Markdown lists nested too deep', 'w.md', () => text(`${'- '.repeat(3_000)}x`), 'isTooDeep'],
  [
    'Markdown indented without end',
    'w.md',
    () => text(Array.from({ length: 600 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')),
    'isTooDeep',
  ],
  ['Markdown of one endless line', 'w.md', () => text('x'.repeat(200_000)), 'cellTooLong'],
  ['Markdown without anything', 'w.md', () => text('   \n\n'), 'empty'],
  ['a page of nothing but scripts', 'w.html', () => text('<html><script>alert(1)</script><style>x</style></html>'), 'empty'],
  [
    'a page with a table of vast spans',
    'w.html',
    () => text(`<table><tr>${'<td colspan=200 rowspan=99999>x</td>'.repeat(3)}</tr></table>`),
    'tooManyColumns',
  ],
  ['another markup file', 'w.xml', () => text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'isXml'],
  ['a million quotation marks', 'w.csv', () => text(`a,b\n"${'""'.repeat(500_000)}`), ['unclosedQuote', 'cellTooLong']],
  ['100,002 rows', 'w.csv', () => text('a,b\n'.repeat(100_002)), 'tooManyRows'],
  ['300 columns', 'w.csv', () => text(`a,b\n${'x,'.repeat(300)}`), 'tooManyColumns'],
  ['11 MB', 'w.csv', () => zeros(11), 'fileTooLarge'],
  ['nothing', 'w.csv', () => new Uint8Array(), 'empty'],
  ['only a byte order mark', 'w.csv', () => Uint8Array.from([0xef, 0xbb, 0xbf]), ['empty', 'oneColumn']],
  ['half a two-byte letter', 'w.csv', () => utf16('a;b').slice(0, 3), ['oneColumn', 'empty', 'noCompetencies']],
  ['noise', 'w.csv', () => Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 251), ['isBinary', 'isOldOffice']],
  [
    'a locked workbook',
    'w.xlsx',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(500), ...utf16('EncryptedPackage', false)]),
    'isEncrypted',
  ],
  ['an old workbook', 'w.xls', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(500)]), 'isOldOffice'],
  ['a PDF', 'w.pdf', () => text('%PDF-1.7'), 'isPdf'],
  ['a picture', 'w.png', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'isImage'],
  ['a raw deflated stream', 'w.bin', () => deflateSync(zeros(1)), ['isBinary', 'oneColumn', 'noCompetencies']],
];

/** Every bad file: damaged, hostile, too much, or something else than criteria. */
export const badFiles: readonly BadFile[] = [...archives, ...markup, ...data, ...words];
