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

/** Places of the table of colours: a power of two, far more than a picture of a chart has colours. */
const slots = 1 << 13;

/** The table, kept between pictures: hundreds of them, of a million pixels each, are read in a build. */
const colours = new Uint32Array(slots);
const counts = new Uint32Array(slots);
const entries = new Uint8Array(slots);

/** Counts the colours of a picture, red, green and blue as one number, in the table; gives the places of the table that it uses. */
function count(pixels: Uint32Array, places: Uint16Array): number[] | undefined {
  const used: number[] = [];
  let [run, place] = [-1, 0];
  for (let index = 0; index < pixels.length; index += 1) {
    const pixel = pixels[index]!;
    if (pixel >>> 24 !== 255) return undefined;
    const colour = pixel & 0xffffff;
    if (colour !== run) {
      run = colour;
      place = Math.imul(colour, 0x9e37_79b1) >>> 19;
      while (counts[place] !== 0 && colours[place] !== colour) place = (place + 1) % slots;
      if (counts[place] === 0) {
        // A photograph has more colours than a palette serves.
        if (used.push(place) > slots / 2) return undefined;
        colours[place] = colour;
      }
    }
    counts[place]! += 1;
    places[index] = place;
  }
  return used;
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
 * @returns `undefined` where a pixel can be seen through, or the picture has thousands of colours
 * @see https://www.w3.org/TR/png-3/
 */
export function palettePng(bytes: Uint8Array, width: number): Buffer | undefined {
  // A view over whole words needs an offset that they divide.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const pixels = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const places = new Uint16Array(pixels.length);
  counts.fill(0);
  const seen = count(pixels, places)?.sort((a, b) => counts[b]! - counts[a]! || colours[a]! - colours[b]!);
  if (!seen) return undefined;
  const palette = seen.slice(0, most).map((place) => colours[place]!);
  seen.slice(0, most).forEach((place, index) => (entries[place] = index));
  for (const place of seen.slice(most)) {
    const colour = colours[place]!;
    entries[place] = palette.reduce((best, own, index) => (distance(own, colour) < distance(palette[best]!, colour) ? index : best), 0);
  }
  const height = pixels.length / width;
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const [from, to] = [y * width, y * (width + 1) + 1];
    for (let x = 0; x < width; x += 1) rows[to + x] = entries[places[from + x]!]!;
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
