import { readdirSync } from 'node:fs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { nodePath } from './runtime.mjs';

/** Builds the site where something has changed, and serves it: `node scripts/start.mjs`. With `--built` it serves what was built before. */
async function start() {
  install();
  nodePath();
  if (!process.argv.includes('--built') && !build()) return false;
  const port = Number(process.env.PORT ?? 4321);
  const dir = process.env.OUT_DIR ?? 'dist';
  const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
  // Only here are the packages sure to be in place.
  const { serveSite } = await import('./site-server.mjs');
  try {
    const { url } = await serveSite(dir, { base, port, host: 'localhost' });
    const languages = readdirSync(dir).filter((name) => /^[a-z]{2}$/.test(name));
    const addresses = ['', ...languages.map((lang) => `${lang}/`)].map((path) => url + base + path);
    console.log(`\nThe story is served at\n  ${addresses.join('\n  ')}\n\nCtrl+C stops it.`);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw new Error(`Port ${port} is in use; set PORT to another one.`, { cause: error });
    throw error;
  }
}

try {
  if (!(await start())) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
