import { round, type Size } from '../mark.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import type { ItemsData, Item } from '../items/data.ts';

/** The ruled page: as many rows as the fullest cue needs, of one height, with one column for sums. */
export interface AccountPage {
  rows: number;
  rowHeight: number;
  /** Where the column of sums begins; the width of the page where no line has a sum. */
  column: number;
  numberSize: number;
  /** Units stand below their numbers. */
  stacked: boolean;
  width: number;
}

/** A line in its row; texts are broken to the room beside the column of sums. */
export interface PlacedLine {
  item: Item;
  y: number;
  label: string[];
  labelSize: number;
  caption: string[];
}

/** Size of captions, and distance of lines as a share of their size. */
export const captionSize = 13;
export const leading = 1.35;
const margin = 22;

/** Units stand after their number, smaller. */
export const unitSize = (size: number): number => Math.max(12, Math.round(size * 0.4));

/** How a sum is set at a size: its unit behind it, or below in lines of its own where the page is narrow. */
function sumWidth({ digits, unit }: Item, size: number, below: string[] | undefined): number {
  const number = textWidth(digits, size) * 1.04;
  if (below) return Math.max(number, ...below.map((text) => textWidth(text, unitSize(size)) * 1.06));
  return number + (unit ? textWidth(unit, unitSize(size)) * 1.06 + 6 : 0);
}

/** A unit in lines that are no wider than a share of the page. */
export const unitLines = ({ unit, digits }: Item, size: number, width: number): string[] =>
  unit ? wrapText(unit, unitSize(size), Math.max(width * 0.34, textWidth(digits, size))) : [];

/** Rules the page for all cues of an account, so that a line never moves or changes its size when others come. */
export function rulePage(data: ItemsData, { width, height }: Size): AccountPage {
  const rows = Math.max(1, ...Object.values(data.cues).map((ids) => ids.length));
  const rowHeight = Math.floor(Math.min((height - 12) / rows, width < 560 ? 150 : 190));
  const lines = Object.values(data.items);
  const largest = Math.round(Math.min(rowHeight * 0.52, width < 560 ? 44 : 72));
  const widest = (size: number, stacked: boolean) =>
    Math.max(0, ...lines.map((item) => sumWidth(item, size, stacked ? unitLines(item, size, width) : undefined)));
  const fitting = (stacked: boolean, smallest: number) => {
    for (let size = stacked ? Math.min(largest, Math.round(rowHeight * 0.4)) : largest; size > smallest; size -= 1)
      if (widest(size, stacked) <= width * 0.5) return size;
    return undefined;
  };
  const beside = fitting(false, 25);
  const numberSize = beside ?? fitting(true, 16) ?? 16;
  const stacked = beside === undefined;
  const sums = widest(numberSize, stacked);
  return { rows, rowHeight, column: sums > 0 ? round(width - sums - 14) : width, numberSize, stacked, width };
}

/** Cuts lines to a number of them; the last one kept says that more stands in the table. */
const cut = (lines: string[], most: number): string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/.$/u, '')}…`];

/**
 * Places the lines of a cue on the ruled page. A date is always kept: a note that leaves it no room is left out, and then a label that is
 * too long is cut. Both stand whole in the table.
 */
export function placeLines(data: ItemsData, cue: string, page: AccountPage): PlacedLine[] {
  const room = page.column - margin - 12;
  const inside = page.rowHeight - 8;
  const wanted = Math.min(22, Math.max(14, Math.round(page.rowHeight * 0.16)));
  const sizes = [wanted, 18, 16, 14, 13, 12].filter((size) => size <= wanted);
  return (data.cues[cue] ?? []).map((id, index) => {
    const item = data.items[id]!;
    const captions = [item.caption, item.when].filter(Boolean).map((text) => wrapText(text, captionSize, room));
    const high = (caption: string[]) => caption.length * captionSize * leading;
    const fits = (size: number, caption: string[]) => wrapText(item.label, size, room).length * size * leading <= inside - high(caption);
    const pairs = captions.flatMap((caption) => sizes.map((size) => ({ size, caption })));
    const { size, caption } = pairs.find((pair) => fits(pair.size, pair.caption)) ?? { size: 12, caption: captions.at(-1) ?? [] };
    const most = Math.max(1, Math.floor((inside - high(caption)) / (size * leading)));
    return { item, y: index * page.rowHeight, label: cut(wrapText(item.label, size, room), most), labelSize: size, caption };
  });
}
