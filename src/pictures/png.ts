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

/** The place of a colour in the table; −1 where the table is as full as it may be. */
function placeOf(colour: number, used: number[]): number {
  let place = Math.imul(colour, 0x9e37_79b1) >>> 19;
  while (counts[place] !== 0 && colours[place] !== colour) place = (place + 1) % slots;
  if (counts[place] === 0) {
    // A photograph has more colours than a palette serves.
    if (used.push(place) > slots / 2) return -1;
    colours[place] = colour;
  }
  return place;
}

/** A picture as runs of one colour, none longer than a row: the place of each in the table and its length. Flat areas are most of it. */
interface Runs {
  places: number[];
  lengths: number[];
  /** Places of the table that are used. */
  used: number[];
}

/** Reads the runs of a picture and counts its colours; `undefined` where a pixel can be seen through, or colours are too many. */
function runsOf(pixels: Uint32Array, width: number): Runs | undefined {
  const runs: Runs = { places: [], lengths: [], used: [] };
  counts.fill(0);
  let start = 0;
  while (start < pixels.length) {
    const pixel = pixels[start]!;
    if (pixel >>> 24 !== 255) return undefined;
    const edge = start + width - (start % width);
    let end = start + 1;
    while (end < edge && pixels[end] === pixel) end += 1;
    const place = placeOf(pixel & 0xffffff, runs.used);
    if (place < 0) return undefined;
    counts[place]! += end - start;
    runs.places.push(place);
    runs.lengths.push(end - start);
    start = end;
  }
  return runs;
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
  const runs = runsOf(pixels, width);
  if (!runs) return undefined;
  const seen = runs.used.sort((a, b) => counts[b]! - counts[a]! || colours[a]! - colours[b]!);
  const palette = seen.slice(0, most).map((place) => colours[place]!);
  seen.slice(0, most).forEach((place, index) => (entries[place] = index));
  for (const place of seen.slice(most)) {
    const colour = colours[place]!;
    entries[place] = palette.reduce((best, own, index) => (distance(own, colour) < distance(palette[best]!, colour) ? index : best), 0);
  }
  const height = pixels.length / width;
  const rows = new Uint8Array((width + 1) * height);
  let [at, column] = [1, 0];
  runs.places.forEach((place, index) => {
    const length = runs.lengths[index]!;
    rows.fill(entries[place]!, at, at + length);
    column += length;
    // A row begins with the number of its filter, and none is used.
    at += length + (column === width ? 1 : 0);
    if (column === width) column = 0;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by palette, without interlacing.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
