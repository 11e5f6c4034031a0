import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';

const stamp = 'node_modules/.cache/safety-ledger/installed';

/** Links the Node.js among the packages as a tool: npm 10 takes the link away with the same package for another processor. */
function linkNode() {
  const name = `node-${process.platform}-${process.arch}`;
  if (existsSync(`node_modules/${name}/bin/node`) && !existsSync('node_modules/.bin/node'))
    symlinkSync(`../${name}/bin/node`, 'node_modules/.bin/node');
}

/** Installs the locked packages where they are not in place. Throws one plain sentence where npm fails. */
export function install() {
  const wanted = fingerprint(['package.json', 'package-lock.json'], { platform: process.platform, arch: process.arch });
  if (existsSync('node_modules/astro') && isStamped(stamp, wanted)) return;
  console.log('Installing packages …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    throw new Error('npm could not install the packages; look at its message above, and at the connection to the npm registry.');
  linkNode();
  writeStamp(stamp, wanted);
}
