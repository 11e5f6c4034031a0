import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { environment } from './runtime.mjs';

const shell = process.platform === 'win32';
const words = ['run', '--silent', 'build'];
/** What every site is built from, besides its content and its settings. */
const engine = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Where a build writes down what it was made of: in the folder itself, which a build of any other kind empties. */
function stampOf({ CONTENT_DIR = 'content', OUT_DIR = 'dist', SITE_URL, BASE_PATH }, source = CONTENT_DIR) {
  const wanted = fingerprint([...engine, source], { SITE_URL, BASE_PATH, CONTENT_DIR, OUT_DIR });
  const file = join(OUT_DIR, '.built');
  return { isFresh: existsSync(join(OUT_DIR, 'index.html')) && isStamped(file, wanted), write: () => writeStamp(file, wanted) };
}

/** Builds the site where anything that goes into it has changed. Returns whether `dist` is in place. */
export function build() {
  const stamp = stampOf(process.env);
  if (stamp.isFresh) {
    console.log('The site is built already.');
    return true;
  }
  const done = spawnSync('npm', words, { stdio: 'inherit', env: environment(), shell });
  if (done.status === 0) stamp.write();
  return done.status === 0;
}

/** Builds a site in the background where it is not in place; resolves to whether it is then, and what was said. */
function building(settings, source) {
  const env = environment(settings);
  const stamp = stampOf(env, source);
  if (stamp.isFresh) return { fine: true, said: `${env.OUT_DIR ?? 'dist'} is built already.\n` };
  return new Promise((resolve) => {
    const run = spawn('npm', words, { stdio: ['ignore', 'pipe', 'pipe'], env, shell });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    run.on('close', (status) => {
      if (status === 0) stamp.write();
      resolve({ fine: status === 0, said });
    });
  });
}

/** The invented story that the engine is tested with: what it is written in, the copy that is built, and where it is built. */
export const invented = { source: 'e2e/content', content: '.cache/e2e/content', dist: '.cache/e2e/story' };

/** Builds the invented story, from a copy that a test may change and build again. */
function buildInvented() {
  rmSync(invented.content, { recursive: true, force: true });
  cpSync(invented.source, invented.content, { recursive: true });
  return building({ CONTENT_DIR: invented.content, OUT_DIR: invented.dist }, invented.source);
}

/** Builds the published and the invented story side by side, where anything that goes into them has changed. */
export async function buildBoth() {
  const both = await Promise.all([building({}), buildInvented()]);
  return { fine: both.every(({ fine }) => fine), said: both.map(({ said }) => said).join('\n') };
}
