import { max, min } from 'd3-array';
import { round, type Size } from '../mark.ts';
import { scaleLinear } from 'd3-scale';
import type { ItemsData, Item } from '../items/data.ts';
import { wrapText } from '../wrap-text.ts';
import { numberWidth, type PlacedDots, placeDots } from './dots.ts';

/** A change as a bar from the zero item, and its number and words. All in pixels. */
export interface PlacedBar {
  item: Item;
  /** Left side and width of the bar, and where its number stands on the scale. */
  bar: { x: number; width: number; base: number; low: number; high: number };
  /** Baseline of the number: its middle under a bar, its beginning beside one. */
  number: { x: number; y: number; size: number; anchor: 'middle' | 'start'; width: number };
  /** What it is or who says so, and where its first line stands. */
  name: { lines: string[]; size: number; y: number };
  /** Points of a later series are told apart by hatching. */
  isLater: boolean;
}

/** A row of text at the foot: what nobody counted, or who says so. */
export interface PlacedRow {
  id: string;
  lines: string[];
  y: number;
  height: number;
  isLater: boolean;
}

/** All places of one cue at one size. */
export interface BarsPage {
  dots?: PlacedDots;
  bars: PlacedBar[];
  /** The zero line and what it says; none where no change is shown. */
  zero?: { y: number; caption: string[] };
  /** Years over their bars. */
  heads: { key: string; text: string; x: number; y: number }[];
  /** Who says so, by series, where there is no room beside the bars. */
  keys: PlacedRow[];
  /** Rows for what nobody counted, by item: ruled in every cue with changes. */
  absences: PlacedRow[];
}

/** Distance of lines of text as a share of their size. */
export const leading = 1.32;
/** Whether a stage is a phone's. */
export const isNarrow = (width: number): boolean => width < 560;
/** Whether there is no room under a bar for who says so. */
const isKeyed = (width: number) => width < 720;

const isMissing = ({ tone }: Item) => tone === 'missing';
const isChange = (item: Item) => item.measure === 'percent-change' && !isMissing(item);
const isDots = (item: Item) => item.measure === 'count' && !isMissing(item);
/** Columns of bars: points of series stand together by year, every other change for itself. */
const columnOf = (item: Item) => (item.series ? String(item.from) : item.id);

/** Breaks a text into as few lines as it needs, of about equal length. */
function balanced(text: string, size: number, width: number): string[] {
  let room = width;
  const { length } = wrapText(text, size, width);
  while (room > size * 4 && wrapText(text, size, room - size / 2).length === length) room -= size / 2;
  return wrapText(text, size, room);
}

/** Rows set from below, one over the other; the first one is the uppermost. */
function rowsAbove(bottom: number, rows: { id: string; text: string; isLater?: boolean }[], size: number, width: number, air: number) {
  let y = bottom;
  return rows
    .toReversed()
    .map(({ id, text, isLater = false }): PlacedRow => {
      const lines = wrapText(text, size, width);
      const height = lines.length * size * leading + air;
      y -= height;
      return { id, lines, y: round(y), height: round(height), isLater };
    })
    .toReversed();
}

/** Air between years, as a share of a bar's room. */
const apart = 0.2;

/** How wide bars stand, how large their numbers and names are set, and how high their words are. */
function setBars(data: ItemsData, changes: Item[], series: string[], width: number) {
  const narrow = isNarrow(width);
  const stacked = series.length > 0;
  const count = (lines: Item[]) => lines.length + apart * (stacked ? new Set(lines.map(columnOf)).size - 1 : 0);
  const unit = stacked ? Math.min(width / count(changes), narrow ? 200 : 320) : width / changes.length;
  const bar = round(stacked ? Math.min(unit * 0.8, 210) : narrow ? 34 : Math.min(120, unit * 0.3));
  const room = stacked ? unit - 2 : unit - bar - 24;
  let numberSize = narrow ? (stacked ? 50 : 30) : stacked ? 96 : 72;
  while (numberSize > 12 && changes.some((item) => numberWidth(item, numberSize) > room)) numberSize -= 1;
  const nameSize = narrow ? 12 : stacked ? 14 : 18;
  const fullest = max(Object.values(data.cues), (ids) => count(ids.map((id) => data.items[id]!).filter(isChange)))!;
  const nameRoom = stacked ? width / fullest - 10 : room;
  const named = (item: Item) =>
    !item.series
      ? wrapText(item.label, nameSize, nameRoom)
      : isKeyed(width) || changes.find(({ series: other }) => other === item.series) !== item
        ? []
        : balanced(item.who, nameSize, nameRoom);
  const names = new Map(changes.map((item) => [item.id, named(item)]));
  const words = numberSize * 1.14 + max(names.values(), ({ length }) => length)! * nameSize * leading + (stacked ? 16 : 0);
  return { unit, bar, numberSize, nameSize, names, words, left: stacked ? (width - unit * count(changes)) / 2 : 0, stacked };
}

/** Places a cue: what is missing at the foot, a count on top, changes between. Lengths of all bars of a cue are on one scale from zero. */
export function layoutBars(data: ItemsData, cue: string, { width, height }: Size): BarsPage {
  const narrow = isNarrow(width);
  const shown = data.cues[cue]!.map((id) => data.items[id]!);
  const all = Object.values(data.items);
  const changes = shown.filter(isChange).sort((a, b) => (a.series && b.series ? a.from! - b.from! : 0));
  const counted = shown.find(isDots);
  const notes = counted ? [counted.when, data.captions.dot, data.captions.note].flatMap((note) => note ?? []) : [];
  if (changes.length === 0)
    return { ...(counted ? { dots: placeDots(counted, notes, width, height) } : {}), bars: [], heads: [], keys: [], absences: [] };

  const series = [...new Set(all.filter(isChange).flatMap((item) => item.series ?? []))];
  const set = setBars(data, changes, series, width);
  const blanks = all.filter(isMissing).map(({ id, label }) => ({ id, text: label }));
  const absences = rowsAbove(height, blanks, narrow ? 12 : 16, width * 0.74, narrow ? 12 : 22);
  const foot = absences[0] ? absences[0].y - (narrow ? 7 : 16) : height;
  const whos = series.map((id, index) => ({ id, text: all.find((item) => item.series === id)!.who, isLater: index > 0 }));
  const keys = rowsAbove(foot, set.stacked && isKeyed(width) ? whos : [], 12, width - 24, 6);
  const bottom = keys[0] ? keys[0].y - 8 : foot;

  const captionSize = narrow ? 12 : 14;
  const caption = data.captions.zero ? wrapText(data.captions.zero, captionSize, width) : [];
  const over = caption.length * captionSize * leading + 7 + (set.stacked ? (narrow ? 24 : 34) : 0);
  const need = over + Math.max(set.words, narrow ? 70 : height * 0.33) + (narrow ? 6 : 26);
  const dots = counted && placeDots(counted, notes, width, bottom - need);
  const top = dots ? dots.bottom + (narrow ? 6 : 26) : 0;

  const values = all.filter(isChange);
  const domain: [number, number] = [
    Math.max(
      0,
      max(values, ({ high }) => high!)!,
    ),
    Math.min(
      0,
      min(values, ({ low }) => low!)!,
    ),
  ];
  const words = set.stacked ? set.words : 3;
  const start = top + over + (domain[0] > 0 ? words : 0);
  const scale = scaleLinear(domain, [start, Math.max(start + 20, bottom - (domain[1] < 0 ? words : 0))]);
  const { bars, heads } = placeBars(changes, set, scale, series, round(top + (narrow ? 17 : 21)));
  return { ...(dots ? { dots } : {}), bars, zero: { y: round(scale(0)), caption }, heads, keys, absences };
}

/** Places bars from left to right, years together, each with its number under it, over it or beside it. */
function placeBars(
  changes: Item[],
  { unit, bar, left, numberSize, nameSize, names, stacked }: ReturnType<typeof setBars>,
  scale: (value: number) => number,
  series: string[],
  headY: number,
): Pick<BarsPage, 'bars' | 'heads'> {
  const columns = [...new Set(changes.map(columnOf))];
  const slot = (index: number) => left + unit * (index + (stacked ? apart * columns.indexOf(columnOf(changes[index]!)) : 0));
  const base = round(scale(0));
  const bars = changes.map((item, index): PlacedBar => {
    const x = round(slot(index) + (stacked ? (unit - bar) / 2 : 0));
    const [low, high] = [round(scale(item.low!)), round(scale(item.high!))];
    const lines = names.get(item.id)!;
    const top = !stacked ? base : item.high! > 0 ? high - lines.length * nameSize * leading - 14 - numberSize : Math.max(base, low);
    const y = round(top + numberSize * 0.92);
    return {
      item,
      bar: { x, width: bar, base, low, high },
      isLater: series.indexOf(item.series ?? '') > 0,
      number: {
        x: round(stacked ? x + bar / 2 : x + bar + 12),
        y,
        size: numberSize,
        anchor: stacked ? 'middle' : 'start',
        width: numberWidth(item, numberSize),
      },
      name: { lines, size: nameSize, y: round(y + numberSize * 0.22 + nameSize * 1.25) },
    };
  });
  const heads = columns.map((key) => {
    const own = changes.filter((item) => columnOf(item) === key);
    return { key, text: own[0]!.when, x: round(slot(changes.indexOf(own[0]!)) + (own.length * unit) / 2), y: headY };
  });
  return { bars, heads: stacked ? heads : [] };
}
