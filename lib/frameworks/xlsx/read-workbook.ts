import { ImportError } from '../imported/import-error';
import { byteLimit, cellLimit, filledLimit, sheetLimit } from '../imported/limits';
import { readSheet, type SheetGrid, sharedRoom, unescaped } from './read-sheet';
import { openZip, type PackedFile } from './read-zip';
import { attribute, readXml } from './xml-pieces';

/** A sheet of a workbook, by the name on its tab. */
export type Sheet = SheetGrid & { name: string; hidden: boolean };

const workbookPart = 'xl/workbook.xml';
/** The only parts that are ever unpacked. */
const readable = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[\w.-]+\.xml)$/i;

/** Reads the sheets of a workbook, in the order of their tabs; `onSheet` is told the share done. Throws ImportError. */
export function readWorkbook(bytes: Uint8Array, onSheet?: (share: number) => void): Sheet[] {
  if (bytes.length > byteLimit)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(bytes.length / 1_048_576), limit: byteLimit / 1_048_576 });
  const zip = openZip(bytes);
  if (!zip.has(workbookPart)) throw new ImportError(otherZip(zip));
  const sheets = listSheets(zip);
  if (sheets.length > sheetLimit) throw new ImportError('zipTooManyEntries', { limit: sheetLimit });
  const shared = { texts: zip.has('xl/sharedStrings.xml') ? readSharedTexts(zip) : [], room: sharedRoom() };
  return sheets.map(({ name, hidden, part }, index) => {
    onSheet?.(index / sheets.length);
    return { name, hidden, ...readSheet(unpack(zip, part), part, shared) };
  });
}

/** What a packed file is that is no workbook of this kind. */
function otherZip(zip: PackedFile): 'isBinaryWorkbook' | 'isWordDocument' | 'isOpenDocument' | 'isZip' {
  if (zip.has('xl/workbook.bin')) return 'isBinaryWorkbook';
  if (zip.has('word/document.xml')) return 'isWordDocument';
  return zip.has('content.xml') && zip.has('mimetype') ? 'isOpenDocument' : 'isZip';
}

function unpack(zip: PackedFile, part: string): Uint8Array {
  if (!readable.test(part) || !zip.has(part)) throw new ImportError('zipDamaged', { reason: `${part.slice(0, 100)} is missing` });
  return zip.unpack(part);
}

type Listed = { name: string; hidden: boolean; part: string };

/** The tabs in order, with the parts that they are kept in; charts and dialogs have no cells. */
function listSheets(zip: PackedFile): Listed[] {
  const targets = new Map<string, string>();
  if (zip.has('xl/_rels/workbook.xml.rels'))
    readXml(unpack(zip, 'xl/_rels/workbook.xml.rels'), 'xl/_rels/workbook.xml.rels', {
      open(name, attributes) {
        const target = attribute(attributes, 'Target');
        if (name !== 'Relationship' || !target || !attribute(attributes, 'Type')?.endsWith('/worksheet')) return;
        const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
        targets.set(attribute(attributes, 'Id') ?? '', part);
      },
    });
  const sheets: Listed[] = [];
  readXml(unpack(zip, workbookPart), workbookPart, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const part = targets.get(attribute(attributes, 'id') ?? '');
      const hidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
      if (part) sheets.push({ name: unescaped(attribute(attributes, 'name') ?? ''), hidden, part });
    },
  });
  if (sheets.length === 0) throw new ImportError('zipDamaged', { reason: 'no sheet' });
  return sheets;
}

/** The texts that all sheets share; what is only there to say how signs are pronounced is no part of them. */
function readSharedTexts(zip: PackedFile): string[] {
  const texts: string[] = [];
  let text = '';
  let taking = false;
  let phonetic = 0;
  readXml(unpack(zip, 'xl/sharedStrings.xml'), 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') taking = phonetic === 0;
    },
    text(piece) {
      if (taking) text += piece;
      if (text.length > cellLimit * 2) throw new ImportError('cellTooLong', { row: 1, column: 1, limit: cellLimit });
    },
    close(name) {
      if (name === 'rPh') phonetic--;
      else if (name === 't') taking = false;
      else if (name === 'si' && texts.push(unescaped(text)) > filledLimit) throw new ImportError('isTooBig', { limit: filledLimit });
    },
  });
  return texts;
}
