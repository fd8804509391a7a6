import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest moment that a zip can hold, in local time because that is how zips keep it. */
const noTime = new Date(1980, 0, 1);

/** All files under a folder as `{ 'path/with/slashes': bytes }`. */
export function readFolder(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    names.map((name) => [relative('.', name).split(sep).join('/'), new Uint8Array(readFileSync(join(folder, name)))]),
  );
}

/** A zip that depends on nothing but names and contents: sorted, without clock, owner or system. Equal files give equal bytes. */
export function pack(files) {
  const sorted = Object.keys(files).sort();
  return zipSync(Object.fromEntries(sorted.map((name) => [name, [files[name], { mtime: noTime, level: 9, os: 3, attrs: 0o644 << 16 }]])));
}
