import type { SetText } from '../set-text.ts';
import { axisHeight } from '../axis.ts';
import { mix } from '../contract.ts';
import type { Item, ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import type { Size } from '../mark.ts';
import { type Tick, valueScale } from '../scales.ts';
import { seenIn } from '../timing.ts';
import { type Type, typeOf } from '../type.ts';
import { markOf, type PlacedClaim, placeClaim, placeSlot, slotHeight } from './places.ts';

/** The newest claim of a cue, as far as it is seen. */
export interface ShownClaim extends PlacedClaim {
  id: string;
  opacity: number;
  /** How far its rules are drawn, 0–1. */
  progress: number;
}

/** A sheet of claims, computed. */
export interface ClaimsGeometry {
  type: Type;
  width: number;
  /** Years of the axis, and its height in the picture. */
  ticks: Tick[];
  axis: number;
  /** Rules of the register. */
  slots: number[];
  claims: ShownClaim[];
  /** Words of earlier claims in the register. */
  labels: { key: string; text: SetText; opacity: number }[];
  /** The mark of each claim, on its large line, in the register, or between the two. */
  marks: { key: string; x: number; y: number; r: number; opacity: number }[];
}

/** All claims of a scene, in the order in which they come. */
const inOrder = (data: ItemsData): string[] => [...new Set(Object.values(data.cues).flat())];

/** The paper of a sheet: its scale, its register, and the newest claim in the room above. */
interface ClaimsPage {
  at: (year: number) => number;
  span: [number, number];
  width: number;
  axis: number;
  type: Type;
  /** The line of each claim in the register. */
  slots: Map<string, number>;
  /** Each claim as it is set while it is the newest. */
  sheets: Map<string, PlacedClaim>;
}

/** Pages that were ruled, by size: ruling one takes longer than a frame of a phone. */
const known = new WeakMap<ItemsData, Map<string, ClaimsPage>>();

/** The page of a size: with a line of the register for each claim where that leaves room for large words, else with all of them on the axis. */
function rulePage(data: ItemsData, size: Size): ClaimsPage {
  const pages = known.get(data) ?? new Map<string, ClaimsPage>();
  known.set(data, pages);
  const name = `${size.width} ${size.height}`;
  const isLarge = (page: ClaimsPage) => [...page.sheets.values()].every((sheet) => sheet.size >= page.type.number);
  const page = pages.get(name) ?? [pageOf(data, size, true)].find(isLarge) ?? pageOf(data, size, false);
  pages.set(name, page);
  return page;
}

function pageOf(data: ItemsData, { width, height }: Size, withLines: boolean): ClaimsPage {
  const type = typeOf({ width, height });
  const span = data.span ?? [0, 1];
  const pad = type.mark + 4;
  const at = valueScale([span[0], span[1] + 1], [pad, width - pad]);
  const axis = Math.round(height - axisHeight(type));
  const ids = inOrder(data);
  const step = slotHeight(type);
  const isRuled = withLines && ids.length > 1;
  const room = isRuled ? axis - step * ids.length - type.note : axis - type.note * 1.4;
  const slots = new Map(ids.map((id, index) => [id, isRuled ? axis - step * (ids.length - 1 - index) : axis]));
  const sheets = new Map(ids.map((id) => [id, placeClaim(data.items[id]!, at, span, { width, height: room }, type)]));
  return { at, span, width, axis, type, slots, sheets };
}

/** Computes a sheet of claims. Each claim has one line of the register for good, so that what moves is its mark alone, straight down. */
export function layoutClaims(data: ItemsData, { from, to, joined, timing }: Transition, size: Size): ClaimsGeometry {
  const page = rulePage(data, size);
  const { type, width, slots } = page;
  const newest = (cue: string | undefined) => (cue === undefined ? undefined : data.cues[cue]!.at(-1));
  const has = (cue: string | undefined, id: string) => cue !== undefined && data.cues[cue]!.includes(id);
  const isRuled = new Set(slots.values()).size > 1;
  const [was, is] = [newest(from), newest(to)];
  const claims = [...new Set([was, is])]
    .filter((id) => id !== undefined)
    .map((id): ShownClaim => {
      const opacity = seenIn(was === id, is === id, timing);
      return { id, ...page.sheets.get(id)!, opacity, progress: was === id ? 1 : timing.enter };
    });
  const place = (item: Item, cue: string | undefined): { y: number; r: number } | undefined => {
    if (!has(cue, item.id)) return undefined;
    if (newest(cue) !== item.id) return { y: slots.get(item.id)!, r: type.mark * 0.8 };
    const own = page.sheets.get(item.id)!.rows[0]!;
    return { y: own.y, r: type.mark + 2 };
  };
  const shown = joined.map(({ item, opacity }) => {
    const mark = markOf(item, page.at, page.span);
    const [before, after] = [place(item, from), place(item, to)];
    const at = before && after ? { y: mix(before.y, after.y, timing.move), r: mix(before.r, after.r, timing.move) } : (after ?? before)!;
    return { item, mark, at, opacity };
  });
  return {
    type,
    width,
    ticks: yearTicks(page),
    axis: page.axis,
    slots: isRuled ? [...slots.values()].filter((y) => y < page.axis) : [],
    claims,
    labels: shown.flatMap(({ item, mark }) => {
      const text = isRuled ? placeSlot(item, mark, slots.get(item.id)!, width, type) : undefined;
      const opacity = seenIn(has(from, item.id) && was !== item.id, has(to, item.id) && is !== item.id, timing);
      return text && opacity > 0 ? [{ key: item.id, text, opacity }] : [];
    }),
    marks: shown.flatMap(({ item, mark, at, opacity }) => (mark ? [{ key: item.id, x: mark.x, opacity, ...at }] : [])),
  };
}

/** Round years under the axis. */
const yearTicks = ({ at, span: [from, to], width }: ClaimsPage): Tick[] =>
  valueScale([from, to + 1], [0, 1])
    .ticks(width < 560 ? 4 : 8)
    .filter((year) => Number.isInteger(year) && year <= to)
    .map((year) => ({ value: year, at: at(year), label: String(year) }));
