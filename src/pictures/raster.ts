import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './png.ts';

const cache = join('.cache', 'pictures');

/**
 * Renders an SVG picture as PNG. It reads no face: texts of pictures are outlines. Results are cached by content.
 * @param scale pixels for one unit of the picture
 */
export function raster(svg: string, scale = 1): Buffer {
  if (/<text\b/.test(svg)) throw new Error('A picture with a text that is no outline would lose it as PNG.');
  const id = createHash('sha256').update(svg).update(`${scale} palette`).digest('hex').slice(0, 24);
  const path = join(cache, `${id}.png`);
  if (existsSync(path)) return readFileSync(path);
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false }, shapeRendering: 2 });
  const drawn = picture.render();
  const bytes = palettePng(drawn.pixels, drawn.width) ?? drawn.asPng();
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}
