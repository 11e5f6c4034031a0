import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subset from 'subset-font';
import { faceBytes, trueType } from './face-files.ts';

/** How a face is cut. */
export type Cut = Omit<NonNullable<Parameters<typeof subset>[2]>, 'targetFormat'>;

const cache = join('.cache', 'fonts');

/** The packages of the project: a newer one may cut otherwise. */
const packages = () => readFileSync('package-lock.json');

/**
 * A face of a package cut down to the glyphs of a text, as WOFF2. It is kept by what it is made from: pressing the faces of a story takes a
 * second, and their texts seldom change.
 * @param file of the package
 */
export async function cutFace(file: string, text: string, cut: Cut): Promise<Buffer> {
  const made = createHash('sha256').update(faceBytes(file)).update(packages());
  const name = made
    .update(JSON.stringify([text, cut]))
    .digest('hex')
    .slice(0, 24);
  const path = join(cache, `${name}.woff2`);
  if (existsSync(path)) return readFileSync(path);
  const bytes = await subset(await trueType(file), text, { targetFormat: 'woff2', ...cut });
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}
