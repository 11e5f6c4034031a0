import { max } from 'd3-array';
import { round, type Size } from '../mark.ts';
import { scaleLinear } from 'd3-scale';
import type { ItemsData, Item } from '../items/data.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';

/** A number on its row, in pixels from the upper left corner of the row. */
export interface PlacedEnd {
  item: Item;
  /** Where it stands on the scale of its row, or its upper end. */
  low: number;
  high: number;
  /** Where its text begins or ends, and its baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** One measure: a scale of its own with one end or two, or a number without a scale. */
export interface DumbbellRow {
  id: string;
  y: number;
  height: number;
  label: string[];
  /** Baseline of the first line of the label. */
  labelY: number;
  /** Height of the scale in the row; none for a number that stands alone. */
  scaleY?: number;
  ends: PlacedEnd[];
}

/** All places of one cue at one size. */
export interface DumbbellPage {
  rows: DumbbellRow[];
  numberSize: number;
  labelSize: number;
  /** Half the size of a mark on a scale. */
  radius: number;
  /** Where all scales begin and end. */
  scale: [zero: number, end: number];
  /** The rule of zero, as far down as rows have scales. */
  zero: { text: string; y: number; bottom: number };
  notes: { lines: string[]; y: number };
  bottom: number;
}

/** Distance of lines of text as a share of their size. */
export const leading = 1.32;
/** Whether a stage is a phone's. */
export const isNarrow = (width: number): boolean => width < 560;
/** Units stand after a number, smaller; dates smaller still. */
export const unitSize = (size: number): number => Math.max(12, Math.round(size * 0.42));
export const dateSize = (size: number): number => Math.max(12, Math.round(size * 0.32));

/** Width of a number with its unit and its date, as they are set at a size. */
export const endWidth = ({ digits, unit, when, series }: Item, size: number): number =>
  textWidth(digits, size) * 1.04 +
  (unit ? textWidth(unit, unitSize(size)) * 1.05 + 5 : 0) +
  (series ? textWidth(when, dateSize(size)) * 1.05 + 10 : 0);

/** Lines of a cue by measure: points of a series by date, every other number alone. */
function measuresOf(data: ItemsData, ids: string[]): Item[][] {
  const lines = ids.map((id) => data.items[id]!);
  return [...new Set(lines.map(({ id, series }) => series ?? id))].map((key) =>
    lines.filter(({ id, series }) => (series ?? id) === key).sort((a, b) => (a.from ?? 0) - (b.from ?? 0)),
  );
}

/** A measure on its scale: the last date over the item, the one before it under it, so that close numbers do not meet. */
function scaledRow(lines: Item[], { numberSize, labelSize, radius, scale: [zero, end] }: DumbbellPage, width: number, height: number) {
  const scale = scaleLinear([0, max(lines, ({ high }) => high ?? 0)!], [zero, end]);
  const label = wrapText(lines[0]!.label, labelSize, width - zero - 4);
  const air = Math.max(0, Math.min((height - blockHeight(label.length, numberSize, labelSize)) / 3, 40));
  const block = blockHeight(label.length, numberSize, labelSize) + air;
  const labelY = (height - block) / 2 + labelSize;
  const scaleY = labelY + (label.length - 1) * labelSize * leading + air + numberSize * 1.05 + radius + 10;
  const ends = lines.map((item, index): PlacedEnd => {
    const [low, high] = [scale(item.low ?? 0), scale(item.high ?? 0)];
    const wide = endWidth(item, numberSize);
    const anchor = high + radius - wide >= zero ? 'end' : 'start';
    const x = anchor === 'end' ? high + radius : Math.max(zero + 4, Math.min(low - radius, width - wide));
    const isOver = index === lines.length - 1;
    return {
      item,
      low: round(low),
      high: round(high),
      x: round(x),
      anchor,
      y: round(scaleY + (isOver ? -radius - 9 - numberSize * 0.04 : radius + 1 + numberSize * 0.86)),
    };
  });
  return { label, labelY: round(labelY), scaleY: round(scaleY), ends };
}

/** Height of a scaled row without air. */
const blockHeight = (labels: number, numberSize: number, labelSize: number) => labels * labelSize * leading + numberSize * 2.1 + 36;

/** A number without another date: its name to the left, the number in the column of sums, no scale. */
function loneRow(item: Item, { numberSize, labelSize, radius, scale: [zero, end] }: DumbbellPage, height: number) {
  const label = wrapText(item.label, labelSize, Math.max(60, end - zero - endWidth(item, numberSize) - 30));
  const labelY = height / 2 + labelSize * 0.36 - ((label.length - 1) * labelSize * leading) / 2;
  const end_: PlacedEnd = {
    item,
    low: zero + 16,
    high: zero + 16,
    x: end + radius,
    y: round(height / 2 + numberSize * 0.35),
    anchor: 'end',
  };
  return { label, labelY: round(labelY), ends: [end_] };
}

/** Places a cue: rows share the height, a measure with a scale takes more of it than a number that stands alone. */
export function layoutDumbbell(data: ItemsData, cue: string, { width, height }: Size): DumbbellPage {
  const narrow = isNarrow(width);
  const measures = measuresOf(data, data.cues[cue]!);
  const lines = Object.values(data.items);
  const labelSize = narrow ? 13 : height < 500 ? 15 : 20;
  const radius = narrow ? 6 : 10;
  const isOpen = lines.some(({ certainty, series }) => series && certainty === 'open-above');
  const scale: [number, number] = [1.5, round(width - radius - 3 - (isOpen ? 20 : 0))];
  const noteSize = narrow ? 12 : 13;
  const notes = data.captions.note ? wrapText(data.captions.note, noteSize, width) : [];
  const bottom = height - notes.length * noteSize * leading - (notes.length > 0 ? 8 : 0);
  const top = data.captions.zero ? noteSize + 10 : 2;
  const fullest = max(Object.values(data.cues), (ids) => measuresOf(data, ids).filter(([line]) => line!.series).length) || 1;
  const tightest = (bottom - top) / fullest;
  let numberSize = narrow ? 34 : 68;
  const fits = () =>
    blockHeight(1, numberSize, labelSize) <= tightest &&
    lines.every((item) => endWidth(item, numberSize) <= (item.series ? width - 6 : width * 0.62));
  while (numberSize > 13 && !fits()) numberSize -= 1;
  const page: DumbbellPage = {
    rows: [],
    numberSize,
    labelSize,
    radius,
    scale,
    bottom: round(bottom),
    zero: { text: data.captions.zero ?? '', y: noteSize + 1, bottom: 0 },
    notes: { lines: notes, y: round(bottom + 8 + noteSize) },
  };
  const weights = measures.map(([line]) => (line!.series ? 1 : 0.52));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let y = top;
  const rows = measures.map((ends, index): DumbbellRow => {
    const high = ((bottom - top) * weights[index]!) / total;
    const placed = ends[0]!.series ? scaledRow(ends, page, width, high) : loneRow(ends[0]!, page, high);
    const row = { id: ends[0]!.series ?? ends[0]!.id, y: round(y), height: round(high), ...placed };
    y += high;
    return row;
  });
  const scaled = rows.findLast(({ scaleY }) => scaleY !== undefined);
  return { ...page, rows, zero: { ...page.zero, bottom: scaled ? scaled.y + scaled.height : 0 } };
}
