import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bootstrap = join(root, 'tests', 'tools', 'bootstrap.mjs');

/** Runs something through the bootstrap, as the npm scripts do. */
const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [bootstrap, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });

test('what a command prints is all that stands on stdout', () => {
  expect(run(['--', 'node', '-e', 'console.log(JSON.stringify({ a: 1 }))']).stdout).toBe('{"a":1}\n');
});

test('the exit code of a command is passed on', () => {
  expect(run(['--', 'node', '-e', 'process.exit(7)']).status).toBe(7);
});

test('a signal reaches the command and ends both', async () => {
  const child = spawn(process.execPath, [bootstrap, '--', 'node', '-e', 'console.log("up"); setTimeout(() => {}, 60000)'], { cwd: root });
  await new Promise((started) => child.stdout.once('data', started));
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
  child.kill('SIGTERM');
  expect(await ended).toBe('SIGTERM');
});

test('a browser that is not where the environment says is a sentence, not a stack', () => {
  const { status, stderr } = run(['--browsers', '--', 'node', '-e', ''], { CHROMIUM: join(root, 'no-such-browser') });
  expect(status).toBe(1);
  expect(stderr).toMatch(/CHROMIUM is set to .* Correct it or unset it\./);
});

test('a command that is not installed is named', () => {
  expect(run(['--', 'no-such-command']).stderr).toContain('no command "no-such-command"');
});

test.each([
  ['build.mjs', 'npm run build'],
  ['check.mjs', 'npm run check'],
])('%s says with --help what it does', (tool, says) => {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'tests', 'tools', tool), '--help'], { encoding: 'utf8' });
  expect(stdout).toContain(says);
  expect(status).toBe(0);
});

const detect = (...args: string[]) => run(['--', 'node', 'tests/tools/run-built.mjs', 'tests/tools/detect.ts', ...args]);

test('detect prints one line of JSON for a page, and knows sites by their own files', () => {
  const url = 'https://www.udemy.com/certificate/UC-3f1b2c4d/';
  expect(detect('--url', url).stdout).toBe('{"platform":"udemy","kind":"certificate","id":"UC-3f1b2c4d","award":true}\n');
});

test('detect says what it wants on stderr, and ends with 2', () => {
  const { stdout, stderr, status } = detect();
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toContain('npm run -s detect -- --url URL [FILE]');
});

test('a file that is not there is a sentence, not a stack', () => {
  const { stderr, status } = detect('--url', 'https://www.credly.com/', join(root, 'no-such-page.html'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/^detect: ENOENT.*no-such-page\.html'\n$/);
});
