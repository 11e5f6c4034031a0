import type { Item } from '../items/data.ts';
import { blockOf, blocksIn, pitches } from '../dots/grid.ts';
import { round } from '../mark.ts';
import { leading, numberWidth, type Type } from '../type.ts';
import { wrapText } from '../wrap-text.ts';

/** A text at a place, in pixels. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size: number;
  class: 'item-label' | 'caption';
}

/** A count as dots: its number and words above, below them its blocks of a hundred, `block` pixels a side. */
export interface PlacedDots {
  item: Item;
  numberSize: number;
  texts: PlacedText[];
  /** Width of the number with its unit. */
  wide: number;
  /** Where the dots begin. */
  top: number;
  block: number;
  /** Blocks in a row, and rows. */
  columns: number;
  rows: number;
  bottom: number;
}

const blocksOf = ({ high = 0 }: Item) => blocksIn(high);

/** Blocks in a row of a width, and rows. */
export function gridOf(item: Item, width: number, block: number): { columns: number; rows: number } {
  const columns = Math.max(1, Math.min(Math.floor(width / block), blocksOf(item)));
  return { columns, rows: Math.ceil(blocksOf(item) / columns) };
}

/**
 * Places a count in a width and a height, its dots as large as there is room for.
 * @param numberSize of its number
 */
export function placeDots(
  item: Item,
  notes: string[],
  width: number,
  height: number,
  type: Type,
  numberSize: number = type.hero,
): PlacedDots {
  const narrow = type.stage === 'phone';
  const wide = numberWidth(item, numberSize);
  const beside = width - wide > (narrow ? 110 : 300) ? wide + (narrow ? 12 : 26) : 0;
  const under = narrow ? 0 : beside;
  let y = beside ? 2 : numberSize;
  const texts: PlacedText[] = [];
  const write = (text: string, x: number, size: number, name: PlacedText['class']) => {
    for (const words of wrapText(text, size, (width - x) * 0.95)) {
      y += size * leading;
      texts.push({ text: words, x, y: round(y), size, class: name });
    }
  };
  write(item.label, beside, narrow ? type.note : type.label, 'item-label');
  if (under === 0) y = Math.max(y, numberSize + 4);
  const joined = notes.join(/[\u2E80-\u9FFF]/.test(notes.join('')) ? '·' : ' · ');
  for (const note of narrow && joined ? [joined] : notes) write(note, under, type.note, 'caption');
  const top = Math.ceil(Math.max(y, numberSize) + (narrow ? 7 : 16));
  const block = pitches.map(blockOf).find((side) => gridOf(item, width, side).rows * side <= height - top) ?? blockOf(pitches.at(-1)!);
  const grid = gridOf(item, width, block);
  return { item, numberSize, texts, wide, top, block, ...grid, bottom: top + grid.rows * block };
}
