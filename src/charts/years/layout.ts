import type { SetText } from '../set-text.ts';
import type { ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import { round, type Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import { rulesAround } from '../rules.ts';
import { textWidth } from '../text-width.ts';
import { rowTop, rulePage, type YearsPage } from './page.ts';
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
  /** Years in the margin; on low rows every fifth. */
  labels: (SetText & { year: number })[];
  /** Rules under the rows, and under every fifth, broken where words are larger than a row. */
  rows: string;
  fifths: string;
}

/** The box of the letters of a text, in pixels. */
function lettersOf({ x, y, text, size, anchor }: SetText): Box {
  const width = textWidth(text, size);
  return { x: anchor ? x - width : x, y: y - size * 0.74, width, height: size * 0.9 };
}

/** The year of every row that has room for it, or of every fifth; the last one larger. */
function marginLabels(page: YearsPage): YearsGeometry['labels'] {
  const { years, margin, type, step } = page;
  const every = step >= 15 ? 1 : step * 5 >= type.axis * 1.2 ? 5 : 10;
  const last = years.at(-1)!;
  return years
    .filter((year) => year === last || (year % every === 0 && rowTop(page, last) - rowTop(page, year) > type.axis))
    .map((year) => {
      const isLast = year === last;
      const size = isLast ? (type.stage === 'phone' ? type.label : type.number) : type.axis;
      const y = isLast ? rowTop(page, year) + size + 6 : Math.max(rowTop(page, year) + step / 2 + size * 0.35, page.top + size * 0.9);
      return { year, class: isLast ? 'tick year last' : 'tick year', size, x: margin - 8, y: round(y), text: String(year), anchor: 'end' };
    });
}

/** Computes a column of years. What is written in it keeps its place, so only opacities and the way of a number change. */
export function layoutYears(data: ItemsData, { joined }: Transition, size: Size): YearsGeometry {
  const page = rulePage(data, size);
  const entries = joined.map(({ item, opacity, progress }) => ({ ...placeEntry(item, page), opacity, progress }));
  const labels = marginLabels(page);
  const { years, right } = page;
  const words = [...entries.flatMap(({ texts, opacity }) => (opacity > 0 ? texts : [])), ...labels].map(lettersOf);
  const under = (among: number[]) =>
    rulesAround(
      among.map((year) => rowTop(page, year)),
      0,
      right,
      words,
    );
  return {
    page,
    head: data.captions.head ?? '',
    entries,
    labels,
    rows: under(years.slice(1, -1).filter((year) => year % 5 !== 0)),
    fifths: under(years.slice(1).filter((year) => year % 5 === 0)),
  };
}
