import { isCase, isCaseFragment } from './case/case-package';
import { field, isFields, textOf } from './data/fields';
import { parseJson, parseYaml } from './data/parse-data';
import { decodeText, type Encoding } from './files/decode-text';
import { betterNameFor } from './files/file-kind';
import { ImportError } from './imported/import-error';
import { isJsonLd } from './readers/json-ld';
import { isMahara } from './readers/mahara';
import { looksLikeTable } from './tables/read-table';

/** The formats that criteria are read from; the guess can be overridden with one of these. */
export const formatNames = [
  'csv',
  'xlsx',
  'markdown',
  'html',
  'yaml',
  'json',
  'json-ld',
  'mahara',
  'case',
  'case table',
  'moodle',
  'rich skills',
  'text',
] as const;
export type FormatName = (typeof formatNames)[number];

/** Whether a word is the name of a format. */
export const isFormatName = (word: string): word is FormatName => (formatNames as readonly string[]).includes(word);

/** What a file holds once its bytes are understood as far as its format needs: text, data, or still bytes. */
export type Opened =
  | { format: 'xlsx'; bytes: Uint8Array }
  | { format: 'yaml' | 'json' | 'json-ld' | 'mahara' | 'case'; data: unknown }
  | { format: 'csv' | 'case table' | 'moodle' | 'rich skills' | 'markdown' | 'html' | 'text'; text: string; encoding: Encoding };

/** Guesses a file's format by its bytes first and its name second, and opens it so. Throws ImportError, naming what it is instead. */
export function openGuessed(bytes: Uint8Array, fileName: string): Opened {
  const other = betterNameFor(bytes);
  if (other === 'isWorkbook') return { format: 'xlsx', bytes };
  // A packed file names what it is once its directory is read.
  if (other === 'isZip' && /\.xls[xm]$/i.test(fileName)) return { format: 'xlsx', bytes };
  if (other) throw new ImportError(other);
  const { text, encoding } = decodeText(bytes);
  return openGuessedText(text, fileName, encoding);
}

/** Guesses the format of text, such as a paste, and opens it so. Throws ImportError. */
export function openGuessedText(text: string, fileName: string, encoding: Encoding = 'utf-8'): Opened {
  const start = text.slice(0, 5_000).trimStart();
  if (start === '' && text.trim() === '') throw new ImportError('empty');
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const data = dataIn(text, start, ending);
  if (data) return data;
  if (isPage(start, ending)) return { format: 'html', text, encoding };
  if (/^<\?xml\b|^<!DOCTYPE\b/i.test(start)) throw new ImportError('isXml');
  if (/^(m|c)?[jt]sx?$/.test(ending) || isCode(start)) throw new ImportError('isCode');
  if (ending === 'md' || ending === 'markdown') return { format: 'markdown', text, encoding };
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab') return { format: 'csv', text, encoding };
  const yaml = yamlIn(text, start, ending);
  if (yaml) return yaml;
  if (looksLikeMarkdown(text)) return { format: 'markdown', text, encoding };
  return { format: looksLikeTable(text) ? 'csv' : 'text', text, encoding };
}

const dataEndings = new Set(['json', 'jsonld', 'matrix', 'geojson']);

/** JSON by its first sign; a cell or a link in square brackets begins alike, so only what can be read counts. */
function dataIn(text: string, start: string, ending: string): Opened | null {
  if (!/^[[{]/.test(start) && !dataEndings.has(ending)) return null;
  try {
    return openData(parseJson(text.replace(/^\ufeff/, '')));
  } catch (error) {
    const isMeant = dataEndings.has(ending) || /^\{\s*"/.test(start) || /^\[\s*\{\s*"/.test(start);
    if (error instanceof ImportError && error.code === 'notJson' && !isMeant) return null;
    throw error;
  }
}

/** What read data holds, by the fields that only one format has. Throws ImportError when it describes formats itself. */
export function openData(data: unknown, otherwise: 'json' | 'yaml' = 'json'): Opened {
  if (typeof data !== 'object' || data === null) throw new ImportError('noFramework');
  if (isCase(data)) return { format: 'case', data };
  if (isSchema(data)) throw new ImportError('isSchema');
  if (isMahara(data)) return { format: 'mahara', data };
  if (isJsonLd(data)) return { format: 'json-ld', data };
  if (isCaseFragment(data)) throw new ImportError('noFramework');
  return { format: otherwise, data };
}

/** A JSON Schema says what such files look like; its fields are descriptions of fields. */
function isSchema(data: unknown): boolean {
  if (/json-schema\.org/.test(textOf(field(data, '$schema')))) return true;
  const described = field(data, 'type') === 'object' || field(data, 'definitions', '$defs') !== undefined;
  return isFields(field(data, 'properties')) && described;
}

const isPage = (start: string, ending: string) =>
  /^html?$|^xhtml$/.test(ending) ||
  // Markdown may begin with a piece of HTML; only a whole page is one.
  (/^(md|markdown)$/.test(ending) && /^<(!doctype\s+html|html)\b/i.test(start)) ||
  (!/^(md|markdown)$/.test(ending) &&
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|table|div|section|article|main|h[1-6]|p|ul|ol|meta|link|span)\b/i.test(
      start,
    ));

const isCode = (start: string) =>
  /^(\/\/ @flow|['"]use strict['"]|import\s.+\sfrom\s+['"]|export\s+(const|default|type)\b|module\.exports\b)/m.test(start.slice(0, 500));

/** YAML by its ending, else by lines of keys that make more than a flat list of facts. */
function yamlIn(text: string, start: string, ending: string): Opened | null {
  const isMeant = ending === 'yml' || ending === 'yaml';
  const keyed = /^(---\s*\n)?(#.*\n|\s*\n)*[\w-]+:(\s|$)/.test(start) && /^\s*-\s+[\w-]+:\s|^\s{2,}[\w-]+:(\s|$)/m.test(start);
  if (!isMeant && !keyed) return null;
  try {
    const data = parseYaml(text);
    const nested = isFields(data) && Object.values(data).some((value) => typeof value === 'object' && value !== null);
    if (isMeant || nested) return openData(data, 'yaml');
  } catch (error) {
    if (isMeant || !(error instanceof ImportError)) throw error;
  }
  return null;
}

/** Marked headings, a table drawn with a line of dashes, or bold terms in a list. */
function looksLikeMarkdown(text: string): boolean {
  const lines = text.slice(0, 200_000).split(/\r\n|\r|\n/);
  const headings = lines.filter((line) => /^#{1,6}\s+\S/.test(line)).length;
  const ruled = lines.some(
    (line, index) => /^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)+\|?\s*$/.test(line) && (lines[index - 1] ?? '').includes('|'),
  );
  const bold = lines.filter((line) => /^\s*[-*+]\s+\*\*[^*]+\*\*/.test(line)).length;
  return headings >= 2 || ruled || bold >= 2;
}
