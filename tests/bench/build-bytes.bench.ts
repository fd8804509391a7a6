import { gzipSync } from 'node:zlib';
import { builtFolder } from '../e2e/build-extension';
import { type Files, pack, readFolder } from '../tools/pack.mjs';

export const name = 'build-bytes';
export const says = 'bytes of the built extension: what each page pays, what a learner downloads, what lies on the disk';

const sizeOf = (files: Files): number => Object.values(files).reduce((sum, bytes) => sum + bytes.length, 0);
const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

/** Which files an entry loads at once: its HTML, and the scripts and styles that it names, with what these import. */
function loadedBy(entry: string, files: Files): string[] {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const bytes = files[file];
    if (!bytes || loaded.has(file)) continue;
    loaded.add(file);
    const text = new TextDecoder().decode(bytes);
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    const named = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
      : [...text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^'"();]*?['"](\.[^'"]+)['"]/g)];
    for (const [, path = ''] of named) waiting.push(new URL(path, `file:///${folder}`).pathname.slice(1));
  }
  return [...loaded];
}

/**
 * What two extensions with a like purpose put into each page, as measured from their public repositories: what their
 * pages pay is the measure for ours.
 */
const others = [
  {
    extension: 'Zotero Connector',
    where: 'every page, at document_start',
    bytes: 881_000,
    gzip: null,
    measured:
      'unminified sources: injectIncludeManifestV3 of its gulpfile summed over zotero/zotero-connectors @c279ccc and its submodules translate @017253c, utilities @4051881',
  },
  {
    extension: 'Obsidian Web Clipper',
    where: 'every page',
    bytes: 2_500_000,
    gzip: 577_000,
    measured:
      'minified: bundled with esbuild from src/content.ts of obsidianmd/obsidian-clipper @9aa509b8, since its own build stopped at type errors; a polyfill of 10 kB comes on top',
  },
];

/** The script in each page of the three sites beside what others put into every page. */
function besideOthers(): Record<string, unknown>[] {
  const script = readFolder(builtFolder('chromium'))['content-scripts/badges.js'] ?? new Uint8Array();
  const ours = { extension: 'Proofolio', where: 'pages of three sites, at document_idle', bytes: script.length, gzip: gzipped(script) };
  return [
    { injected: 'into each page', ...ours },
    ...others.map((other) => ({ injected: 'into each page', ...other, timesOurs: Math.round(other.bytes / Math.max(script.length, 1)) })),
  ];
}

export async function run(): Promise<Record<string, unknown>[]> {
  const built = (['chromium', 'firefox'] as const).flatMap((browser) => {
    const files = readFolder(builtFolder(browser));
    const entries = ['content-scripts/badges.js', 'background.js', 'popup.html', 'portfolio.html'].filter((entry) => entry in files);
    const lines = entries.map((entry) => {
      const parts = loadedBy(entry, files).map((file) => files[file] ?? new Uint8Array());
      return {
        browser,
        entry,
        files: parts.length,
        bytes: parts.reduce((sum, bytes) => sum + bytes.length, 0),
        gzip: parts.reduce((sum, bytes) => sum + gzipped(bytes), 0),
      };
    });
    return [{ browser, package: 'zip', files: Object.keys(files).length, bytes: pack(files).length, unpacked: sizeOf(files) }, ...lines];
  });
  return [...built, ...besideOthers()];
}
