import { groupDigits } from '../locales/digits.ts';
import type { GuessRatios, GuessVerdicts } from '../locales/guess-words.ts';

/** A unit as it follows one and many, with the space that the language sets before it. */
export type Unit = readonly [one: string, many: string];

/** The field on which a guess is made, drawn as its chart draws: `width` and `height` are those of its box. */
export interface GuessField {
  /** Marks that are counted out in reading order, in so many rows; one row is a bar. Without rows the field is an upright scale. */
  rows?: number;
  /** Whether the field is filled as far as the guess goes. */
  filled?: true;
  width: number;
  height: number;
}

/** A place on a field as shares of it, from the left and from below. */
export interface FieldPlace {
  x: number;
  y: number;
}

/** Where a share of the scale ends on a field: in the middle of its row, or on the right edge of an upright scale, in the middle of a column. */
export function placeOf(share: number, { rows, filled }: GuessField): FieldPlace {
  if (!rows) return { x: filled ? 0.5 : 1, y: share };
  const row = Math.min(rows - 1, Math.floor(share * rows));
  return { x: share * rows - row, y: 1 - (row + 0.5) / rows };
}

/** The share of the scale that a place on a field stands for. */
export const shareAt = ({ x, y }: FieldPlace, { rows }: GuessField): number =>
  rows ? (Math.min(rows - 1, Math.floor((1 - y) * rows)) + x) / rows : y;

/** SVG path around what a share of the scale fills, in units of the field. */
export function filledPath(share: number, field: GuessField): string {
  const { rows, width, height } = field;
  const at = (value: number) => Math.round(value * 100) / 100;
  if (!rows) return `M0 ${height}V${at(height * (1 - share))}H${width}V${height}z`;
  const { x, y } = placeOf(share, field);
  const right = at(x * width);
  const bottom = at((1 - y + 0.5 / rows) * height);
  const top = at(bottom - height / rows);
  return `M0 0H${top ? width : right}V${top}H${right}V${bottom}H0z`;
}

/** What a browser needs to take a guess and to say how far it is from a number. */
export interface GuessData {
  /** End of the scale, which begins at zero, and what one press of an arrow key moves; in the unit of the number. */
  to: number;
  /** The smallest and the largest that the number may be as it is printed. */
  low: number;
  high: number;
  /** How large amounts are written: divided, with what follows them. */
  scale: { divide: number; suffix: string; separator: string; decimal?: string };
  unit: Unit;
  /** What may be typed after a number, without spaces: the word of the scale, and the unit. */
  typed: readonly [suffix: string, unit: string];
  /** Unit of a distance: of per cents, percentage points. */
  gap: Unit;
  /** What can honestly be said of a guess, by where it lies. */
  says: GuessVerdicts;
  /** What cannot be read as a number, and what lies off the scale. */
  faults: { none: string; off: string };
  field: GuessField;
  /** Left out where a share of the number says nothing: of a bound, and of a share. */
  ratios?: GuessRatios;
}

/** A text as it is compared: letters and digits of any width, without spaces. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

// The digits of all languages that this is read in are set alike; what groups them is the locale's.
const digits = (value: number, separator: string, decimal?: string) => groupDigits(value, separator, 0, decimal);

/** An amount in words, grouped where it reaches as far as the scale is counted. */
export function worded(value: number, { divide, suffix, separator, decimal }: GuessData['scale'], [one, many]: Unit): string {
  const said = value < divide ? digits(value, separator, decimal) : digits(value / divide, separator, decimal) + suffix;
  return said + (value === 1 ? one : many);
}

/** An amount as it stands in the field: counted as the scale is, without its word. */
export const written = (value: number, { divide, separator, decimal }: GuessData['scale']): string =>
  digits(value / divide, separator, decimal);

/**
 * A number as it was typed, in the unit of the row: 850, 1,200, １２００万, 12 million. Without a word for the unit it counts as the scale does,
 * and in the plain unit where only that lies on the scale. What is no number and what lies off the scale are told apart.
 */
export function typed(text: string, { to, scale: { divide }, typed: [suffix, unit] }: GuessData): number | 'none' | 'off' {
  const [, whole, fraction = '', rest] = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(\D*)$/.exec(bare(text)) ?? [];
  if (!whole || !((suffix + unit).startsWith(rest!) || rest === unit)) return 'none';
  const plain = Number(whole.replaceAll(',', '') + fraction);
  const value = rest && rest === unit ? plain : plain * divide;
  if (value <= to) return value;
  return !rest && plain >= divide && plain <= to ? plain : 'off';
}

/** How large a distance is beside a number. */
function ratioOf(guess: number, number: number, ratios: GuessRatios): string {
  const times = guess / number;
  const percent = Math.round(Math.abs(times - 1) * 100);
  if (times >= 2) return ratios.times.replace('{p}', String(Math.round(times * 10) / 10));
  return percent < 1 ? ratios.little : (times < 1 ? ratios.less : ratios.more).replace('{p}', String(percent));
}

/** How far a guess is from the number, in words: no more than its row can say. */
export function verdict(guess: number, { low, high, scale, gap, says, ratios }: GuessData): string {
  if (guess >= low && guess <= high) return says.same;
  const [said, distance] = guess < low ? [says.below, low - guess] : [says.above, guess - high];
  return said.replace('{d}', worded(distance, scale, gap)).replace('{r}', ratios && low > 0 ? ratioOf(guess, low, ratios) : '');
}
