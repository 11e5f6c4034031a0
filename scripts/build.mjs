import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { environment } from './runtime.mjs';

/** Builds the site where anything that goes into it has changed. Returns whether `dist` is in place. */
export function build() {
  const { SITE_URL, BASE_PATH, CONTENT_DIR = 'content', OUT_DIR = 'dist' } = process.env;
  // In the folder itself, which a build of any other kind empties.
  const stamp = join(OUT_DIR, '.built');
  const inputs = ['src', 'public', CONTENT_DIR, 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
  const wanted = fingerprint(inputs, { SITE_URL, BASE_PATH, CONTENT_DIR, OUT_DIR });
  if (existsSync(join(OUT_DIR, 'index.html')) && isStamped(stamp, wanted)) {
    console.log('The site is built already.');
    return true;
  }
  const done = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    env: environment(),
    shell: process.platform === 'win32',
  });
  if (done.status === 0) writeStamp(stamp, wanted);
  return done.status === 0;
}
