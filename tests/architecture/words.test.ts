import { expect, test } from 'vitest';
import { child, children, lineOf, literal, type Node, nodesOf, opening, readSources, readWords } from './sources';

/** Every key of the translation, as the code writes it: `shared:word.open`, a plural once for all its forms. */
function keysOf(words: unknown, prefix: string): string[] {
  if (typeof words !== 'object' || words === null) return [prefix, prefix.replace(/_(zero|one|two|few|many|other)$/, '')];
  const separator = prefix.includes(':') ? '.' : ':';
  return Object.entries(words).flatMap(([name, value]) => keysOf(value, `${prefix}${separator}${name}`));
}

const keys = new Set(Object.entries(readWords()).flatMap(([room, words]) => keysOf(words, room)));
const sources = readSources();

/** A key as written, with the room that is meant when none is named. */
const whole = (key: string): string => (key.includes(':') ? key : `shared:${key}`);

/** What a key's expression can be: whole keys, and beginnings of keys whose end is only known at run time. */
function candidates(node: Node | undefined): { key: string; isWhole: boolean }[] {
  if (node === undefined) return [];
  const text = literal(node);
  if (text !== undefined) return [{ key: text, isWhole: true }];
  if (node.type === 'TemplateLiteral') return opening(node) === '' ? [] : [{ key: opening(node), isWhole: false }];
  if (node.type === 'ConditionalExpression') return [...candidates(child(node, 'consequent')), ...candidates(child(node, 'alternate'))];
  return [];
}

test('every sentence that the code asks for is in the translation', () => {
  const missing = sources.flatMap((source) =>
    [...nodesOf(source.program)]
      .filter((node) => node.type === 'CallExpression' && child(node, 'callee')?.name === 't')
      .flatMap((node) => candidates(children(node, 'arguments')[0]).map((candidate) => ({ ...candidate, node })))
      .filter(({ key, isWhole }) => (isWhole ? !keys.has(whole(key)) : ![...keys].some((known) => known.startsWith(whole(key)))))
      .map(({ key, node }) => `${source.file}:${lineOf(source, node)} ${key}`),
  );
  expect(missing).toEqual([]);
});

/** Attributes that a person reads or hears. */
const spoken = [
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'summary',
];

/** The text that a node puts on the screen by itself; the product's own name is the same in every language. */
function screenText(node: Node): string {
  if (node.type === 'JSXText') return String(node.value);
  if (node.type === 'JSXExpressionContainer') return literal(child(node, 'expression')) ?? '';
  return '';
}

/** Pieces of the screen written straight into the code: text between tags, and attributes that are spoken. */
function writtenOut(node: Node): string[] {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return children(node, 'children').map(screenText);
  if (node.type === 'JSXAttribute' && spoken.includes(String(child(node, 'name')?.name))) {
    const value = child(node, 'value');
    return [literal(value) ?? (value ? screenText(value) : '')];
  }
  return [];
}

test('no sentence on screen is written in the code', () => {
  const written = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap((source) =>
      [...nodesOf(source.program)].flatMap((node) =>
        writtenOut(node)
          // A word has two letters in a row; signs such as "→", "·" or "×" are nobody's language.
          .filter((text) => /\p{L}{2}/u.test(text) && text.trim() !== 'Proofolio')
          .map((text) => `${source.file}:${lineOf(source, node)} ${text.trim().slice(0, 60)}`),
      ),
    );
  expect(written).toEqual([]);
});
