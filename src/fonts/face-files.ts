import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';

const require = createRequire(import.meta.url);

/** A file of a package. */
export const faceBytes = (path: string): Buffer => readFileSync(require.resolve(path));

const unpacked = new Map<string, Promise<Buffer>>();
/** Settles when no face is being unpacked: two at a time write into the same memory. */
let idle: Promise<unknown> = Promise.resolve();

/**
 * A file of a package as TrueType, unpacked once in a build. Glyphs of a packed face can only be read all at once, which takes a hundred
 * megabytes for the Song face; those of this one are read as they are asked for.
 */
export function trueType(path: string): Promise<Buffer> {
  const known = unpacked.get(path);
  if (known) return known;
  const made = idle.then(() => convert(faceBytes(path), 'truetype'));
  idle = made.catch(() => undefined);
  unpacked.set(path, made);
  return made;
}

/** The parts of the serif, by script: the letters of its own first. */
export const serifScripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

/** The serif of one script, with all its weights. */
export const serifFile = (script: string) => `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-normal.woff2`;

/** A part of the Song face at one weight: a slice by its number, or the characters of simplified Chinese. */
export const songFile = (slice: string, weight: number) => `@fontsource/noto-serif-sc/files/noto-serif-sc-${slice}-${weight}-normal.woff2`;

/** The part of the Song face with the characters of simplified Chinese: the only one that sets titles. */
export const songWhole = 'chinese-simplified';

/** The slices of the Song face that hold a code point, by the ranges that the package lists. */
export function slicesWith(code: number): string[] {
  const ranges = JSON.parse(faceBytes('@fontsource/noto-serif-sc/unicode.json').toString()) as Record<string, string>;
  return Object.entries(ranges).flatMap(([slice, text]) =>
    text.split(',').some((range) => {
      const [from, to = from] = range
        .slice(2)
        .split('-')
        .map((end) => parseInt(end, 16)) as [number, number?];
      return code >= from && code <= to!;
    })
      ? [slice.replace(/[[\]]/g, '')]
      : [],
  );
}
