import { max } from 'd3-array';
import type { Item, ItemsData } from '../items/data.ts';
import { round, type Size } from '../mark.ts';
import { domainOf, type ValueScale, valueScale } from '../scales.ts';
import { largestNumber, leading, numberWidth, type Type } from '../type.ts';
import { balanceText, wrapText } from '../wrap-text.ts';
import { type PlacedDots, placeDots } from './place-dots.ts';

/** A change as a bar from the baseline, and its number and words. All in pixels. */
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
  zero?: { y: number; caption: string[]; captionY: number };
  /** Years over their bars. */
  heads: { key: string; text: string; x: number; y: number }[];
  /** Who says so, by series, where there is no room beside the bars. */
  keys: PlacedRow[];
  /** Rows for what nobody counted, by item: ruled in every cue with changes. */
  absences: PlacedRow[];
}

/** Whether there is no room under a bar for who says so. */
const isKeyed = (width: number) => width < 720;

const isMissing = ({ tone }: Item) => tone === 'missing';
const isChange = (item: Item) => item.measure === 'percent-change' && !isMissing(item);
const isDots = (item: Item) => item.measure === 'count' && !isMissing(item);
/** Columns of bars: points of series stand together by year, every other change for itself. */
const columnOf = (item: Item) => (item.series ? String(item.from) : item.id);

/** Rows set from below, one over the other; the first one is the uppermost. */
function rowsAbove(bottom: number, rows: { id: string; text: string; isLater?: boolean }[], size: number, width: number, air: number) {
  let y = bottom;
  return [...rows]
    .reverse()
    .map(({ id, text, isLater = false }): PlacedRow => {
      const lines = wrapText(text, size, width);
      const height = lines.length * size * leading + air;
      y -= height;
      return { id, lines, y: round(y), height: round(height), isLater };
    })
    .reverse();
}

/** Letters of a row for what nobody counted. */
export const blankSize = ({ stage, note, label }: Type): number => (stage === 'phone' ? note : label - 2);

/** Air between years, as a share of a bar's room. */
const apart = 0.2;

/** How wide bars stand, how large their numbers and names are set, and how high their words are. */
function setBars(data: ItemsData, changes: Item[], series: string[], width: number, type: Type) {
  const narrow = type.stage === 'phone';
  const stacked = series.length > 0;
  const count = (lines: Item[]) => lines.length + apart * (stacked ? new Set(lines.map(columnOf)).size - 1 : 0);
  const unit = stacked ? Math.min(width / count(changes), narrow ? 200 : 320) : width / changes.length;
  const bar = round(stacked ? Math.min(unit * 0.8, 210) : narrow ? 22 : Math.min(120, unit * 0.3));
  const room = stacked ? unit - 2 : unit - bar - 20;
  const numberSize = largestNumber(type, (size) => changes.every((item) => numberWidth(item, size) <= room));
  const nameSize = narrow || stacked ? type.note : type.label;
  const fullest = max(Object.values(data.cues), (ids) => count(ids.map((id) => data.items[id]!).filter(isChange)))!;
  const nameRoom = stacked ? width / fullest - 10 : room;
  const named = (item: Item) =>
    !item.series
      ? wrapText(item.label, nameSize, nameRoom)
      : isKeyed(width) || changes.find(({ series: other }) => other === item.series) !== item
        ? []
        : balanceText(item.who, nameSize, nameRoom);
  const names = new Map(changes.map((item) => [item.id, named(item)]));
  const words = numberSize * 1.14 + max(names.values(), ({ length }) => length)! * nameSize * leading + (stacked ? 16 : 0);
  return { unit, bar, numberSize, nameSize, names, words, left: stacked ? (width - unit * count(changes)) / 2 : 0, stacked };
}

/** Places a cue: what is missing at the foot, a count on top, changes between. Lengths of all bars of a cue are on one scale from zero. */
export function placeCue(data: ItemsData, cue: string | undefined, { width, height }: Size, type: Type): BarsPage {
  if (cue === undefined) return { bars: [], heads: [], keys: [], absences: [] };
  const narrow = type.stage === 'phone';
  const shown = data.cues[cue]!.map((id) => data.items[id]!);
  const all = Object.values(data.items);
  const changes = shown.filter(isChange).sort((a, b) => (a.series && b.series ? a.from! - b.from! : 0));
  const counted = shown.find(isDots);
  const notes = counted ? [counted.when, data.captions.dot, data.captions.note].flatMap((note) => note ?? []) : [];
  if (changes.length === 0)
    return { ...(counted ? { dots: placeDots(counted, notes, width, height, type) } : {}), bars: [], heads: [], keys: [], absences: [] };

  const series = [...new Set(all.filter(isChange).flatMap((item) => item.series ?? []))];
  const set = setBars(data, changes, series, width, type);
  const blanks = all.filter(isMissing).map(({ id, label }) => ({ id, text: label }));
  const absences = rowsAbove(height, blanks, blankSize(type), width * 0.74, narrow ? (height < 300 ? 4 : 12) : 22);
  const foot = absences[0] ? absences[0].y - (narrow ? 7 : 16) : height;
  const whos = series.map((id, index) => ({ id, text: all.find((item) => item.series === id)!.who, isLater: index > 0 }));
  const keys = rowsAbove(foot, set.stacked && isKeyed(width) ? whos : [], type.note, width - 24, 6);
  const bottom = keys[0] ? keys[0].y - 8 : foot;

  const captionSize = type.note;
  const caption = data.captions.zero ? wrapText(data.captions.zero, captionSize, width) : [];
  const over = caption.length * captionSize * leading + 7 + (set.stacked ? (narrow ? 24 : 34) : 0);
  const need = over + Math.max(set.words, narrow ? 70 : height * 0.33) + (narrow ? 6 : 26);
  // Where the bars need the room, the dots have fewer words: what is left out is said before the bars come.
  const tries: [said: string[], size: number][] = [
    [notes, type.hero],
    [notes.slice(0, 1), type.hero],
    [notes.slice(0, 1), type.number],
    [[], type.number],
  ];
  const fewer = tries.map(([said, size]) => counted && placeDots(counted, said, width, bottom - need, type, size));
  const dots = fewer.find((placed) => placed && placed.bottom <= bottom - need) ?? fewer.at(-1);
  const top = dots ? dots.bottom + (narrow ? 6 : 26) : 0;

  const values = all.filter(isChange).map((item) => ({ low: item.low!, high: item.high! }));
  const baseline = data.baseline ?? 0;
  const [low, high] = domainOf(values, baseline);
  const words = set.stacked ? set.words : 3;
  const start = top + over + (high > baseline ? words : 0);
  const under = caption.length * captionSize * leading + 4;
  const free = low < baseline ? words : set.stacked ? 0 : under;
  const scale = valueScale([low, high], [Math.max(start + 20, bottom - free), start]);
  const y = round(scale(baseline));
  // What the line says stands where no bar is: over it, under it, or at the top where bars stand on both sides.
  const aboveIt = y - 7 - (caption.length - 1) * captionSize * leading;
  const captionY = set.stacked || high <= baseline ? aboveIt : low >= baseline ? y + captionSize * 1.25 : top + captionSize;
  const { bars, heads } = placeBars(changes, set, scale, baseline, series, round(top + (narrow ? 17 : 21)));
  return { ...(dots ? { dots } : {}), bars, zero: { y, caption, captionY: round(captionY) }, heads, keys, absences };
}

/** Places bars from left to right, years together, each with its number under it, over it or beside it. */
function placeBars(
  changes: Item[],
  { unit, bar, left, numberSize, nameSize, names, stacked }: ReturnType<typeof setBars>,
  scale: ValueScale,
  baseline: number,
  series: string[],
  headY: number,
): Pick<BarsPage, 'bars' | 'heads'> {
  const columns = [...new Set(changes.map(columnOf))];
  const slot = (index: number) => left + unit * (index + (stacked ? apart * columns.indexOf(columnOf(changes[index]!)) : 0));
  const base = round(scale(baseline));
  const bars = changes.map((item, index): PlacedBar => {
    const x = round(slot(index) + (stacked ? (unit - bar) / 2 : 0));
    const [low, high] = [round(scale(item.low!)), round(scale(item.high!))];
    const lines = names.get(item.id)!;
    const named = lines.length * nameSize * leading;
    // Beside a bar words stand on its side of the line, clear of it with their tails; over or under it, past its end.
    const rises = item.high! > baseline;
    const beside = rises ? base - named - numberSize * 1.2 - nameSize * 0.4 : base;
    const past = rises ? high - named - 14 - numberSize : Math.max(base, low);
    const top = stacked ? past : beside;
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
