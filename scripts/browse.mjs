import { spawnSync } from 'node:child_process';
import { build, buildBoth } from './build.mjs';
import { tools } from './tools.mjs';

/**
 * Runs a program that looks at the built site in a browser, with all that it needs: `node scripts/browse.mjs e2e/look.ts zh 360`.
 * With `--tests` before it the invented story is built too.
 */
try {
  const forTests = process.argv[2] === '--tests';
  const env = await tools(forTests);
  const [program, ...words] = process.argv.slice(forTests ? 3 : 2);
  const built = forTests ? await buildBoth() : { fine: build(), said: '' };
  if (!built.fine) console.error(built.said);
  process.exitCode = built.fine
    ? (spawnSync('node', [program, ...words], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status ?? 1)
    : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
