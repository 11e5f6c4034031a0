import { pictureSize } from './deck.ts';

/** A box on a slide, in inches. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A wide slide, in inches. */
export const wide = { w: 13.333, h: 7.5 };

/** Places of a slide with a picture: words and what is known of them at the left, the picture and its sources at the right. */
export const left = 0.75;
const column = 5.1;
const [pictureLeft, pictureTop, pictureHigh] = [6.35, 0.72, 5.75];
const pictureWide = (pictureHigh * pictureSize.width) / pictureSize.height;
export const places = {
  above: { x: left, y: 0.4, w: column, h: 0.34 },
  title: { x: left, y: 0.76, w: column, h: 1.1 },
  words: { x: left, y: 0, w: column, h: 5.05 },
  rivals: { x: left, y: 5.15, w: column, h: 0.95 },
  code: { x: left, y: 6.2, w: 0.95, h: 0.95 },
  address: { x: left + 1.05, y: 6.2, w: column - 1.05, h: 0.95 },
  name: { x: pictureLeft, y: 0.4, w: pictureWide, h: 0.3 },
  picture: { x: pictureLeft, y: pictureTop, w: pictureWide, h: pictureHigh },
  known: { x: pictureLeft, y: pictureTop + pictureHigh + 0.05, w: pictureWide, h: 0.78 },
} satisfies Record<string, Box>;

/** Places where no picture is shown: words or a table take the width. */
export const broad = wide.w - 2 * left;
export const broadPlaces = {
  title: { ...places.title, w: broad, h: 0.8 },
  words: { x: left, y: 0, w: 10, h: 5.9 },
  table: { x: left, y: 1.6, w: broad, h: 4.3 },
  rivals: { x: left + 6.4, y: 6.2, w: broad - 6.4, h: 0.95 },
  address: { x: left + 1.05, y: 6.2, w: 5.2, h: 0.36 },
  known: { x: left + 1.05, y: 6.56, w: 5.2, h: 0.6 },
} satisfies Record<string, Box>;

/** Where the title of a deck stands. */
export const cover: Box = { x: left, y: 1.75, w: broad, h: 1.2 };
