import { mix } from '../contract.ts';
import type { Item, ItemsData } from '../items/data.ts';
import type { JoinedItem, Transition } from '../items/join.ts';
import { round, type Size } from '../mark.ts';
import { seenIn } from '../timing.ts';
import { type Type, typeOf } from '../type.ts';
import { blankSize, type PlacedBar, type PlacedRow, placeCue } from './place-bars.ts';
import { gridOf, type PlacedDots } from './place-dots.ts';

/** A bar at a moment. */
export interface ShownBar extends PlacedBar {
  opacity: number;
  /** How much of it is laid down, 0–1. */
  progress: number;
  /** How large its number is beside its size in the table. */
  scale: number;
}

/** A count in dots at a moment. */
export interface ShownDots extends PlacedDots {
  opacity: number;
  progress: number;
}

/** A row at the foot at a moment. */
export interface ShownRow extends PlacedRow {
  item?: Item;
  opacity: number;
}

/** Bars, computed. */
export interface BarsGeometry {
  type: Type;
  width: number;
  bars: ShownBar[];
  dots: ShownDots[];
  zero?: { y: number; caption: string[]; captionY: number; opacity: number };
  heads: { key: string; text: string; x: number; y: number; opacity: number }[];
  keys: ShownRow[];
  /** Ruled rows at the foot, and the words in those that are said. */
  blanks: ShownRow[];
  absences: ShownRow[];
  blankSize: number;
}

/** A place on the way from one cue to another. */
function between(was: PlacedBar | undefined, is: PlacedBar, t: number): PlacedBar {
  if (!was) return is;
  const [bar, number, name] = [{ ...is.bar }, { ...is.number }, { ...is.name }];
  for (const side of ['x', 'width', 'base', 'low', 'high'] as const) bar[side] = round(mix(was.bar[side], bar[side], t));
  for (const side of ['x', 'y'] as const) number[side] = mix(was.number[side], number[side], t);
  name.y = mix(was.name.y, name.y, t);
  return { ...is, bar, number, name };
}

/** Dots on the way from one cue to another: their blocks grow or shrink where they stand. */
function dotsBetween(was: PlacedDots | undefined, is: PlacedDots, t: number, width: number): PlacedDots {
  if (!was) return is;
  const block = mix(was.block, is.block, t);
  return { ...is, block, ...gridOf(is.item, width, block) };
}

/** Computes bars on the way from one cue to another. What stays makes room before more comes. */
export function layoutBars(data: ItemsData, { from, to, joined, timing }: Transition, size: Size): BarsGeometry {
  const type = typeOf(size);
  const [before, after] = [placeCue(data, from, size, type), placeCue(data, to, size, type)];
  const seen = (test: (item: Item) => boolean) => Math.max(0, ...joined.filter(({ item }) => test(item)).map(({ opacity }) => opacity));
  const bars = joined.flatMap(({ item, opacity, progress }): ShownBar[] => {
    const [was, is] = [before, after].map((page) => page.bars.find((bar) => bar.item.id === item.id));
    const place = is ?? was;
    if (!place) return [];
    const scale = was && is ? mix(was.number.size / is.number.size, 1, timing.move) : 1;
    return [{ ...between(is && was, place, timing.move), opacity, progress, scale }];
  });
  const dots = joined.flatMap(({ item, opacity, progress }: JoinedItem): ShownDots[] => {
    const [was, is] = [before, after].map((page) => (page.dots?.item.id === item.id ? page.dots : undefined));
    const place = is ?? was;
    return place ? [{ ...dotsBetween(is && was, place, timing.move, size.width), opacity, progress }] : [];
  });
  const page = after.zero ? after : before;
  const frame = seenIn(before.zero !== undefined, after.zero !== undefined, timing);
  return {
    type,
    width: size.width,
    bars,
    dots,
    ...(page.zero ? { zero: { ...page.zero, opacity: frame } } : {}),
    heads: page.heads.map((head) => ({
      ...head,
      opacity: seen(({ series, from: year }) => series !== undefined && String(year) === head.key),
    })),
    keys: page.keys.map((key) => ({ ...key, opacity: seen(({ series }) => series === key.id) })),
    blanks: page.absences.map((row) => ({ ...row, opacity: frame })),
    absences: page.absences
      .map((row) => ({ ...row, item: data.items[row.id]!, opacity: seen(({ id }) => id === row.id) }))
      .filter(({ opacity }) => opacity > 0),
    blankSize: blankSize(type),
  };
}
