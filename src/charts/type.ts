import type { Size } from './mark.ts';
import { textWidth } from './text-width.ts';

/** The sizes of all letters of a picture, in its pixels. No letter is under eleven. */
export interface Type {
  /** Which column of the table it is. */
  stage: 'phone' | 'desk';
  /** A number that is a picture by itself. */
  poster: number;
  /** The one number that a picture is about, where it has one. */
  hero: number;
  /** One of a few numbers that share a picture. */
  large: number;
  /** A number that the words speak of, among others. */
  number: number;
  /** A number in the background: of the past, of another count, of a small mark. */
  minor: number;
  /** Names of things. */
  label: number;
  /** Dates, and what is said of a number. */
  note: number;
  /** Words of a scale. */
  axis: number;
  /** A question set into a picture. */
  question: number;
  /** Radius of a mark, and width of a line. */
  mark: number;
  stroke: number;
  /** How much larger letters, marks and distances are than on a desk: more than one on a wall. */
  scale: number;
}

/** From this width on a picture has the letters of a desk. */
export const deskWidth = 560;

const phone: Omit<Type, 'scale'> = {
  stage: 'phone',
  poster: 104,
  hero: 38,
  large: 28,
  number: 20,
  minor: 14,
  label: 14,
  note: 12,
  axis: 12,
  question: 22,
  mark: 5,
  stroke: 3,
};

const desk: Omit<Type, 'scale'> = {
  stage: 'desk',
  poster: 180,
  hero: 60,
  large: 42,
  number: 24,
  minor: 16,
  label: 18,
  note: 14,
  axis: 13,
  question: 30,
  mark: 6,
  stroke: 3,
};

/** Side lengths of a picture at which letters are as in the table; from there they grow with it, to half as large again. */
const usual: Size = { width: 900, height: 640 };

/** Half pixels: letters of a size that grows with the picture keep their grid. */
const step = (size: number) => Math.round(size * 2) / 2;

/**
 * The letters of a picture of this size: the same number looks the same in all kinds of chart. In class the picture is laid out smaller and
 * shown larger, so that a class reads the same table.
 */
export function typeOf({ width, height }: Size): Type {
  if (width < deskWidth) return { ...phone, scale: 1 };
  const scale = Math.min(1.5, Math.max(1, Math.min(width / usual.width, height / usual.height)));
  const grown = (size: number) => step(size * scale);
  return {
    stage: 'desk',
    poster: grown(desk.poster),
    hero: grown(desk.hero),
    large: grown(desk.large),
    number: grown(desk.number),
    minor: grown(desk.minor),
    label: grown(desk.label),
    note: grown(desk.note),
    axis: grown(desk.axis),
    question: grown(desk.question),
    mark: grown(desk.mark),
    stroke: grown(desk.stroke),
    scale,
  };
}

/** Distance of baselines, as a share of the size of letters. */
export const leading = 1.32;

/** The size of a unit behind or under its number: smaller, and never too small to read. */
export const unitSize = (number: number): number => Math.max(12, Math.round(number * 0.4));

/** The display face of numbers is a little wider than the estimate for text. */
const display = 1.04;

/** Width of digits in the display face, in pixels. */
export const digitsWidth = (digits: string, size: number): number => textWidth(digits, size) * display;

/** Distance of a unit from the digits before it, a sign’s less than a word’s; and its width in the display face. */
export const unitGap = (number: number, unit = ''): number => (unit === '%' ? 1 : Math.max(3, Math.round(number * 0.12)));
export const unitWidth = (unit: string, number: number): number => textWidth(unit, unitSize(number)) * display;

/** From the top of a number to the baseline of a caption under it, clear of the tails of its commas. */
export const captionUnder = (number: number, { note }: Type): number =>
  Math.round(Math.max(number * 0.95 + note * 1.1, number * 1.1 + note * 0.85));

/** Width of a number with its unit behind it, on one line, in pixels. */
export const numberWidth = ({ digits, unit }: { digits: string; unit: string }, size: number): number =>
  digitsWidth(digits, size) + (unit ? unitGap(size, unit) + unitWidth(unit, size) : 0);

/** The largest of a number’s sizes in the table that has room, by `fits`; the smallest where none has. */
export const largestNumber = (type: Type, fits: (size: number) => boolean): number =>
  [type.hero, type.large, type.number, type.minor].find(fits) ?? type.minor;
