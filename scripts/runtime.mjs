import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const bin = resolve('node_modules', '.bin');

/** Whether a version of Node.js can run the site: 22.12 or newer. */
export function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The environment of every child process: tools of this project first, no telemetry. */
export function environment(more = {}) {
  return { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), ASTRO_TELEMETRY_DISABLED: '1', ...more };
}

/** The Node.js that runs the site: the one installed with the project, else the system's. Throws one plain sentence where neither serves. */
export function nodePath() {
  const own = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(own)) {
    try {
      if (isNewEnough(execFileSync(own, ['--version'], { encoding: 'utf8' }).trim())) return own;
    } catch {
      // Installed for another machine: the system's serves.
    }
  }
  if (isNewEnough(process.version)) return process.execPath;
  throw new Error(`This site needs Node.js 22.12 or newer, and this is ${process.version}; install a newer one from nodejs.org.`);
}
