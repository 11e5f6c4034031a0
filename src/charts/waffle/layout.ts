import { scaleLinear } from 'd3-scale';
import { mix } from '../contract.ts';
import type { ItemsData, Item } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import type { Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import { remember } from '../remember.ts';
import { textWidth } from '../text-width.ts';
import { seenIn } from '../timing.ts';
import { captionUnder, largestNumber, numberWidth, type Type, typeOf } from '../type.ts';
import { cell } from './figures.ts';
import { type ColumnTexts, columnTexts } from './column.ts';

/** The page of all cues at one size: the newest waffle large, the earlier ones in a strip below a ruler of years. Boxes are in pixels. */
export interface WafflePage {
  type: Type;
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
}

/** A label of the strip: its upper left corner, its caption and its size. */
export interface SmallLabel extends Box {
  item: Item;
  caption: string;
  size: number;
  opacity: number;
}

/** An item at a moment: its waffle, and what is said of it. */
export interface ShownWaffle {
  item: Item;
  box: Box;
  /** How many of its figures are filled, 0–1. */
  progress: number;
  opacity: number;
  small?: SmallLabel;
  large?: ColumnTexts & { opacity: number };
  /** From the year on the ruler to the waffle in the strip. */
  leader?: { at: number; to: number; top: number; opacity: number };
  /** The year of the newest on the ruler. */
  now?: { at: number; x: number; opacity: number };
}

/** A waffle, computed. */
export interface WaffleGeometry {
  page: WafflePage;
  shown: ShownWaffle[];
}

/** Widths of the labels of the strip at a size: the widest of all lines that stand at a place. */
function labelWidths(data: ItemsData, size: number, { note }: Type): number[] {
  const cues = Object.values(data.cues);
  const count = Math.max(0, ...cues.map((ids) => ids.length - 1));
  return Array.from({ length: count }, (_, place) => {
    const lines = cues.flatMap((ids) => (place < ids.length - 1 ? [data.items[ids[place]!]!] : []));
    return Math.max(...lines.map((item) => Math.max(numberWidth(item, size), textWidth(item.when, note))));
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Rules the page for all cues, so that nothing but the newest waffle moves. */
export const rulePage = remember((data: ItemsData, { width, height }: Size): WafflePage => {
  const type = typeOf({ width, height });
  const narrow = type.stage === 'phone';
  const count = labelWidths(data, type.minor, type).length;
  const gap = narrow ? 6 : 20;
  const small = Math.min(height * (narrow ? 0.17 : 0.2), ((width / Math.max(1, count) - gap) * cell.height) / cell.width);
  const pitchesAt = (size: number) => labelWidths(data, size, type).map((label) => Math.max(label, (small * cell.width) / cell.height));
  const smallSize = largestNumber(type, (size) => size <= type.number && sum(pitchesAt(size)) + (count - 1) * gap <= width);
  const pitches = pitchesAt(smallSize);
  const spare = (width - sum(pitches)) / Math.max(1, count - 1);
  const labels = type.note * 1.5 + smallSize * 1.2;
  const top = height - (count > 0 ? labels + small : 0);
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
    type,
    large,
    slots,
    smallSize,
    pitches: pitches.map((pitch, index) => pitch + (index < count - 1 ? Math.max(0, spare - gap) : 0)),
    column: { x: left, y: 0, width: width - left, height: tall },
    ruler: { y: rulerY, x: scaleLinear(years, [6, width - 6]), years },
  };
});

/** The label of a waffle of the strip: year and share below it. */
function smallLabel(item: Item, { type, slots, pitches, smallSize }: WafflePage, place: number, opacity: number): SmallLabel {
  const { x, y, height } = slots[place]!;
  const width = pitches[place]!;
  const caption = item.tone === 'derived' && textWidth(item.caption, type.note) * 1.04 <= width ? item.caption : item.when;
  return { item, caption, size: smallSize, opacity, x, y: y + height, width, height: captionUnder(smallSize, type) + type.note * 0.4 };
}

/** Computes a waffle on the way from one cue to another: the newest gives up its place before the next one is counted out in it. */
export function layoutWaffle(data: ItemsData, { from, to, joined, timing }: Transition, size: Size): WaffleGeometry {
  const page = rulePage(data, size);
  const { ruler, slots, type } = page;
  const last = (cue: string | undefined) => (cue === undefined ? -1 : data.cues[cue]!.length - 1);
  const boxOf = (place: number | undefined, isLast: boolean) =>
    place === undefined ? undefined : isLast ? page.large : (slots[place] ?? page.large);
  const shown = joined.map(({ item, was, is, opacity, progress }): ShownWaffle => {
    const [wasLarge, isLarge] = [was !== undefined && was === last(from), is !== undefined && is === last(to)];
    const [before, after] = [boxOf(was, wasLarge), boxOf(is, isLarge)];
    const [a, b] = [(before ?? after)!, (after ?? before)!];
    const at = (side: keyof Box) => mix(a[side], b[side], timing.move);
    const large = seenIn(wasLarge, isLarge, timing);
    const small = seenIn(was !== undefined && !wasLarge, is !== undefined && !isLarge, timing);
    const place = is !== undefined && !isLarge ? is : !wasLarge ? was : undefined;
    const slot = place === undefined ? undefined : slots[place];
    const year = item.from === undefined ? undefined : ruler.x(item.from);
    const half = textWidth(item.when, type.note) / 2;
    return {
      item,
      box: { x: at('x'), y: at('y'), width: at('width'), height: at('height') },
      progress,
      opacity,
      ...(small > 0 && slot ? { small: smallLabel(item, page, place!, small) } : {}),
      ...(large > 0 ? { large: { ...columnTexts(data, item, page), opacity: large } } : {}),
      ...(year !== undefined && slot && small > 0
        ? { leader: { at: year, to: slot.x + slot.width / 2, top: slot.y, opacity: small } }
        : {}),
      ...(year !== undefined && large > 0
        ? { now: { at: year, x: Math.max(half, Math.min(ruler.x(ruler.years[1]) - half, year)), opacity: large } }
        : {}),
    };
  });
  return { page, shown };
}

/** Where the caption of a label of the strip ends, so that its number stands under it. */
export const smallLines = ({ y, size }: SmallLabel, { note }: Type): { caption: number; number: number } => ({
  caption: y + note * 1.2,
  number: y + note * 1.45 + size * 0.98,
});
