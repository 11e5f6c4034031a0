import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { plainScales } from './plain-scales.ts';
import { pureCalls } from './pure-calls.ts';
import { classicAlias, manualPureFunctions, oldest } from './settings.ts';

const made = new Map<string, Promise<string>>();

/**
 * Bundles a module and its imports as one classic script for inlining, because sandboxed frames and file: pages cannot fetch modules. Dynamic
 * imports are included and still run late.
 * @param entry path from `src`
 * @returns the text of the script; it defines no globals and is safe inside `<script>`
 */
export function classicScript(entry: string): Promise<string> {
  const script = made.get(entry) ?? bundle(entry);
  if (!process.argv.includes('dev')) made.set(entry, script);
  return script;
}

async function bundle(entry: string): Promise<string> {
  const build = await rolldown({
    input: resolve('src', entry),
    platform: 'browser',
    resolve: { alias: classicAlias },
    plugins: [plainScales, pureCalls],
    transform: { target: oldest },
    treeshake: { manualPureFunctions },
    logLevel: 'warn',
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(`${entry}: ${log.message}`);
    },
  });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true, comments: false });
    return output[0].code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  } finally {
    await build.close();
  }
}
