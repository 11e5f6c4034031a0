import type { SetText } from '../set-text.ts';
import { round, type Size } from '../mark.ts';
import type { ItemsData, Item } from '../items/data.ts';
import { digitsWidth, leading, type Type, typeOf } from '../type.ts';
import { wrapText } from '../wrap-text.ts';

/** A ruled column, in pixels: one low row a year, and a tall one at its foot for the last year. */
export interface YearsPage extends Size {
  type: Type;
  years: number[];
  /** Where the margin of years ends, and where the column ends; a narrow page has no margin on the right. */
  margin: number;
  right: number;
  top: number;
  step: number;
  foot: number;
  footHeight: number;
  /** Size of the number at the foot. */
  sum: number;
}

/** A text to set, with its size. */
export type Part = readonly [className: string, text: string, size: number];

/** Sets texts one under the other from an upper edge, broken to a width. */
export function stack(parts: readonly Part[], x: number, top: number, width: number, anchor?: 'end'): SetText[] {
  let y = top;
  return parts.flatMap(([className, text, size]) =>
    text === ''
      ? []
      : wrapText(text, size, width).map((words) => {
          y += size * leading;
          return { class: className, size, x, y: round(y - size * 0.3), text: words, ...(anchor ? { anchor } : {}) };
        }),
  );
}

/** Height of texts set one under the other. */
export const heightOf = (texts: SetText[]) => texts.reduce((sum, { size }) => sum + size * leading, 0);

/** Whether a line of words holds for more than the year of one row, and so is a note across rows. */
export const isAcross = ({ from = 0, to = from }: Item): boolean => to - from > 1;

/** Parts of a size that digits rise above their baseline, and that their face takes below it. */
const rise = 0.7;
const depth = 0.34;

/** Room under the baseline of a sum. */
export const under = ({ stage }: Type) => (stage === 'phone' ? 10 : 24);

/** What is set beside a sum. */
export const sumParts = ({ unit, label }: Item, type: Type): Part[] => [
  ['unit', unit, type.number],
  ['item-label', label, type.label],
];

/** What is set of words. */
export const noteParts = ({ label, note }: Item, type: Type): Part[] => [
  ['item-label', label, type.minor],
  ['caption', note, type.note],
];

/** Room between the rules of the column and what is written in it. */
export const insetOf = ({ stage }: Type) => (stage === 'phone' ? 10 : 24);

/** Where texts begin beside a sum, and the room that they have. */
export function besideSum({ digits }: Item, page: Pick<YearsPage, 'margin' | 'right' | 'type'>, size: number): [x: number, room: number] {
  const inset = insetOf(page.type);
  const x = page.margin + inset + digitsWidth(digits, size) + inset;
  return [round(x), page.right - x - 10];
}

/** Where a note in one row begins, and its room: on the right of the column, or under it on a narrow page. */
export const noteRoom = ({
  margin,
  right,
  type,
  width,
}: Pick<YearsPage, 'margin' | 'right' | 'type' | 'width'>): [x: number, room: number] =>
  type.stage === 'phone' ? [margin + 20, right - margin - 24] : [right + 32, width - right - 32];

/** Rules the page for all cues, so that nothing moves when lines come: the number at its foot as large as rows of a readable height allow. */
export function rulePage(data: ItemsData, size: Size): YearsPage {
  const type = typeOf(size);
  const [first, ...smaller] = [Math.min(type.poster, size.height * 0.27), type.hero * 1.4, type.hero, type.large];
  const pages = [first!, ...smaller.filter((sum) => sum < first!)].map((sum) => pageWith(data, size, type, Math.round(sum)));
  return pages.find(({ step }) => step >= type.note * 0.6) ?? pages.at(-1)!;
}

/** The page with a number of this size at its foot. */
function pageWith(data: ItemsData, { width, height }: Size, type: Type, sum: number): YearsPage {
  const lines = Object.values(data.items);
  const starts = lines.flatMap(({ from }) => (from === undefined ? [] : [Math.floor(from)]));
  const [first, last] = data.span ?? [Math.min(...starts), Math.max(...starts)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isNarrow = type.stage === 'phone';
  const margin = isNarrow ? 46 : 84;
  const right = isNarrow ? width : round(width - Math.max(190, width * 0.29));
  const highest = (parts: SetText[][]) => Math.max(0, ...parts.map(heightOf));
  const sums = lines.filter(({ tone }) => tone !== 'words' && tone !== 'missing');
  const notes = lines.filter((item) => item.tone === 'words' && !isAcross(item));
  const sumHeight = highest(sums.map((item) => stack(sumParts(item, type), 0, 0, besideSum(item, { margin, right, type }, sum)[1])));
  const noteHeight = highest(notes.map((item) => stack(noteParts(item, type), 0, 0, noteRoom({ margin, right, type, width })[1])));
  const top = isNarrow ? 22 : 34;
  const footHeight = round(Math.max(sum * rise, sumHeight, isNarrow ? 0 : noteHeight) + under(type) + 16);
  const tail = sum * depth - under(type) + (isNarrow ? noteHeight : 6);
  const foot = round(height - tail - footHeight);
  return { width, height, years, margin, right, type, top, foot, footHeight, sum, step: (foot - top) / Math.max(1, years.length - 1) };
}

/** Upper edge of the row of a year; of the year after the last, the lower edge of the page. */
export function rowTop({ years, top, step, foot, footHeight }: YearsPage, year: number): number {
  const index = Math.min(Math.max(Math.floor(year) - years[0]!, 0), years.length);
  const last = years.length - 1;
  return round(index < last ? top + index * step : index === last ? foot : foot + footHeight);
}
