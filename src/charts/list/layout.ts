import { mix } from '../contract.ts';
import type { Item, ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import { round, type Size } from '../mark.ts';
import { remember } from '../remember.ts';
import { largestNumber, leading, numberWidth, type Type, typeOf } from '../type.ts';
import { wrapText } from '../wrap-text.ts';

/** The ruled page: as many rows as the fullest cue needs, of one height, with one column for sums. */
export interface ListPage {
  type: Type;
  rows: number;
  rowHeight: number;
  /** Where the column of sums begins; the width of the page where no line has a sum, or sums stand over their labels. */
  column: number;
  numberSize: number;
  /** Sums are so wide that they stand over their labels. */
  isOver: boolean;
  width: number;
}

/** A line in its row; places are from the top of the row, in pixels. */
export interface PlacedLine {
  item: Item;
  y: number;
  label: { lines: string[]; size: number; y: number };
  caption: { lines: string[]; y: number };
  /** The sum, from its end or, over its label, from its beginning. */
  number: { x: number; y: number; size: number; anchor: 'start' | 'end' };
  /** Where the mark of who says so stands. */
  markY: number;
}

/** A line at a moment. */
export interface ShownLine extends PlacedLine {
  opacity: number;
}

/** A list, computed. */
export interface ListGeometry {
  page: ListPage;
  lines: ShownLine[];
}

/** Where labels begin, behind the marks. */
export const indent = 22;

/** Air over and under the texts of a row. */
const pad = 4;

/** Rules the page for all cues of a list, so that a line never moves or changes its size when others come. */
export const rulePage = remember((data: ItemsData, { width, height }: Size): ListPage => {
  const type = typeOf({ width, height });
  const rows = Math.max(1, ...Object.values(data.cues).map((ids) => ids.length));
  const rowHeight = Math.floor(Math.min((height - 12) / rows, type.stage === 'phone' ? 150 : 190 * type.scale));
  const sums = Object.values(data.items).filter(({ digits }) => digits !== '');
  const widest = (size: number) => Math.max(0, ...sums.map((item) => numberWidth(item, size)));
  const beside = largestNumber(type, (size) => size <= rowHeight * 0.52 && widest(size) <= width * 0.5);
  const isOver = widest(beside) > width * 0.5;
  const over = largestNumber(type, (size) => size <= rowHeight * 0.3 && widest(size) <= width - indent - 4);
  const numberSize = isOver ? over : beside;
  const column = sums.length > 0 && !isOver ? round(width - widest(numberSize) - 14) : width;
  return { type, rows, rowHeight, column, numberSize, isOver, width };
});

/** Cuts lines to a number of them; the last one kept says that more stands in the table. */
const cut = (lines: string[], most: number): string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/.$/u, '')}…`];

/**
 * Places the lines of a cue on the ruled page. A date is always kept: a note that leaves it no room is left out, and then a label that is
 * too long is cut. Both stand whole in the table.
 */
export function placeLines(data: ItemsData, cue: string | undefined, page: ListPage): PlacedLine[] {
  const { type, rowHeight, numberSize, isOver, width } = page;
  const room = page.column - indent - 12;
  const sizes = [type.label, type.minor, type.note].filter((size) => size <= type.label);
  const shown = cue === undefined ? [] : data.cues[cue]!;
  return shown.map((id, index): PlacedLine => {
    const item = data.items[id]!;
    const over = isOver && item.digits ? numberSize * 1.15 : 0;
    const inside = rowHeight - 2 * pad - over;
    const captions = [item.caption, item.when].filter(Boolean).map((text) => wrapText(text, type.note, room));
    const high = (caption: readonly string[]) => caption.length * type.note * leading;
    const fits = (size: number, caption: readonly string[]) =>
      wrapText(item.label, size, room).length * size * leading <= inside - high(caption);
    const pairs = captions.flatMap((caption) => sizes.map((size) => ({ size, caption })));
    const { size, caption } = pairs.find((pair) => fits(pair.size, pair.caption)) ?? { size: type.note, caption: captions.at(-1) ?? [] };
    const label = cut(wrapText(item.label, size, room), Math.max(1, Math.floor((inside - high(caption)) / (size * leading))));
    const block = over + label.length * size * leading + high(caption);
    const top = (rowHeight - block) / 2 + over;
    return {
      item,
      y: index * rowHeight,
      label: { lines: label, size, y: top + size },
      caption: { lines: caption, y: top + label.length * size * leading + type.note * 1.05 },
      number: isOver
        ? { x: indent, y: round(top - numberSize * 0.25), size: numberSize, anchor: 'start' }
        : { x: width - 2, y: round(rowHeight / 2 + numberSize * 0.34), size: numberSize, anchor: 'end' },
      markY: round(top + size * 0.72),
    };
  });
}

/** Computes a list on the way from one cue to another. */
export function layoutList(data: ItemsData, { from, to, joined, timing }: Transition, size: Size): ListGeometry {
  const page = rulePage(data, size);
  const [before, after] = [placeLines(data, from, page), placeLines(data, to, page)];
  const lines = joined.map(({ was, is, opacity }): ShownLine => {
    const [a, b] = [was === undefined ? undefined : before[was], is === undefined ? undefined : after[is]];
    return { ...(b ?? a)!, y: a && b ? mix(a.y, b.y, timing.move) : (b ?? a)!.y, opacity };
  });
  return { page, lines };
}
