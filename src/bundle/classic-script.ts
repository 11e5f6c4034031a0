import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { manualPureFunctions, oldest } from './settings.ts';

const made = new Map<string, Promise<string>>();

/**
 * A module of `src` and all that it imports as one classic script, to be set into a page: where a document stands in a sandboxed frame
 * or is opened from a file, modules cannot be fetched. What is imported late runs late, but is in the script.
 * @param entry path from `src`
 * @returns the text of the script; it names nothing on the page, and never ends the element that it stands in
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
