import { ticks } from 'd3-array';
import type { Size } from '../mark.ts';
import { linear } from '../scale.ts';
import { captionFor, type ItemsData, type Item } from '../items/data.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';

/** The page of all cues at one size: rows of one height over one scale from zero. Sizes in pixels. */
export interface DotPlotPage {
  rowHeight: number;
  /** From a value to its place; zero is at the left rule. */
  x: (value: number) => number;
  ticks: number[];
  /** Where the scale ends, and the place of its baseline. */
  right: number;
  axisY: number;
  numberSize: number;
  unitSize: number;
  labelSize: number;
  captionSize: number;
  /** Half of a mark's side. */
  radius: number;
}

/** A line in its row; places are from the top of the row. */
export interface DotPlotRow {
  low: number;
  high: number;
  /** The middle of its number, moved inside the frame, and the two baselines. */
  middle: number;
  unitMiddle: number;
  numberY: number;
  unitY: number;
  /** Where its mark stands. */
  markY: number;
  label: string[];
  labelY: number;
  caption: string[];
  captionY: number;
}

/** Distance of lines as a share of their size. */
export const leading = 1.32;

/** Room between the rule at zero and the words of a row. */
export const inset = 12;

/** Width of a number in the display face. */
export const digitsWidth = ({ digits }: Item, size: number): number => textWidth(digits, size) * 1.2;
export const unitWidth = ({ unit }: Item, size: number): number => textWidth(unit, size) * 1.2;

/** What is said of a item: the scene's own words for it, named by its address with dashes, or its date. */
export const captionOf = (data: ItemsData, item: Item): string => captionFor(data, item) ?? item.caption;

/** Rules the page for all cues. */
export function rulePage(data: ItemsData, { width, height }: Size): DotPlotPage {
  const narrow = width < 560 || height < 480;
  const rows = Math.max(1, ...Object.values(data.cues).map((ids) => ids.length));
  const lines = Object.values(data.items);
  const footer = narrow ? 48 : 56;
  const rowHeight = Math.floor((height - footer) / rows);
  const top = Math.max(...lines.map(({ low = 0, high = low }) => high)) * 1.1 || 1;
  const radius = narrow ? 7 : 11;
  const [labelSize, captionSize] = narrow ? [14, 12] : [20, 15];
  const unitSize = narrow ? 13 : 18;
  const text = (item: Item) =>
    wrapText(item.label, labelSize, width - inset).length * labelSize * leading +
    wrapText(captionOf(data, item), captionSize, width - inset).length * captionSize * leading;
  const room = rowHeight - Math.max(...lines.map(text)) - 2 * radius - unitSize * 1.25 - (narrow ? 10 : 34);
  const numberSize = Math.max(16, Math.min(narrow ? 52 : 112, Math.round(room / 0.92)));
  const right = width - radius - 2;
  return {
    rowHeight,
    right,
    axisY: rows * rowHeight + 6,
    x: linear([0, top], [2, right]),
    ticks: ticks(0, top, narrow ? 3 : 5),
    numberSize,
    unitSize,
    labelSize,
    captionSize,
    radius,
  };
}

/** Places a line in its row: above the mark its number, below it what it is. */
export function placeRow(data: ItemsData, item: Item, page: DotPlotPage, width: number): DotPlotRow {
  const { x, numberSize, unitSize, labelSize, captionSize, radius, rowHeight } = page;
  const [low, high] = [x(item.low ?? 0), x(item.high ?? item.low ?? 0)];
  const inside = (wide: number) => Math.max(wide / 2, Math.min(width - wide / 2, (low + high) / 2));
  const label = wrapText(item.label, labelSize, width - inset);
  const caption = wrapText(captionOf(data, item), captionSize, width - inset);
  const words = label.length * labelSize * leading + caption.length * captionSize * leading;
  const block = numberSize * 0.92 + unitSize * 1.25 + 2 * radius + words;
  const start = Math.max(2, (rowHeight - block) * 0.42);
  const numberY = start + numberSize * 0.84;
  const unitY = item.unit ? numberY + unitSize * 1.2 : numberY;
  const markY = unitY + unitSize * 0.4 + radius + (rowHeight - block) * 0.1;
  const labelY = markY + radius + labelSize * 1.05 + (rowHeight - block) * 0.08;
  return {
    low,
    high,
    numberY,
    unitY,
    markY,
    label,
    labelY,
    caption,
    middle: inside(digitsWidth(item, numberSize)),
    unitMiddle: inside(unitWidth(item, unitSize)),
    captionY: labelY + (label.length - 1) * labelSize * leading + captionSize * 1.45,
  };
}
