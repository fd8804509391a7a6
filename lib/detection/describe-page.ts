import type { Award } from '../domain/award';
import { findState } from './coursera/coursera-state';
import { type DomView, viewOf } from './describe/dom-view';
import { keysOf } from './describe/json-keys';
import { maskAddress, maskName, shapeOf } from './describe/mask';
import { outlineOf, printOutline } from './describe/outline';
import { makersAttributes, type Secrets, secretsOf } from './describe/secrets';
import type { Note, Reading } from './reading/detector';
import { parsedJson } from './reading/json-access';

/** Who reads, for the head of a report: `Proofolio 0.1.0`, `Firefox 145`. */
export type ReadBy = { version: string; browser: string };

/** A report fits into one message of the places where issues are written. */
const room = 30_000;

/**
 * What was read of a page, and how the page is built, as Markdown for an issue: with no text of the page, no name, no
 * id and no address of anybody. Never throws and never changes the page.
 */
export function describePage(page: Document, url: URL, reading: Reading, by: ReadBy): string {
  const head = [...sayReading(reading), `- extension: ${by.version}`, `- browser: ${by.browser}`];
  try {
    const view = viewOf(page);
    const secrets = secretsOf(view, url, reading);
    const address = maskAddress(url.href, url);
    const data = sayData(view, secrets);
    const top = ['### Page', '', `- address: ${address}`, ...head, '', ...section('Data', data), '### Structure', '', '```'].join('\n');
    const outline = outlineOf(view, (node) => labelOf(node, view, secrets, url));
    const left = room - new TextEncoder().encode(top).length - 10;
    return `${top}\n${printOutline(outline, left)}\n\`\`\`\n`;
  } catch {
    return ['### Page', '', ...head, '', 'The structure could not be described.', ''].join('\n');
  }
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`### ${title}`, '', '```', ...lines, '```', ''] : [];

/** Fields of an award that a page may be asked for; `platform` and `owner` are known without. */
const fields = ['title', 'issuer', 'earner', 'issuedOn', 'expiresOn', 'id', 'image', 'skills', 'description', 'criteria', 'state'] as const;

function sayReading(reading: Reading): string[] {
  if (reading.kind === 'elsewhere') return ['- reading: elsewhere'];
  const lines = [`- kind: ${reading.pageKind}`, ...sayNotes(reading.notes)];
  if (reading.kind === 'nothing') return [`- reading: nothing (${reading.why})`, ...lines];
  const counts = `${reading.awards.length} awards, ${reading.offers.length} offers, announced ${reading.announced ?? '–'}`;
  return [`- reading: ${counts}`, ...lines, ...new Set(reading.awards.slice(0, 50).map(sayFields))];
}

/** Which fields were read of an award, and from which layer of the page; never what they hold. */
function sayFields(award: Award): string {
  const found = fields.filter((field) => award.sources[field]).map((field) => `${field} (${award.sources[field]})`);
  const missing = fields.filter((field) => !award.sources[field]);
  return `- fields: ${found.join(', ') || '–'}; missing: ${missing.join(', ') || '–'}`;
}

/** The codes of notes only: their texts are taken from the page. What a page lacks is named by our own words. */
function sayNotes(notes: readonly Note[]): string[] {
  const codes = notes.map(({ code, text }) => {
    const lacking = code === 'fields-missing' ? text.split(',').filter((field) => (fields as readonly string[]).includes(field)) : [];
    return lacking.length > 0 ? `${code} (${lacking.join(', ')})` : code;
  });
  return codes.length > 0 ? [`- notes: ${[...new Set(codes)].join(', ')}`] : [];
}

/** Names under which applications leave their data in a page. */
const markers = ['__APOLLO_STATE__', '__NEXT_DATA__', '__INITIAL_STATE__', '__PRELOADED_STATE__', '__INITIAL_PROPS__'];
const mostScripts = 200;

/** Data within the page: which known names hold it, and what its keys are called. */
function sayData(view: DomView, secrets: Secrets): string[] {
  const lines: string[] = [];
  const walker = view.walk();
  let scripts = 0;
  for (let node: Node | null = walker.currentNode; node && scripts < mostScripts; node = walker.nextNode()) {
    if (node.nodeType !== 1 || view.tagOf(node as Element) !== 'script') continue;
    scripts += 1;
    const text = view.textOf(node as Element);
    const type = view.attributesOf(node as Element).find(([name]) => name === 'type')?.[1] ?? '';
    for (const marker of markers) if (text.includes(marker)) lines.push(marker);
    if (/json/.test(type)) lines.push(`${maskName(type, secrets)}:`, ...keysOf(parsedJson(text), secrets));
  }
  const state = findState(view.root);
  return state ? [...lines, ...keysOf(state, secrets)] : lines;
}

const mostClasses = 8;
const mostNames = 12;

/** An element or a text as one line shows it; null for what is not shown. */
function labelOf(node: Node, view: DomView, secrets: Secrets, url: URL): string | null {
  if (node.nodeType === 3) return node.nodeValue?.trim() ? shapeOf(node.nodeValue) : null;
  const element = node as Element;
  const tag = maskName(view.tagOf(element), secrets);
  const attributes = view.attributesOf(element);
  const value = (wanted: string) => attributes.find(([name]) => name === wanted)?.[1] ?? '';
  const id = value('id') ? `#${maskName(value('id'), secrets)}` : '';
  const classes = value('class').split(/\s+/).filter(Boolean);
  const shown = classes.slice(0, mostClasses).map((name) => `.${maskName(name, secrets)}`);
  const others = attributes.filter(([name]) => name !== 'id' && name !== 'class').slice(0, mostNames);
  const said = others.map(([name, text]) => sayAttribute(tag, name, text, secrets, url));
  return `${tag}${id}${[...new Set(shown)].join('')}${said.length > 0 ? `[${said.join(' ')}]` : ''}`;
}

/** Attributes whose values are names of the site's makers, and worth seeing. */
const shownValues = new Set(['lang', 'rel', 'type', 'role', 'property', 'itemprop', 'data-testid', 'dir']);

function sayAttribute(tag: string, name: string, text: string, secrets: Secrets, url: URL): string {
  const shown = maskName(name, secrets);
  if (shownValues.has(name) || (tag === 'meta' && name === 'name')) return `${shown}=${maskName(text, secrets)}`;
  if (name === 'href' || name === 'src') return `${shown}=${maskAddress(text, url)}`;
  // What a tag of the head says, and what stands for a picture, is read; so its shape matters.
  if (name === 'content') return `${shown}=${shapeOf(text)}`;
  return makersAttributes.has(name) || text === '' ? shown : `${shown}=…`;
}
