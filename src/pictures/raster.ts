import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const cache = join('.cache', 'pictures');

/**
 * Renders an SVG picture as PNG with these font files. Results are cached by content.
 * @param scale pixels for one unit of the picture
 */
export function raster(svg: string, fontFiles: string[], scale = 1): Buffer {
  const id = createHash('sha256').update(svg).update(fontFiles.join()).update(String(scale)).digest('hex').slice(0, 24);
  const path = join(cache, `${id}.png`);
  if (existsSync(path)) return readFileSync(path);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' },
    shapeRendering: 2,
    textRendering: 2,
  });
  const bytes = picture.render().asPng();
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}
