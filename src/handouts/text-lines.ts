/** Width of a text in ems, as the faces of offices set it: a Han character takes one, other characters about half of one. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’]/u.test(character) ? 1 : 0.52), 0);

/** Points of an inch. */
const inch = 72;

/**
 * How many lines a text takes, by an estimate of its width.
 * @param width of a line, in inches
 * @param size of the letters, in points
 */
export const lineCount = (text: string, width: number, size: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOf(line) * size * 1.04) / (width * inch))), 0);

/** The largest of some sizes at which a text fits a box, else the smallest. `leading` is the height of a line in sizes. */
export function fittingSize(text: string, box: { w: number; h: number }, sizes: readonly number[], leading = 1.3): number {
  const fits = (size: number) => (lineCount(text, box.w, size) * size * leading) / inch <= box.h;
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** Height of a text in a width, in inches. */
export const heightOf = (text: string, width: number, size: number, leading = 1.3): number =>
  (lineCount(text, width, size) * size * leading) / inch;
