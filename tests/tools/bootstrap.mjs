/**
 * Makes a fresh clone able to run a command, then runs it: `node tests/tools/bootstrap.mjs [--browsers] -- COMMAND ARGS…`.
 * Node's own modules only, because nothing is installed when it starts. Progress goes to stderr, so that a command
 * whose output is read by a machine keeps stdout for itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (sentence) => process.stderr.write(`proofolio: ${sentence}\n`);

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

/** What the commands that belong to somebody else do here; our own tools answer --help themselves. */
const purposes = {
  test: [
    'npm test [-- FILTER…]: installs what is missing (packages; Chromium and Firefox too), builds the extension for both',
    'browsers and runs every test. With a word after --, only the test files whose path holds that word.',
    'CORPUS_DIR names a folder of saved pages to test against; PROOFOLIO_BUILT=1 keeps a build that is newer than its sources.',
    'What follows are the options of the test runner.',
  ],
  dev: ['npm run dev: builds the extension for Chromium, opens it in a browser and builds again at every change.'],
  'dev:firefox': ['npm run dev:firefox: builds the extension for Firefox, opens it in a browser and builds again at every change.'],
};

/** Stops with a sentence on a Node that is older than package.json asks for. */
function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/[^\d.]/g, '');
  const [major, minor] = wanted.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
    stop(
      `this is Node ${process.versions.node}, and Node ${wanted} or newer is needed. Get it from nodejs.org, then run the command again.`,
    );
  }
}

/** Whether node_modules holds what the lock file says; by content, because a checkout changes times without changing anything. */
function packagesAreInstalled() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(marker)) return false;
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(marker, 'utf8')).packages;
    return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
      if (name === '') return true;
      const found = present[name];
      // Packages of other platforms are listed in the lock file and rightly absent here.
      return found ? found.version === version : Boolean(optional || devOptional);
    });
  } catch {
    return false;
  }
}

/** Runs a preparing step with its output on stderr; true when it succeeded. */
function runs(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status === 0;
}

function installPackages() {
  if (packagesAreInstalled()) return;
  say('installing the packages of the lock file (npm ci)');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev'];
  const done = npm ? runs(process.execPath, [npm, ...args]) : runs('npm', args, { shell: process.platform === 'win32' });
  if (!done) stop('npm ci failed; its reason stands above. Check the network connection and run the command again.');
}

/** The program file of an installed package, which runs under this Node on every system without a shell. */
function programOf(name) {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[name];
  return file && join(folder, file);
}

function prepareTypes() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  say('writing the generated types (wxt prepare)');
  if (!runs(process.execPath, [programOf('wxt'), 'prepare'])) stop('wxt prepare failed; its reason stands above.');
}

/** Files `STEM*REST` for each folder that begins with STEM: browser caches carry versions in their folder names. */
function versions(parent, stem, ...rest) {
  if (!existsSync(parent)) return [];
  const folders = readdirSync(parent).filter((name) => name.startsWith(stem));
  return folders
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) => rest.map((path) => join(parent, name, path)));
}

const onPath = (...names) => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** Where a browser of each kind is looked for, best first. Branded Chrome is absent: it no longer loads unpacked extensions. */
function candidates() {
  const home = homedir();
  switch (process.platform) {
    case 'darwin': {
      const caches = join(home, 'Library', 'Caches');
      const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
      const apps = ['/Applications', join(home, 'Applications')];
      return {
        CHROMIUM: [
          ...apps.flatMap((folder) => [
            join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
            join(folder, testing),
            join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
          ]),
          ...versions(join(caches, 'ms-playwright'), 'chromium-', `chrome-mac-arm64/${testing}`, `chrome-mac-x64/${testing}`),
          ...versions(join(caches, 'ms-playwright'), 'chromium-', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
          ...versions(join(home, '.cache/puppeteer/chrome'), 'mac', `chrome-mac-arm64/${testing}`, `chrome-mac-x64/${testing}`),
        ],
        FIREFOX: [
          ...apps.map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox')),
          ...versions(join(home, '.cache/puppeteer/firefox'), 'mac', 'Firefox.app/Contents/MacOS/firefox'),
        ],
      };
    }
    case 'win32': {
      const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
      const local = process.env.LOCALAPPDATA ?? home;
      return {
        CHROMIUM: [
          ...programs.map((folder) => join(folder, 'Chromium/Application/chrome.exe')),
          ...versions(join(local, 'ms-playwright'), 'chromium-', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe'),
          ...versions(join(home, '.cache/puppeteer/chrome'), 'win', 'chrome-win64/chrome.exe'),
          ...programs.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
        ],
        FIREFOX: [
          ...programs.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
          ...versions(join(home, '.cache/puppeteer/firefox'), 'win', 'firefox/firefox.exe'),
        ],
      };
    }
    default: {
      const caches = join(home, '.cache');
      return {
        CHROMIUM: [
          ...onPath('chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'),
          '/usr/bin/chromium',
          '/usr/lib/chromium/chromium',
          ...versions(join(caches, 'ms-playwright'), 'chromium-', 'chrome-linux64/chrome', 'chrome-linux/chrome'),
          ...versions(join(caches, 'puppeteer/chrome'), 'linux', 'chrome-linux64/chrome'),
        ],
        FIREFOX: [
          ...onPath('firefox-esr', 'firefox'),
          '/usr/bin/firefox-esr',
          ...versions(join(caches, 'puppeteer/firefox'), 'linux', 'firefox/firefox'),
        ],
      };
    }
  }
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browsers that are here, as `{ CHROMIUM?, FIREFOX? }`; a path given in the environment wins, and a wrong one is an error. */
function findBrowsers() {
  const places = candidates();
  const found = {};
  for (const name of ['CHROMIUM', 'FIREFOX']) {
    const given = process.env[name];
    if (given && !canRun(given)) stop(`${name} is set to ${given}, and there is no program. Correct it or unset it.`);
    const file = given ?? places[name].find(canRun);
    if (file) found[name] = file;
  }
  return found;
}

/** Installs Debian's own packages of the missing browsers, where this account may. */
function installBrowsers(missing) {
  if (process.platform !== 'linux' || !canRun('/usr/bin/apt-get')) return;
  const isRoot = process.getuid() === 0;
  if (!isRoot && !runs('sudo', ['-n', 'true'])) return;
  const packages = [
    ...(missing.includes('CHROMIUM') ? ['chromium', 'fonts-liberation'] : []),
    ...(missing.includes('FIREFOX') ? ['firefox-esr'] : []),
  ];
  say(`installing ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    isRoot ? runs('apt-get', args, { env }) : runs('sudo', ['-n', '--preserve-env=DEBIAN_FRONTEND', 'apt-get', ...args], { env });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

const advice = {
  CHROMIUM:
    'There is no Chromium here. Run "npx playwright-core install chromium", or install Chromium or Edge and set CHROMIUM to its program file.',
  FIREFOX:
    'There is no Firefox here. Run "npx browsers install firefox@stable --path ~/.cache/puppeteer", or install Firefox and set FIREFOX to its program file.',
};

function prepareBrowsers() {
  const names = Object.keys(advice);
  let found = findBrowsers();
  const missing = names.filter((name) => !found[name]);
  if (missing.length > 0) {
    installBrowsers(missing);
    found = findBrowsers();
  }
  for (const name of names) if (!found[name]) say(advice[name]);
  // Without Firefox the demo and half of the tests still run, and those that need it fail with their own sentence.
  if (!found.CHROMIUM) process.exit(1);
  return found;
}

/** Runs the command in this one's place: same streams, its exit code, and signals passed on. */
function become(command, args, env) {
  const program = command === 'node' ? undefined : programOf(command);
  if (command !== 'node' && !program) stop(`there is no command "${command}" among the installed packages.`);
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(process.execPath, program ? [program, ...args] : args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${command} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const divider = process.argv.indexOf('--');
const [command, ...args] = divider < 0 ? [] : process.argv.slice(divider + 1);
if (!command) {
  stop('usage: node tests/tools/bootstrap.mjs [--browsers] -- COMMAND ARGS…\nInstalls what the command needs, then runs it.');
}

checkNode();
installPackages();
prepareTypes();
const isQuestion = args.includes('--help') || args.includes('-h');
const purpose = purposes[process.env.npm_lifecycle_event ?? ''];
if (isQuestion && purpose) process.stdout.write(`${purpose.join('\n')}\n\n`);
const browsers = process.argv.slice(2, divider).includes('--browsers') && !isQuestion ? prepareBrowsers() : {};
become(command, args, browsers);
