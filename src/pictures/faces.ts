import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
const read = (path: string) => readFileSync(require.resolve(path));
const faces = [
  { name: 'han-900', file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2' },
  { name: 'han-500', file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-500-normal.woff2' },
  { name: 'latin-400', file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', weight: 400 },
  { name: 'latin-700', file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', weight: 700 },
] as const;
const cache = join('.cache', 'faces');
const files = new Map<string, Promise<string[]>>();

/** Font files for pictures, subset to the glyphs of a text and cached by them. */
export function faceFiles(text: string): Promise<string[]> {
  const glyphs = [...new Set(text)].sort().join('');
  const known = files.get(glyphs) ?? make(glyphs);
  files.set(glyphs, known);
  return known;
}

async function make(glyphs: string): Promise<string[]> {
  mkdirSync(cache, { recursive: true });
  const id = createHash('sha256').update(glyphs).digest('hex').slice(0, 12);
  return Promise.all(
    faces.map(async ({ name, file, ...axis }) => {
      const path = join(cache, `${name}-${id}.ttf`);
      const axes = 'weight' in axis ? { variationAxes: { wght: axis.weight } } : {};
      if (!existsSync(path)) writeFileSync(path, await subset(read(file), glyphs, { targetFormat: 'truetype', ...axes }));
      return path;
    }),
  );
}

/** Width of a text in a font, in ems. */
export type Measure = (text: string, face: FaceName) => number;
export type FaceName = (typeof faces)[number]['name'];

/** Measures texts in these font files, in the order of `faces`. */
export function measureIn(paths: string[]): Measure {
  const fonts = new Map(faces.map(({ name }, index) => [name, create(readFileSync(paths[index]!)) as Font]));
  return (text, face) => {
    const font = fonts.get(face)!;
    return font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / font.unitsPerEm;
  };
}
