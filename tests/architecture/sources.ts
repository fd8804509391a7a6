import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A node of the syntax tree; only what the rules ask about is read from it. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** One import, re-export or `import()` of a source file. */
export interface Import {
  /** As written: `./badge`, `dexie`. */
  name: string;
  /** The source file that it means, relative to the project, where it means one of ours. */
  file: string | undefined;
  typeOnly: boolean;
}

/** One of our own source files, parsed. */
export interface Source {
  /** Relative to the project, with forward slashes: `lib/domain/badge.ts`. */
  file: string;
  text: string;
  program: Node;
  imports: Import[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every node of a tree, parents first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** The node under a field, where there is one. */
export function child(node: Node, field: string): Node | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** The nodes under a field that holds a list. */
export function children(node: Node, field: string): Node[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of a string literal, or of a template without places to fill. */
export function literal(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && children(node, 'expressions').length === 0) return opening(node);
  return undefined;
}

/** What a template begins with, before its first place to fill. */
export function opening(node: Node): string {
  const value = children(node, 'quasis')[0]?.value as { cooked?: string } | undefined;
  return value?.cooked ?? '';
}

/** The line number of a node, counted from 1, for messages. */
export const lineOf = (source: Source, node: Node): number => source.text.slice(0, node.start).split('\n').length;

function resolve(from: string, name: string): string | undefined {
  const path = name.replace(/\?.*$/, '');
  if (!path.startsWith('.')) return undefined;
  const base = posix.join(posix.dirname(from), path);
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => base + ending).find((file) => /\.\w+$/.test(file) && existsSync(join(root, file))) ?? base;
}

const allAreTypes = (node: Node): boolean => {
  const names = children(node, 'specifiers');
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
};

/** What a node imports, as written, where it imports anything. */
function importOf(node: Node): Omit<Import, 'file'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const name = literal(child(node, 'source'));
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || allAreTypes(node);
      return name === undefined ? undefined : { name, typeOnly };
    }
    case 'ImportExpression':
    case 'TSImportType': {
      const name = literal(child(node, 'source'));
      return name === undefined ? undefined : { name, typeOnly: node.type === 'TSImportType' };
    }
    case 'NewExpression': {
      // new URL('./pdf.worker.ts', import.meta.url): how bundlers are told of a worker's file.
      const [path, base] = children(node, 'arguments');
      const name = child(node, 'callee')?.name === 'URL' && base ? literal(path) : undefined;
      return name === undefined ? undefined : { name, typeOnly: false };
    }
    default:
      return undefined;
  }
}

function parse(file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const program = parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node;
  const imports = [...nodesOf(program)].map(importOf).filter((found) => found !== undefined);
  return { file, text, program, imports: imports.map((found) => ({ ...found, file: resolve(file, found.name) })) };
}

/** All TypeScript files of the extension itself: everything in lib, components and entrypoints. */
export function readSources(): Source[] {
  const folders = ['lib', 'components', 'entrypoints'].filter((folder) => existsSync(join(root, folder)));
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .map(parse);
}

/** The sentences of the English translation: file name → content. */
export function readWords(): Record<string, unknown> {
  const folder = join(root, 'assets', 'locales', 'en');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}
