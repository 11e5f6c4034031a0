import type { ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import type { Size } from '../mark.ts';
import { rulePage, type YearsPage } from './page.ts';
import { placeEntry, type PlacedEntry } from './places.ts';

/** An item in its place at a moment. */
export interface ShownEntry extends PlacedEntry {
  opacity: number;
  /** How far its number has come down on its row, or how much of its bracket is laid, 0–1. */
  progress: number;
}

/** A column of years, computed. */
export interface YearsGeometry {
  page: YearsPage;
  /** What the column holds. */
  head: string;
  entries: ShownEntry[];
}

/** Computes a column of years. What is written in it keeps its place, so only opacities and the way of a number change. */
export function layoutYears(data: ItemsData, { joined }: Transition, size: Size): YearsGeometry {
  const page = rulePage(data, size);
  const entries = joined.map(({ item, opacity, progress }) => ({ ...placeEntry(item, page), opacity, progress }));
  return { page, head: data.captions.head ?? '', entries };
}
