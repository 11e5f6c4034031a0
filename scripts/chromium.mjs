import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Chromium without a window of its own: the same pages for half the processor time. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const onPath = (wanted) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => wanted.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** A Chromium of the system. */
const ofSystem = () => onPath(names) ?? places.find((path) => existsSync(path));

/** A Chromium that Playwright has downloaded before. */
function ofPlaywright() {
  const caches = { linux: '.cache/ms-playwright', darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright' };
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), caches[process.platform] ?? caches.linux);
  if (!existsSync(cache)) return undefined;
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .flatMap((name) => inside.map((path) => join(cache, name, path)))
    .find((path) => existsSync(path));
}

/** Installs a package of the distribution, where that may be done. Resolves to whether it is in place. */
async function ofDistribution(name, withSudo) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && (!withSudo || spawnSync('sudo', ['-n', 'true']).status !== 0)) return false;
  const run = (...words) => {
    const [command, ...rest] = root ? words : ['sudo', '-n', ...words];
    return promisify(execFile)(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log(`Installing ${name} from the distribution …`);
  try {
    await run('apt-get', 'update', '-qq');
    await run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
    return true;
  } catch {
    return false;
  }
}

/** Resolves to the path of a Chromium. Throws one plain sentence where none is to be had. */
export async function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
  const found = given ?? ofSystem() ?? ofPlaywright();
  if (found) return found;
  if (await ofDistribution('chromium', true)) return ofSystem();
  throw new Error('The browser tests need a Chromium; install one, or set CHROMIUM_PATH to it.');
}

/**
 * Resolves to the path of a Chromium for tests, a headless shell where one is in place or may be installed: `CHROMIUM_PATH` goes before it.
 * Throws one plain sentence where none is to be had.
 */
export async function testChromium() {
  if (process.env.CHROMIUM_PATH) return chromium();
  const shell = onPath(shells);
  if (shell) return shell;
  // Root without a password to ask for is a container; on a computer of somebody the Chromium that is there serves.
  const named = await ofDistribution(shells[0], !ofSystem() && !ofPlaywright());
  return (named && onPath(shells)) || chromium();
}
