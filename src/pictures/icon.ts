import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raster } from './raster.ts';

/** Widths of the PNG icons, in pixels, for devices that do not draw SVG. */
export const iconSizes = [180, 192, 512] as const;

/** The icon as PNG, without rounded corners, because devices round them. */
export function iconPicture(size: number): Promise<Buffer> {
  const svg = readFileSync(join('public', 'icon.svg'), 'utf8').replace(/ rx="[^"]*"/, '');
  const [, , , width] = /viewBox="(\S+) (\S+) (\S+)/.exec(svg)!.map(Number);
  return raster(svg, size / width!);
}
