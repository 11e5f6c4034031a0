import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the engine was when the build began: `astro.config.mjs` puts it in. */
declare const engineDigest: string;

/** Whether files are made for a build: outside of one they are made when they are asked for, and none is kept. */
export const isBuild = typeof engineDigest !== 'undefined';

const folder = join('.cache', 'handouts');

/**
 * A file as an earlier build made it, or made anew and kept. It is the same file where what it says and the engine that wrote it are the same.
 * Outside of a build nothing is kept.
 * @param content all that goes into the file; functions in it do not count
 */
export async function kept(content: unknown, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!isBuild) return make();
  const name = createHash('sha256').update(engineDigest).update(JSON.stringify(content)).digest('hex').slice(0, 24);
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  const made = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, made);
  return made;
}

/** A file that is asked for later: a build begins it at once, so that it is made beside the pages. */
export function begun(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  if (!isBuild) return make;
  const file = make();
  // Who asks for the file is told what stood in its way.
  file.catch(() => undefined);
  return () => file;
}
