import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './png.ts';

const cache = join('.cache', 'pictures');

/**
 * The pixels of an SVG picture, four bytes each: red, green, blue, opacity. It reads no face: texts of pictures are outlines.
 * @param scale pixels for one unit of the picture
 */
function drawn(svg: string, scale: number) {
  if (/<text\b/.test(svg)) throw new Error('A picture with a text that is no outline would lose it as PNG.');
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false }, shapeRendering: 2 }).render();
}

/** The pixels of a picture of which a clip is made, one for each of its units. */
export const pixelsOf = (svg: string): Buffer => drawn(svg, 1).pixels;

/**
 * Renders an SVG picture as PNG. Results are cached by content.
 * @param scale pixels for one unit of the picture
 */
export function raster(svg: string, scale = 1): Buffer {
  const id = createHash('sha256').update(svg).update(`${scale} palette`).digest('hex').slice(0, 24);
  const path = join(cache, `${id}.png`);
  if (existsSync(path)) return readFileSync(path);
  const picture = drawn(svg, scale);
  const bytes = palettePng(picture.pixels, picture.width) ?? picture.asPng();
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}
