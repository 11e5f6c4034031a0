import type { Certainty } from '../certainty.ts';
import { mix } from '../contract.ts';
import type { Item, ItemsData } from '../items/data.ts';
import type { JoinedItem, Transition } from '../items/join.ts';
import { round, type Size } from '../mark.ts';
import { domainOf, valueScale } from '../scales.ts';
import { textWidth } from '../text-width.ts';
import { largestNumber, leading, numberWidth, type Type, typeOf } from '../type.ts';
import { wrapText } from '../wrap-text.ts';

/** Distance of a date from the number that it stands beside. */
export const dateGap = 9;

/** A number on its row; places are from the top of the row. */
export interface PlacedEnd {
  item: Item;
  opacity: number;
  /** How much of the stroke to it is laid down, 0–1. */
  progress: number;
  certainty: Certainty;
  /** Where it stands on the scale of its row, and its upper end. */
  low: number;
  high: number;
  /** Where its text begins or ends, and its baseline; the width of it with unit and date. */
  x: number;
  y: number;
  anchor: 'start' | 'end';
  width: number;
}

/** One measure: a scale of its own with one end or two, or a number without a scale. */
export interface DumbbellRow {
  id: string;
  y: number;
  height: number;
  opacity: number;
  label: { lines: string[]; x: number; y: number };
  /** Height of its scale in the row, and where the baseline stands on it; none for a number that stands alone. */
  scale?: { y: number; base: number };
  ends: PlacedEnd[];
}

/** A dumbbell, computed. */
export interface DumbbellGeometry {
  type: Type;
  width: number;
  rows: DumbbellRow[];
  numberSize: number;
  /** Half the size of a mark on a scale. */
  radius: number;
  /** The ends of all scales. */
  reach: [left: number, right: number];
  /** The rule of the baseline where all rows share it, as far down as rows have scales, and what it says. */
  zero: { x: number; text: string; y: number; bottom: number };
  notes: { lines: string[]; y: number };
  bottom: number;
}

/** What a page is ruled with, the same for all cues. */
interface Page {
  type: Type;
  width: number;
  numberSize: number;
  radius: number;
  reach: [left: number, right: number];
  top: number;
  bottom: number;
  baseline: number;
}

/** Width of a number with its unit and its date. */
const endWidth = (item: Item, size: number, type: Type): number =>
  numberWidth(item, size) + (item.series ? dateGap + textWidth(item.when, type.note) * 1.05 : 0);

/** Items of a cue by measure: points of a series by date, every other number alone. */
function measuresOf(data: ItemsData, cue: string): Item[][] {
  const items = data.cues[cue]!.map((id) => data.items[id]!);
  return [...new Set(items.map(({ id, series }) => series ?? id))].map((key) =>
    items.filter(({ id, series }) => (series ?? id) === key).sort((a, b) => (a.from ?? 0) - (b.from ?? 0)),
  );
}

/** Height of a row with a scale, without air. */
const blockHeight = (labels: number, numberSize: number, { label }: Type) => labels * label * leading + numberSize * 2.1 + 36;

/** Rules the page for all cues: numbers as large as the fullest of them allows. */
function rulePage(data: ItemsData, { width, height }: Size, type: Type, notes: readonly string[]): Page {
  const items = Object.values(data.items);
  const radius = Math.round(type.mark * 1.4);
  const isOpen = items.some(({ certainty, series }) => series && certainty === 'open-above');
  const bottom = round(height - notes.length * type.note * leading - (notes.length > 0 ? 8 : 0));
  const top = data.captions.zero ? type.axis + 10 : 2;
  const scaled = Object.keys(data.cues).map((cue) => measuresOf(data, cue).filter(([item]) => item!.series).length);
  const tightest = (bottom - top) / Math.max(1, ...scaled);
  const numberSize = largestNumber(
    type,
    (size) =>
      blockHeight(1, size, type) <= tightest &&
      items.every((item) => endWidth(item, size, type) <= (item.series ? width - 6 : width * 0.62)),
  );
  const reach: [number, number] = [1.5, round(width - radius - 3 - (isOpen ? 20 : 0))];
  return { type, width, numberSize, radius, reach, top, bottom, baseline: data.baseline ?? 0 };
}

type RowParts = Pick<DumbbellRow, 'label' | 'scale' | 'ends'>;
const still = { opacity: 1, progress: 1 };

/** A measure on its scale: the last date over the stroke, the one before it under it, so that close numbers do not meet. */
function scaledRow(items: Item[], { type, numberSize, radius, reach, width, baseline }: Page, height: number): RowParts {
  const values = items.flatMap(({ low, high }) => (low === undefined ? [] : [{ low, high: high ?? low }]));
  const [low, high] = domainOf(values, baseline);
  const [left, right] = reach;
  const scale = valueScale([low, high], [low < baseline ? left + radius + 2 : left, high > baseline ? right : right - radius]);
  const lines = wrapText(items[0]!.label, type.label, width - left - 4);
  const block = blockHeight(lines.length, numberSize, type);
  const air = Math.max(0, Math.min((height - block) / 3, 40));
  const labelY = Math.max(type.label * 0.92, (height - block - air) / 2 + type.label);
  const scaleY = labelY + (lines.length - 1) * type.label * leading + air + numberSize * 1.05 + radius + 10;
  const ends = items.map((item, index): PlacedEnd => {
    const [from, to] = [item.low, item.high ?? item.low].map((value) => scale(value ?? baseline)) as [number, number];
    const wide = endWidth(item, numberSize, type);
    const anchor = to + radius - wide >= left ? 'end' : 'start';
    const x = anchor === 'end' ? to + radius : Math.max(left + 4, Math.min(from - radius, width - wide));
    const isOver = index === items.length - 1;
    return {
      ...still,
      item,
      certainty: item.certainty ?? 'point',
      low: round(from),
      high: round(to),
      x: round(x),
      anchor,
      y: round(scaleY + (isOver ? -radius - 9 - numberSize * 0.04 : radius + 1 + numberSize * 0.86)),
      width: wide,
    };
  });
  return { label: { lines, x: left + 12, y: round(labelY) }, scale: { y: round(scaleY), base: round(scale(baseline)) }, ends };
}

/** A number without another date: its name to the left, the number in the column of sums, no scale. */
function loneRow(item: Item, { type, numberSize, radius, reach: [left, right] }: Page, height: number): RowParts {
  const wide = endWidth(item, numberSize, type);
  const lines = wrapText(item.label, type.label, Math.max(60, right - left - wide - 30));
  const labelY = height / 2 + type.label * 0.36 - ((lines.length - 1) * type.label * leading) / 2;
  const at = left + 16;
  const end: PlacedEnd = {
    ...still,
    item,
    certainty: item.certainty ?? 'point',
    low: at,
    high: at,
    x: right + radius,
    y: round(height / 2 + numberSize * 0.35),
    anchor: 'end',
    width: wide,
  };
  return { label: { lines, x: left + 30, y: round(labelY) }, ends: [end] };
}

/** Places the rows of a cue: they share the height, and a measure with a scale takes more of it than a number that stands alone. */
function placeRows(data: ItemsData, cue: string | undefined, page: Page): DumbbellRow[] {
  const measures = cue === undefined ? [] : measuresOf(data, cue);
  const weights = measures.map(([item]) => (item!.series ? 1 : 0.52));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let y = page.top;
  return measures.map((items, index): DumbbellRow => {
    const [first] = items as [Item];
    const height = ((page.bottom - page.top) * weights[index]!) / total;
    const parts = first.series ? scaledRow(items, page, height) : loneRow(first, page, height);
    const row = { id: first.series ?? first.id, y: round(y), height: round(height), opacity: 1, ...parts };
    y += height;
    return row;
  });
}

/** A row on the way from one cue to another: its parts keep their places relative to each other as it makes room. */
const between = (was: DumbbellRow, is: DumbbellRow, t: number): DumbbellRow => ({
  ...is,
  y: mix(was.y, is.y, t),
  height: mix(was.height, is.height, t),
  label: { ...is.label, y: mix(was.label.y, is.label.y, t) },
  ...(is.scale ? { scale: { ...is.scale, y: mix((was.scale ?? is.scale).y, is.scale.y, t) } } : {}),
  ends: is.ends.map((end, index) => ({ ...end, y: mix(was.ends[index]?.y ?? end.y, end.y, t) })),
});

/** Computes a dumbbell on the way from one cue to another. */
export function layoutDumbbell(data: ItemsData, { from, to, joined, timing }: Transition, size: Size): DumbbellGeometry {
  const type = typeOf(size);
  const notes = data.captions.note ? wrapText(data.captions.note, type.note, size.width) : [];
  const page = rulePage(data, size, type, notes);
  const [before, after] = [placeRows(data, from, page), placeRows(data, to, page)];
  const find = (rows: DumbbellRow[], id: string) => rows.find((row) => row.id === id);
  const shown = ({ ends, ...row }: DumbbellRow): DumbbellRow => {
    const seen = ends.map((end) => {
      const { opacity, progress } = joined.find(({ item }) => item.id === end.item.id) as JoinedItem;
      return { ...end, opacity, progress };
    });
    return { ...row, ends: seen, opacity: Math.max(...seen.map(({ opacity }) => opacity)) };
  };
  const rows = [
    ...before.filter(({ id }) => !find(after, id)),
    ...after.map((row) => {
      const was = find(before, row.id);
      return was ? between(was, row, timing.move) : row;
    }),
  ].map(shown);
  const endOf = (list: DumbbellRow[]) => list.filter(({ scale }) => scale).reduce((end, { y, height }) => Math.max(end, y + height), 0);
  const bases = rows.flatMap(({ scale }) => scale?.base ?? []);
  const shared = bases.length > 0 && bases.every((base) => base === bases[0]);
  const bottom = before.length > 0 && after.length > 0 ? mix(endOf(before), endOf(after), timing.move) : endOf(rows);
  return {
    type,
    width: size.width,
    rows,
    numberSize: page.numberSize,
    radius: page.radius,
    reach: page.reach,
    zero: { x: shared ? bases[0]! : page.reach[0], text: data.captions.zero ?? '', y: type.axis + 1, bottom: shared ? round(bottom) : 0 },
    notes: { lines: notes, y: round(page.bottom + 8 + type.note) },
    bottom: page.bottom,
  };
}
