import { jsPDF } from 'jspdf';
import type { Canvas, Stroke } from './canvas';
import type { FontFaces, ReportFonts, Weight } from './font-face';
import type { Sheet } from './paper';
import { type Color, glyphFor, type SetRun } from './set-text';
import { hexString, StructureWriter } from './structure-writer';

/** What jsPDF keeps of an embedded font; its own text function fills these, and so do we. */
type EmbeddedFont = {
  glyIdsUsed: number[];
  toUnicode: Record<number, number>;
  Unicode: { widths: (number | number[])[] };
};
type Internals = {
  write: (...text: string[]) => void;
  getFont: () => { id: string; metadata: EmbeddedFont };
  pages: string[][];
  events: { subscribe: (event: string, listener: (payload: { pageNumber: number }) => void) => void };
};

export type DocumentFacts = { title: string; author: string; language: string; createdOn: string; fileId: string };

/**
 * Writes a drawn report as a PDF. jsPDF owns objects, fonts, compression and the cross-reference table; text, boxes,
 * links, bookmarks and tags are written here, because jsPDF drops characters without a glyph, lets any link through and
 * knows no tags.
 */
export class PdfWriter {
  private readonly doc: jsPDF;
  private readonly internals: Internals;
  private readonly fonts: Record<Weight, { id: string; metadata: EmbeddedFont; known: Set<number> }>;
  private readonly faces: FontFaces;
  private readonly sheet: Sheet;
  /** Title and author as they will stand in the file. */
  private readonly named: (readonly [key: string, hex: string])[];
  private pages = 0;

  constructor(facts: DocumentFacts, sheet: Sheet, fonts: ReportFonts, faces: FontFaces, canvas: Canvas) {
    this.faces = faces;
    this.sheet = sheet;
    // Tags and the language of a document came with PDF 1.4 and 1.5.
    this.doc = new jsPDF({ unit: 'pt', format: [sheet.width, sheet.height], compress: true, putOnlyUsedFonts: true });
    (this.doc as unknown as { __private__: { setPdfVersion: (version: string) => void } }).__private__.setPdfVersion('1.7');
    this.internals = this.doc.internal as unknown as Internals;
    this.fonts = { regular: this.embed('regular', fonts.regular), strong: this.embed('strong', fonts.strong) };
    this.named = [['Title', hexString(facts.title)], ...(facts.author ? [['Author', hexString(facts.author)] as const] : [])];
    this.doc.setProperties({
      creator: 'Proofolio',
      ...Object.fromEntries(this.named.map(([key, hex]) => [key.toLowerCase(), placeholder(hex)])),
    });
    // A fixed date and id, both from the data: equal input gives equal bytes.
    this.doc.setCreationDate(pdfDate(facts.createdOn) as unknown as Date);
    this.doc.setFileId(facts.fileId);
    this.doc.viewerPreferences({ DisplayDocTitle: true });
    const structure = new StructureWriter(this.doc, canvas, sheet, facts.language);
    this.internals.events.subscribe('putPage', ({ pageNumber }) => structure.writePageEntries(pageNumber));
    this.internals.events.subscribe('postPutResources', () => structure.writeObjects());
    this.internals.events.subscribe('putCatalog', () => structure.writeCatalogEntries());
  }

  /** Draws one page's strokes on the next page of the file. */
  drawPage(strokes: readonly Stroke[]): void {
    this.pages += 1;
    if (this.pages > 1) this.doc.addPage([this.sheet.width, this.sheet.height]);
    let open: Stroke['slot'] | undefined;
    for (const stroke of strokes) {
      if (stroke.slot !== open) {
        if (open !== undefined) this.write('EMC');
        this.write(stroke.slot ? `/${stroke.slot.element.role} <</MCID ${stroke.slot.mcid}>> BDC` : '/Artifact BMC');
        open = stroke.slot;
      }
      this.drawStroke(stroke);
    }
    if (open !== undefined) this.write('EMC');
  }

  /** The finished file. */
  finish(): Uint8Array<ArrayBuffer> {
    const text = this.doc.output();
    // jsPDF always asks the reader's program to open at full width; a file should not act when it is opened.
    // Blanks of the same length keep every offset true.
    const quiet = text.replace(/\n\/OpenAction \[[^\]\n]*\](?=\n\/PageLayout )/, (found) => `\n${' '.repeat(found.length - 1)}`);
    const named = this.named.reduce((file, [key, hex]) => file.replace(`/${key} (${placeholder(hex)})`, `/${key} ${hex}`), quiet);
    const bytes = new Uint8Array(named.length);
    for (let i = 0; i < named.length; i++) bytes[i] = named.charCodeAt(i);
    return bytes;
  }

  private write(text: string): void {
    this.internals.write(text);
  }

  private embed(weight: Weight, bytes: Uint8Array) {
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000) binary += textOf(bytes.subarray(i, i + 0x8000));
    this.doc.addFileToVFS(`${weight}.ttf`, binary);
    this.doc.addFont(`${weight}.ttf`, `Proofolio${weight === 'strong' ? 'Strong' : 'Text'}`, 'normal');
    this.doc.setFont(`Proofolio${weight === 'strong' ? 'Strong' : 'Text'}`, 'normal');
    // Only its own text function tells jsPDF that a font is used; what that wrote is taken away again.
    const content = this.internals.pages[1] ?? [];
    const length = content.length;
    this.doc.text(' ', 0, 0);
    content.length = length;
    const font = this.internals.getFont();
    return { id: font.id, metadata: font.metadata, known: new Set<number>() };
  }

  private drawStroke(stroke: Stroke): void {
    switch (stroke.kind) {
      case 'text':
        this.drawText(stroke.x, stroke.y, stroke.run);
        break;
      case 'line':
        this.write(`${point(stroke.width)} w ${color(stroke.color)} RG`);
        this.write(`${this.at(stroke.x1, stroke.y1)} m ${this.at(stroke.x2, stroke.y2)} l S`);
        break;
      case 'box':
        this.drawBox(stroke);
        break;
      default:
        stroke satisfies never;
    }
  }

  /** One run as glyph ids. What the font lacks is drawn as the replacement mark and still reads as what it was. */
  private drawText(x: number, y: number, run: SetRun): void {
    const font = this.fonts[run.weight];
    this.write(`BT /${font.id} ${point(run.size)} Tf ${color(run.color)} rg 1 0 0 1 ${this.at(x, y)} Tm`);
    let hex = '';
    const flush = () => {
      if (hex !== '') this.write(`<${hex}> Tj`);
      hex = '';
    };
    for (const character of run.text) {
      const code = character.codePointAt(0) ?? 0;
      const { glyph, missing } = glyphFor(this.faces[run.weight], code);
      this.use(run.weight, glyph, missing ? 0xfffd : code);
      const id = glyph.toString(16).padStart(4, '0');
      if (!missing) {
        hex += id;
        continue;
      }
      flush();
      this.write(`/Span <</ActualText ${hexString(character)}>> BDC <${id}> Tj EMC`);
    }
    flush();
    this.write('ET');
  }

  /** Notes a glyph for the subset, the widths and the way back to text. */
  private use(weight: Weight, glyph: number, code: number): void {
    const font = this.fonts[weight];
    if (font.known.has(glyph)) return;
    font.known.add(glyph);
    font.metadata.glyIdsUsed.push(glyph);
    font.metadata.toUnicode[glyph] = code;
    font.metadata.Unicode.widths.push(glyph, [Math.round(this.faces[weight].advanceOf(glyph))]);
  }

  private drawBox(box: Extract<Stroke, { kind: 'box' }>): void {
    // A hollow box's line runs inside its outline, so that filled and hollow ones are of one size.
    const inset = box.filled ? 0 : box.line / 2;
    const [x, y, width, height] = [box.x + inset, box.y + inset, box.width - inset * 2, box.height - inset * 2];
    this.write(box.filled ? `${color(box.color)} rg` : `${point(box.line)} w ${color(box.color)} RG`);
    this.write(`${this.outline(x, y, width, height, Math.min(box.radius, width / 2, height / 2))} ${box.filled ? 'f' : 's'}`);
  }

  private outline(x: number, y: number, width: number, height: number, radius: number): string {
    const [right, bottom] = [x + width, y + height];
    if (radius <= 0) return `${this.at(x, y)} m ${this.at(right, y)} l ${this.at(right, bottom)} l ${this.at(x, bottom)} l h`;
    // A quarter of a circle as one Bézier curve.
    const k = radius * 0.4477;
    const curve = (...points: [number, number][]) => `${points.map(([px, py]) => this.at(px, py)).join(' ')} c`;
    return [
      `${this.at(x + radius, y)} m ${this.at(right - radius, y)} l`,
      curve([right - k, y], [right, y + k], [right, y + radius]),
      `${this.at(right, bottom - radius)} l`,
      curve([right, bottom - k], [right - k, bottom], [right - radius, bottom]),
      `${this.at(x + radius, bottom)} l`,
      curve([x + k, bottom], [x, bottom - k], [x, bottom - radius]),
      `${this.at(x, y + radius)} l`,
      curve([x, y + k], [x + k, y], [x + radius, y]),
      'h',
    ].join(' ');
  }

  private at(x: number, y: number): string {
    return `${point(x)} ${point(this.sheet.height - y)}`;
  }
}

/**
 * What jsPDF writes in the place of a hexadecimal string of the same length: its own strings would show a name such as
 * "/JS" as it is, and a reader that looks for acts would take it for one.
 */
const placeholder = (hex: string): string => 'x'.repeat(hex.length - 2);

/** Midnight of a day as PDF writes it; jsPDF takes no year after 2037. */
function pdfDate(day: string): string {
  const [year = '', month = '01', date = '01'] = day.split('-');
  return `D:${Number(year) > 2037 ? '2037' : year}${month}${date}000000+00'00'`;
}

/** Bytes as characters one to one; spread into arguments one by one they would take five times as long. */
const textOf = (bytes: Uint8Array): string => Reflect.apply(String.fromCharCode, null, bytes);

/** A number as PDF writes it, with at most two decimals. */
export const point = (value: number): string => String(Math.round(value * 100) / 100);

const color = (parts: Color): string => parts.map((part) => String(Math.round((part / 255) * 1000) / 1000)).join(' ');
