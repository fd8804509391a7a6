import { expect, test } from 'vitest';
import { child, children, lineOf, type Node, nodesOf, readSources, type Source } from './sources';

const sources = readSources();

/** `file:line` of every node of our sources that a rule finds. */
function places(finds: (node: Node, source: Source) => boolean, within: Source[] = sources): string[] {
  return within.flatMap((source) =>
    [...nodesOf(source.program)].filter((node) => finds(node, source)).map((node) => `${source.file}:${lineOf(source, node)}`),
  );
}

const nameOf = (node: Node | undefined): unknown => node?.name;
const isNamed = (node: Node | undefined, ...names: string[]): boolean =>
  node?.type === 'Identifier' && names.includes(String(nameOf(node)));
const member = (node: Node | undefined): Node | undefined => (node?.type === 'MemberExpression' ? node : undefined);

/** Whether a node calls a function of the page's own, by its bare name or as a part of the global object. */
function callsGlobal(node: Node, ...names: string[]): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const callee = child(node, 'callee');
  const owner = member(callee);
  return (
    isNamed(callee, ...names) ||
    (owner !== undefined && isNamed(child(owner, 'object'), 'globalThis', 'window', 'self') && isNamed(child(owner, 'property'), ...names))
  );
}

test('no file has a name that says nothing', () => {
  const empty = /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/;
  expect(sources.map(({ file }) => file).filter((file) => empty.test(file))).toEqual([]);
});

test('no file only hands on what others export', () => {
  const isReexport = (node: Node) =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && child(node, 'source') !== undefined);
  const barrels = sources.filter(({ program }) => {
    const body = children(program, 'body');
    return body.some(isReexport) && body.every((node) => isReexport(node) || node.type === 'ImportDeclaration');
  });
  expect(barrels.map(({ file }) => file)).toEqual([]);
});

test('only lib/browser and the entrypoints touch the extension’s own interfaces', () => {
  const others = sources.filter(({ file }) => !/^(lib\/browser|entrypoints)\//.test(file));
  const touches = (node: Node) =>
    (node.type === 'MemberExpression' && isNamed(child(node, 'object'), 'browser', 'chrome')) ||
    (node.type === 'MemberExpression' &&
      isNamed(child(node, 'object'), 'globalThis', 'window', 'self') &&
      isNamed(child(node, 'property'), 'browser', 'chrome'));
  expect(places(touches, others)).toEqual([]);
});

/** Files outside lib/browser that may ask for a file of the extension itself, each with its reason. */
const ownFileReaders: Record<string, string> = {
  'lib/report/pdf': 'the PDF’s fonts are files of the extension, read in the worker that draws with them',
};

test('the network is asked in one module only', () => {
  const callers = new Set(
    places((node) => callsGlobal(node, 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource')).map((place) => place.replace(/:\d+$/, '')),
  );
  const beyond = [...callers].filter((file) => !Object.keys(ownFileReaders).some((room) => file.startsWith(`${room}/`)));
  expect(beyond.filter((file) => !file.startsWith('lib/browser/'))).toEqual([]);
  expect(beyond.length).toBeLessThanOrEqual(1);
  expect([...callers].length - beyond.length).toBeLessThanOrEqual(1);
});

test('nothing of ours turns text into markup or code', () => {
  const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'srcDoc'];
  const makes = (node: Node) =>
    (node.type === 'MemberExpression' && isNamed(child(node, 'property'), ...markup)) ||
    (node.type === 'JSXAttribute' && markup.includes(String(nameOf(child(node, 'name'))))) ||
    (node.type === 'Property' && isNamed(child(node, 'key'), 'dangerouslySetInnerHTML')) ||
    (node.type === 'MemberExpression' &&
      isNamed(child(node, 'object'), 'document') &&
      isNamed(child(node, 'property'), 'write', 'writeln')) ||
    callsGlobal(node, 'eval', 'Function');
  // A detector reads a page, and a page's markup is text to it.
  expect(places(makes)).toEqual([]);
});

/** Whether a statement exports a function, as a declaration or as a constant. */
function exportsFunction(statement: Node): boolean {
  const declaration = child(statement, 'declaration');
  const makers = ['ArrowFunctionExpression', 'FunctionExpression'];
  const values = declaration ? children(declaration, 'declarations').map((one) => child(one, 'init')) : [];
  return declaration?.type === 'FunctionDeclaration' || values.some((value) => makers.includes(value?.type ?? ''));
}

/** Whether a statement is a further signature of a function that has none of its own: they share the comment of the first. */
const isSignature = (statement: Node | undefined): boolean =>
  statement !== undefined && child(statement, 'declaration')?.type === 'TSDeclareFunction';

test('every exported function of lib says what it stands for', () => {
  const silent = sources
    .filter(({ file }) => file.startsWith('lib/'))
    .flatMap((source) =>
      children(source.program, 'body')
        .filter((statement, index, all) => exportsFunction(statement) && !isSignature(all[index - 1]))
        .filter((statement) => !source.text.slice(0, statement.start).trimEnd().endsWith('*/'))
        .map((statement) => `${source.file}:${lineOf(source, statement)}`),
    );
  expect(silent).toEqual([]);
});
