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

export async function run(): Promise<Record<string, unknown>[]> {
  return (['chromium', 'firefox'] as const).flatMap((browser) => {
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
}
