import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raster } from './raster.ts';

/** Widths of the icon as a picture, in pixels: what devices ask for that draw no SVG. */
export const iconSizes = [180, 192, 512] as const;

/** The icon as PNG, without its round corners: devices round them as they do. */
export function iconPicture(size: number): Buffer {
  const svg = readFileSync(join('public', 'icon.svg'), 'utf8').replace(/ rx="[^"]*"/, '');
  const [, , , width] = /viewBox="(\S+) (\S+) (\S+)/.exec(svg)!.map(Number);
  return raster(svg, [], size / width!);
}
