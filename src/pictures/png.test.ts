import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { palettePng } from './png.ts';

/** What a PNG file of a palette shows: its colours, pixel by pixel. */
function shown(png: Buffer): { width: number; colours: string[] } {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const width = parts.get('IHDR')!.readUInt32BE(0);
  const rows = inflateSync(parts.get('IDAT')!);
  const palette = parts.get('PLTE')!;
  const places = [...rows].filter((_, index) => index % (width + 1) !== 0);
  return { width, colours: places.map((place) => palette.toString('hex', place * 3, place * 3 + 3)) };
}

const pixels = (colours: number[][]) => Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

it('a picture of few colours is drawn exactly, the most frequent colour first in the palette', () => {
  const png = palettePng(
    pixels([
      [255, 0, 0],
      [0, 0, 255],
      [0, 0, 255],
      [0, 255, 0],
    ]),
    2,
  )!;
  expect(shown(png)).toEqual({ width: 2, colours: ['ff0000', '0000ff', '0000ff', '00ff00'] });
  expect(png.toString('hex')).toContain(Buffer.from('PLTE').toString('hex') + '0000ff');
});

it('of more colours than a palette holds, the rarest are drawn in the nearest of the others', () => {
  const shades = Array.from({ length: 256 }, (_, shade) => [shade, shade, shade]);
  const { colours } = shown(palettePng(pixels([...shades, ...shades, [10, 11, 10], [250, 250, 251]]), 257)!);
  expect(colours.slice(-2)).toEqual(['0a0a0a', 'fafafa']);
});

it('a picture that can be seen through has no palette', () => {
  expect(palettePng(Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 0]), 2)).toBeUndefined();
});
