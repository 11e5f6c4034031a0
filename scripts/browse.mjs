import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { tools } from './tools.mjs';

/** Runs a program that looks at the built site in a browser, with all that it needs: `node scripts/browse.mjs e2e/look.ts zh 360`. */
try {
  const env = await tools();
  const [program, ...words] = process.argv.slice(2);
  if (build())
    process.exitCode = spawnSync('node', [program, ...words], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status ?? 1;
  else process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
