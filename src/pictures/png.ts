import { crc32, deflateSync } from 'node:zlib';

/** Colours that a PNG picture can name in its palette. */
const most = 256;

/** A part of a PNG file: its length, its name, its bytes and their checksum. @see https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(name: string, bytes: Uint8Array): Buffer {
  const framed = Buffer.alloc(bytes.length + 12);
  framed.writeUInt32BE(bytes.length, 0);
  framed.write(name, 4, 'latin1');
  framed.set(bytes, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, bytes.length + 8)), bytes.length + 8);
  return framed;
}

/** The colours of a picture, each pixel as one number, by how often they are seen: the most frequent first. */
function coloursOf(pixels: Uint32Array): number[] {
  const seen = new Map<number, number>();
  let [run, length] = [pixels[0]!, 0];
  for (const pixel of pixels) {
    if (pixel === run) length += 1;
    else {
      seen.set(run, (seen.get(run) ?? 0) + length);
      [run, length] = [pixel, 1];
    }
  }
  seen.set(run, (seen.get(run) ?? 0) + length);
  return [...seen].sort(([a, often], [b, other]) => other - often || a - b).map(([colour]) => colour);
}

const channels = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255] as const;

function distance(one: number, other: number): number {
  const [a, b] = [channels(one), channels(other)];
  return a.reduce((sum, value, index) => sum + (value - b[index]!) ** 2, 0);
}

/**
 * A picture without transparency as a PNG file with a palette: a third of the bytes of one that writes three channels. Pictures of charts have
 * few colours; of more than a palette holds, the rarest, which are shades along edges, are drawn in the colour nearest to them.
 * @param bytes four for each pixel: red, green, blue, and 255
 * @param width of the picture, in pixels
 * @returns `undefined` where a pixel can be seen through
 * @see https://www.w3.org/TR/png-3/
 */
export function palettePng(bytes: Uint8Array, width: number): Buffer | undefined {
  // A view over whole words needs an offset that they divide.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const pixels = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const colours = coloursOf(pixels);
  if (colours.some((colour) => colour >>> 24 !== 255)) return undefined;
  const palette = colours.slice(0, most);
  const places = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of colours.slice(most)) {
    const nearest = palette.reduce((best, own, index) => (distance(own, colour) < distance(palette[best]!, colour) ? index : best), 0);
    places.set(colour, nearest);
  }
  const height = pixels.length / width;
  const rows = new Uint8Array((width + 1) * height);
  let [at, run, place] = [0, pixels[0]!, places.get(pixels[0]!)!];
  for (let y = 0; y < height; y += 1) {
    at += 1;
    for (let x = y * width; x < (y + 1) * width; x += 1) {
      const pixel = pixels[x]!;
      if (pixel !== run) {
        run = pixel;
        place = places.get(pixel)!;
      }
      rows[at] = place;
      at += 1;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by palette, without interlacing.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
