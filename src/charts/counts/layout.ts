import { mix } from '../contract.ts';
import type { ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import { round, type Size } from '../mark.ts';
import { rulesAround } from '../rules.ts';
import { seenIn } from '../timing.ts';
import { formOf } from './forms.ts';
import { type CountsPage, countsPage } from './page.ts';
import { type CountsRow, rowsOf } from './rows.ts';

/** A row in its place in a cue: `y` is its upper edge, and its words and drawing are placed from there, in pixels. */
export interface PlacedRow extends CountsRow {
  y: number;
}

/** A row at a moment. */
export interface ShownRow extends PlacedRow {
  /** How much of its drawing is there, 0–1. */
  progress: number;
  opacity: number;
  /** Where its words begin, and where its drawing does. */
  wordsY: number;
  drawingY: number;
}

/** Counts, computed. */
export interface CountsGeometry {
  page: CountsPage;
  rows: ShownRow[];
  /** The rules of the paper where no row stands. */
  rules: string;
  /** What a mark stands for, under the double rule. */
  foot: { lines: string[]; y: number; opacity: number };
}

/** Places the rows of a cue one under the other; room that is left goes to the rows of numbers. */
export function placeRows(data: ItemsData, cue: string | undefined, page: CountsPage): PlacedRow[] {
  const rows = cue === undefined ? [] : rowsOf(data, cue, page);
  const numbers = rows.filter(({ item }) => item.tone !== 'words').length;
  const spare = page.bottom - rows.reduce((sum, { height }) => sum + height, 0);
  let y = 0;
  return rows.map((row) => {
    const more = row.item.tone === 'words' ? 0 : Math.min(Math.max(0, spare / Math.max(1, numbers)), page.bottom * 0.08);
    const placed = { ...row, y, height: row.height + more };
    y += placed.height;
    return placed;
  });
}

/** A row with the places of its words and its drawing, in the middle of its height. */
function shownRow(row: PlacedRow, pad: number, progress: number, opacity: number): ShownRow {
  const { form, head, drawing, height } = row;
  const isAside = form === 'area' || drawing === 0;
  const inner = isAside ? Math.max(head, drawing) : head + pad * 0.8 + drawing;
  const top = (height - inner) / 2;
  return {
    ...row,
    progress,
    opacity,
    wordsY: isAside ? top + (inner - head) / 2 : top,
    drawingY: isAside ? top : top + head + pad * 0.8,
  };
}

const endOf = (rows: readonly PlacedRow[]) => rows.reduce((end, { height }) => end + height, 0);

/** Computes counts on the way from one cue to another: rows that stay make room, then others come and are counted out. */
export function layoutCounts(data: ItemsData, { from, to, t, joined, timing }: Transition, size: Size): CountsGeometry {
  const page = countsPage(data, size);
  const [before, after] = [placeRows(data, from, page), placeRows(data, to, page)];
  const rows = joined.map(({ was, is, progress, opacity }) => {
    const [a, b] = [was === undefined ? undefined : before[was], is === undefined ? undefined : after[is]];
    const place = a && b ? { ...b, y: mix(a.y, b.y, timing.move), height: mix(a.height, b.height, timing.move) } : (b ?? a)!;
    return shownRow(place, page.pad, progress, opacity);
  });
  const isKeyed = (cue: string | undefined) =>
    cue !== undefined && data.cues[cue]!.some((id) => ['blocks', 'along'].includes(formOf(data.items[id]!, data)));
  // Rules are free under the rows of both cues, so that none goes through words on their way.
  const end = t < 1 ? Math.max(endOf(before), endOf(after)) : endOf(after);
  const step = page.bottom / 12;
  const levels = Array.from({ length: 11 }, (_, index) => (index + 1) * step).filter((y) => y > end + step * 0.9);
  return {
    page,
    rows,
    rules: rulesAround(levels, 0, page.width),
    foot: {
      lines: page.foot,
      y: round(page.bottom + 6 + page.type.note),
      opacity: seenIn(isKeyed(from), isKeyed(to), timing),
    },
  };
}
