import { expect, test } from 'vitest';
import { type Import, readSources, type Source } from './sources';

/**
 * Who may import whom (docs/architecture.md). A room is a folder; the deepest one that is named here counts. Every
 * room may import from itself. `rooms` are our own folders, `packages` those of npm, by name without a path.
 */
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  'lib/domain': { rooms: [], packages: ['zod'] },
  'lib/words': { rooms: ['lib/domain', 'assets/locales'], packages: ['i18next'] },
  'lib/detection': { rooms: ['lib/domain', 'lib/credentials'], packages: [] },
  'lib/credentials': { rooms: ['lib/domain'], packages: ['zod'] },
  'lib/frameworks': { rooms: ['lib/domain'], packages: ['fflate', 'js-yaml', 'marked', 'papaparse', 'zod'] },
  'lib/suggestions': { rooms: ['lib/domain'], packages: [] },
  'lib/report': { rooms: ['lib/domain', 'lib/words'], packages: ['zod'] },
  // Of lib/browser it uses the one way to start a worker.
  'lib/report/pdf': { rooms: ['lib/domain', 'lib/words', 'lib/report', 'lib/browser', 'assets/fonts'], packages: ['jspdf'] },
  'lib/store': { rooms: ['lib/domain'], packages: ['dexie', '@preact/signals', 'zod'] },
  'lib/transfer': { rooms: ['lib/domain', 'lib/store', 'lib/credentials'], packages: ['papaparse', 'zod'] },
  'lib/browser': { rooms: ['lib/domain'], packages: ['@webext-core/messaging', 'wxt', 'zod'] },
  // The pieces that screens are made of know nothing of badges.
  'components/ui': { rooms: ['lib/words', 'assets'], packages: ['preact', '@preact/signals', 'lucide'] },
  components: { rooms: ['lib', 'components', 'assets'], packages: ['preact', '@preact/signals', 'lucide'] },
  entrypoints: { rooms: ['lib', 'components', 'assets'], packages: ['preact', '@preact/signals', 'wxt', 'zod'] },
};

/** Arrows for types alone: their code would be too heavy, or too knowing, for the room that names them. */
const typeRooms: Record<string, string[]> = {
  'lib/browser': ['lib/detection'],
};

const sources = readSources();

/** The room of a file: the longest folder of the table that holds it. */
function roomOf(file: string): string | undefined {
  const holding = Object.keys(rooms).filter((room) => file.startsWith(`${room}/`));
  return holding.sort((a, b) => b.length - a.length)[0];
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Whether a source may have this import. */
function isAllowed(source: Source, { name, file, typeOnly }: Import): boolean {
  const room = roomOf(source.file);
  if (!room) return false;
  const { rooms: open, packages } = rooms[room] ?? { rooms: [], packages: [] };
  if (file === undefined) return packages.includes(packageOf(name));
  const target = roomOf(file);
  if (target === room) return true;
  const doors = [...open, ...(typeOnly ? (typeRooms[room] ?? []) : [])];
  return doors.some((door) => file.startsWith(`${door}/`) && opensTo(door, target));
}

/** Whether a door to a folder leads on into a room within it: `lib` opens all of lib, but `lib/report` not `lib/report/pdf`. */
function opensTo(door: string, target: string | undefined): boolean {
  const isRoomWithRooms = door in rooms && door !== 'components';
  return target === undefined || target === door || !isRoomWithRooms;
}

test('each room is entered only from where the arrows allow', () => {
  const forbidden = sources.flatMap((source) =>
    source.imports
      .filter((found) => !isAllowed(source, found))
      .map(({ name, typeOnly }) => `${source.file} imports ${name}${typeOnly ? ' (type)' : ''}`),
  );
  expect(forbidden).toEqual([]);
});

test('every file lives in a room', () => {
  expect(sources.map(({ file }) => file).filter((file) => !roomOf(file))).toEqual([]);
});

test('our own files are imported by relative path, without an extension', () => {
  const ours = sources.flatMap((source) => source.imports.map(({ name }) => ({ name, from: source.file })));
  const odd = ours.filter(({ name }) => /^[@~#]\//.test(name) || /^\..*\.tsx?$/.test(name));
  // A worker is named to the bundler by its file, with a question that says what is wanted of it.
  expect(odd.map(({ name, from }) => `${from} imports ${name}`).filter((line) => !/\?worker/.test(line))).toEqual([]);
});

test('no file imports itself by a detour', () => {
  const imports = new Map(
    sources.map(({ file, imports: found }) => [file, found.map((one) => one.file).filter((one) => one !== undefined)]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: string[]): void => {
    const before = path.indexOf(file);
    if (before >= 0) {
      cycles.push([...path.slice(before), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  expect(cycles).toEqual([]);
});

test('folders within a room are entered in one direction', () => {
  const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));
  const arrows = new Map<string, Map<string, string>>();
  for (const { file, imports: found } of sources)
    for (const { file: target } of found) {
      if (target === undefined || folderOf(target) === folderOf(file)) continue;
      const from = arrows.get(folderOf(file)) ?? new Map();
      arrows.set(folderOf(file), from.set(folderOf(target), `${file} imports ${target}`));
    }
  const leadsTo = (from: string, goal: string, seen = new Set<string>()): boolean => {
    if (from === goal) return true;
    seen.add(from);
    return [...(arrows.get(from)?.keys() ?? [])].some((next) => !seen.has(next) && leadsTo(next, goal, seen));
  };
  const circles = [...arrows].flatMap(([from, targets]) =>
    [...targets].filter(([target]) => leadsTo(target, from)).map(([, said]) => said),
  );
  expect(circles).toEqual([]);
});
