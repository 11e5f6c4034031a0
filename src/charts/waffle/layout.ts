import { scaleLinear } from 'd3-scale';
import type { Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { ItemsData, Item } from '../items/data.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { cell } from './figures.ts';

/** The page of all cues at one size: the newest waffle large, the earlier ones in a strip below a ruler of years. Boxes are in pixels. */
export interface WafflePage {
  large: Box;
  /** Waffles of the strip by their place in a cue. */
  slots: Box[];
  /** Width that each label of the strip may take. */
  pitches: number[];
  /** Size of the numbers of the strip. */
  smallSize: number;
  /** Room for the words beside the large waffle. */
  column: Box;
  /** The ruler of years. */
  ruler: { y: number; x: (year: number) => number; years: [number, number] };
  narrow: boolean;
}

/** A text in the column beside the large waffle; `figure` names the kind of figure that it explains. */
export interface ColumnText {
  key: string;
  class: string;
  size: number;
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  figure?: string;
}

/** Size of the caption under a waffle of the strip, and distance of lines as a share of their size. */
export const captionSize = 12;
export const leading = 1.35;

/** Units are smaller than their number. */
export const unitShare = 0.56;

/** Width of a number with its unit at a size. */
export const numberWidth = ({ digits, unit }: Item, size: number): number =>
  textWidth(digits, size) * 1.18 + (unit ? textWidth(unit, Math.max(12, size * unitShare)) * 1.18 + size * 0.06 : 0);

/** Widths of the labels of the strip at a size: the widest of all lines that stand at a place. */
function labelWidths(data: ItemsData, size: number): number[] {
  const cues = Object.values(data.cues);
  const count = Math.max(0, ...cues.map((ids) => ids.length - 1));
  return Array.from({ length: count }, (_, place) => {
    const lines = cues.flatMap((ids) => (place < ids.length - 1 ? [data.items[ids[place]!]!] : []));
    return Math.max(...lines.map((item) => Math.max(numberWidth(item, size), textWidth(item.when, captionSize))));
  });
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Rules the page for all cues, so that nothing but the newest waffle moves. */
export function rulePage(data: ItemsData, { width, height }: Size): WafflePage {
  const narrow = width < 560;
  const smallest = 12;
  const count = labelWidths(data, smallest).length;
  const gap = narrow ? 6 : 20;
  const small = Math.min(height * (narrow ? 0.17 : 0.2), ((width / Math.max(1, count) - gap) * cell.height) / cell.width);
  const pitchesAt = (size: number) => labelWidths(data, size).map((label) => Math.max(label, (small * cell.width) / cell.height));
  let smallSize = narrow ? 19 : 30;
  while (smallSize > smallest && sum(pitchesAt(smallSize)) + (count - 1) * gap > width) smallSize -= 1;
  const pitches = pitchesAt(smallSize);
  const spare = (width - sum(pitches)) / Math.max(1, count - 1);
  const labels = captionSize * 1.5 + smallSize * 1.2;
  const top = height - labels - small;
  const slots = pitches.map((_, index) => ({
    x: sum(pitches.slice(0, index)) + index * spare,
    y: top,
    width: (small * cell.width) / cell.height,
    height: small,
  }));
  const rulerY = top - (narrow ? 20 : 34);
  const tall = Math.min(rulerY - (narrow ? 26 : 40), (width * (narrow ? 0.58 : 0.42) * cell.height) / cell.width);
  const large = { x: 0, y: 0, width: (tall * cell.width) / cell.height, height: tall };
  const left = large.width + (narrow ? 12 : 44);
  const times = Object.values(data.items).flatMap(({ from }) => (from === undefined ? [] : [from]));
  const years: [number, number] = data.span ?? [Math.min(...times), Math.max(...times)];
  return {
    large,
    slots,
    smallSize,
    narrow,
    pitches: pitches.map((pitch, index) => pitch + (index < count - 1 ? Math.max(0, spare - gap) : 0)),
    column: { x: left, y: 0, width: width - left, height: tall },
    ruler: { y: rulerY, x: scaleLinear(years, [6, width - 6]), years },
  };
}

/** The largest size at which a number fits the column. */
export function largeSize(item: Item, { column, narrow }: WafflePage): number {
  let size = Math.round(Math.min(narrow ? 58 : 190, column.height * 0.44));
  while (size > 14 && numberWidth(item, size) > column.width) size -= 1;
  return size;
}

/** Sets the words beside the large waffle: above, when and what it is; at the foot, what the figures are. What finds no room is left out from the end. */
export function columnTexts(data: ItemsData, item: Item, page: WafflePage): { texts: ColumnText[]; baseline: number; size: number } {
  const { column, narrow } = page;
  const size = largeSize(item, page);
  const [head, word, note] = narrow ? [14, 13, 12] : [22, 19, 15];
  const caption = wrapText(item.caption, head, column.width);
  const baseline = head * 1.2 + (caption.length - 1) * head * leading + size * 1.02;
  const label = wrapText(item.label, word, column.width);
  const labelTop = baseline + size * 0.24 + word * 1.1;
  const texts: ColumnText[] = [
    { key: 'when', class: 'item-label newest', size: head, lines: caption, x: column.x, y: head * 1.2 },
    { key: 'label', class: 'item-label', size: word, lines: label, x: column.x, y: labelTop },
  ];
  const indent = note * 1.35;
  const wanted = ['filled', 'derived', 'outline', 'empty', 'whole'].filter(
    (name) => data.captions[name] && (name !== 'derived' || item.tone === 'derived'),
  );
  const rows = wanted
    .filter((name) => name !== 'filled' || item.tone !== 'derived')
    .map((name) => {
      const own = name !== 'empty' && name !== 'whole';
      return { name, own, lines: wrapText(data.captions[name]!, note, column.width - (own ? indent : 0)) };
    });
  const high = (row: { lines: string[] }) => row.lines.length * note * leading + note * 0.45;
  const room = column.height - (labelTop + (label.length - 1) * word * leading + word * 0.6);
  while (rows.length && sum(rows.map(high)) > room) rows.pop();
  let y = column.height - sum(rows.map(high));
  for (const row of rows) {
    texts.push({
      key: row.name,
      class: 'caption',
      size: note,
      lines: row.lines,
      x: column.x + (row.own ? indent : 0),
      y: y + note,
      ...(row.own ? { figure: row.name } : {}),
    });
    y += high(row);
  }
  return { texts, baseline, size };
}
