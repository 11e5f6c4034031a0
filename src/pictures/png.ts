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

/**
 * A picture as runs of one colour, none longer than a row: the place of each in the table and its length. Flat areas are most of it, and half
 * of its rows are those above them: such rows have no runs of their own.
 */
interface Runs {
  places: number[];
  lengths: number[];
  /** For each row that is not the one above it, where its runs end in `places`. */
  ends: number[];
  /** For each of these rows, how many rows below each other it is. */
  times: number[];
  /** Places of the table that are used. */
  used: number[];
}

/** Reads the runs of a picture and counts its colours; `undefined` where a pixel can be seen through, or colours are too many. */
function runsOf(pixels: Uint32Array, width: number): Runs | undefined {
  const runs: Runs = { places: [], lengths: [], ends: [], times: [], used: [] };
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const rowBytes = width * 4;
  counts.fill(0);
  for (let top = 0; top < pixels.length; top += width) {
    const at = top * 4;
    if (top > 0 && bytes.compare(bytes, at - rowBytes, at, at, at + rowBytes) === 0) {
      for (let run = runs.ends.at(-2) ?? 0; run < runs.ends.at(-1)!; run += 1) counts[runs.places[run]!]! += runs.lengths[run]!;
      runs.times[runs.times.length - 1]! += 1;
      continue;
    }
    const edge = top + width;
    for (let start = top, end = top; start < edge; start = end) {
      const pixel = pixels[start]!;
      if (pixel >>> 24 !== 255) return undefined;
      while (end < edge && pixels[end] === pixel) end += 1;
      const place = placeOf(pixel & 0xffffff, runs.used);
      if (place < 0) return undefined;
      counts[place]! += end - start;
      runs.places.push(place);
      runs.lengths.push(end - start);
    }
    runs.ends.push(runs.places.length);
    runs.times.push(1);
  }
  return runs;
}

/** A picture as rows of entries of its palette, each behind the number of its filter: none is used. */
function rowsOf({ places, lengths, ends, times }: Runs, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  let [run, at] = [0, 0];
  ends.forEach((end, row) => {
    const top = at;
    for (at += 1; run < end; run += 1) {
      const [entry, edge] = [entries[places[run]!]!, at + lengths[run]!];
      // Edges of letters are runs of a pixel or two: for these a call costs more than it does.
      if (edge - at > 16) rows.fill(entry, at, (at = edge));
      else while (at < edge) rows[at++] = entry;
    }
    for (let copy = 1; copy < times[row]!; copy += 1, at += width + 1) rows.copyWithin(at, top, top + width + 1);
  });
  return rows;
}

const channels = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255] as const;

/** The entry of a palette, three bytes each, that is nearest to a colour; of several the first. */
function nearestIn(palette: Uint8Array, colour: number): number {
  const [red, green, blue] = channels(colour);
  let [best, least] = [0, Infinity];
  for (let at = 0; at < palette.length; at += 3) {
    const distance = (palette[at]! - red) ** 2 + (palette[at + 1]! - green) ** 2 + (palette[at + 2]! - blue) ** 2;
    if (distance < least) [best, least] = [at / 3, distance];
  }
  return best;
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
  const palette = Uint8Array.from(seen.slice(0, most).flatMap((place) => channels(colours[place]!)));
  seen.forEach((place, index) => (entries[place] = index < most ? index : nearestIn(palette, colours[place]!)));
  const height = pixels.length / width;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by palette, without interlacing.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rowsOf(runs, width, height), { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
