import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { palettePng } from './png.ts';

const cache = join('.cache', 'pictures');

/**
 * How a picture is drawn. It reads no face: texts of pictures are outlines.
 * @param scale pixels for one unit of the picture
 */
function optionsFor(svg: string, scale: number): ResvgRenderOptions {
  if (/<text\b/.test(svg)) throw new Error('A picture with a text that is no outline would lose it as PNG.');
  return { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false }, shapeRendering: 2 };
}

/** The pixels of a picture of which a clip is made, one for each of its units, four bytes each: red, green, blue, opacity. */
export const pixelsOf = (svg: string): Buffer => new Resvg(svg, optionsFor(svg, 1)).render().pixels;

/**
 * Renders an SVG picture as PNG, beside other work. Results are cached by content.
 * @param scale pixels for one unit of the picture
 */
export async function raster(svg: string, scale = 1): Promise<Buffer> {
  const id = createHash('sha256').update(svg).update(`${scale} palette`).digest('hex').slice(0, 24);
  const path = join(cache, `${id}.png`);
  if (existsSync(path)) return readFileSync(path);
  const picture = await renderAsync(svg, optionsFor(svg, scale));
  const bytes = palettePng(picture.pixels, picture.width) ?? picture.asPng();
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}
