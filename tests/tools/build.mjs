/** Builds the extension for both browsers; with --zip also the packages for the stores, byte for byte the same for equal sources. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { pack } from './pack.mjs';

const usage = `npm run build: builds the extension into .output/chrome-mv3 and .output/firefox-mv3.
npm run zip:   builds both and packs them, and the sources that the Firefox store asks for, into .output/*.zip;
               prints the bytes of each package, packed and unpacked. Equal sources give equal packages.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, '.output');
const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');

/** Runs one step of WXT, or ends with its exit code. */
function step(...args) {
  const { status } = spawnSync(process.execPath, [wxt, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`build: "wxt ${args.join(' ')}" failed; its reason stands above.`);
    process.exit(status ?? 1);
  }
}

/** Packs a zip again without the clock in it; returns its bytes, packed and unpacked. */
function repack(file) {
  const files = unzipSync(new Uint8Array(readFileSync(file)));
  // Folders are entries of their own in some zips, and say nothing that the names of their files do not.
  for (const name of Object.keys(files)) if (name.endsWith('/')) delete files[name];
  const packed = pack(files);
  writeFileSync(file, packed);
  return { packed: packed.length, unpacked: Object.values(files).reduce((sum, bytes) => sum + bytes.length, 0) };
}

const args = process.argv.slice(2);
const unknown = args.find((arg) => !['--zip', '--help', '-h'].includes(arg));
if (unknown || args.includes('--help') || args.includes('-h')) {
  (unknown ? process.stderr : process.stdout).write(`${unknown ? `Unknown option ${unknown}.\n` : ''}${usage}`);
  process.exit(unknown ? 2 : 0);
}

const task = args.includes('--zip') ? 'zip' : 'build';
step(task);
step(task, '-b', 'firefox', '--mv3');
if (task === 'zip') {
  for (const name of readdirSync(output).filter((file) => file.endsWith('.zip'))) {
    const { packed, unpacked } = repack(join(output, name));
    console.log(`${name}: ${packed} bytes, unpacked ${unpacked} bytes`);
  }
}
