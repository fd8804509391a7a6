import { strToU8, zipSync } from 'fflate';

/** A cell as markup, or a text or number to be written plainly. */
export type MadeCell = string | number | null | { xml: string };

/** A sheet to be made: its rows, and what else its markup holds. */
export type MadeSheet = {
  name: string;
  rows: MadeCell[][];
  state?: 'hidden' | 'veryHidden';
  before?: string;
  after?: string;
  rowAttributes?: Record<number, string>;
};

export const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function cellXml(cell: MadeCell, r: number, c: number): string {
  const at = `r="${letters(c)}${r + 1}"`;
  if (cell === null) return `<c ${at} s="3"/>`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return cell.xml.replace('<c ', `<c ${at} `);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook by name, as a spreadsheet program writes them. */
export function workbookParts(sheets: readonly MadeSheet[], shared: readonly string[] = []): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types/>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(
        (sheet, i) =>
          `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${shared.map((si) => `<si>${si}</si>`).join('')}</sst>`,
  };
  for (const [i, sheet] of sheets.entries()) {
    const rows = sheet.rows.map(
      (row, r) => `<row r="${r + 1}" ${sheet.rowAttributes?.[r] ?? ''}>${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${head}<worksheet xmlns="${main}">${sheet.before ?? ''}<sheetData>${rows.join('')}</sheetData>${sheet.after ?? ''}</worksheet>`;
  }
  return parts;
}

/** Parts packed as a workbook's bytes. */
export const packed = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  );

/** A whole workbook. */
export const workbook = (sheets: readonly MadeSheet[], shared: readonly string[] = []): Uint8Array => packed(workbookParts(sheets, shared));
