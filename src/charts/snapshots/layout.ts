import { scaleBand } from 'd3-scale';
import { part } from '../contract.ts';
import { round, type Size } from '../mark.ts';
import { domainOf, valueScale } from '../scales.ts';
import { textWidth } from '../text-width.ts';
import { digitsWidth, leading, type Type, typeOf } from '../type.ts';
import type { SnapshotCell, SnapshotColumn, SnapshotPanel, SnapshotsData } from './data.ts';
import type { SnapshotsState } from './state.ts';

/** A text at a place, in pixels. */
interface PlacedText {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A bar from the baseline, or an absence. */
export interface PlacedCell {
  cell: SnapshotCell | null;
  column: SnapshotColumn;
  x: number;
  width: number;
  /** Where the value stands, and the upper end of what it may be; the baseline where nothing is drawn. */
  y: number;
  high: number;
  base: number;
  /** Baseline of the number: over a bar that rises, under one that hangs. */
  valueY: number;
  opacity: number;
}

/** One measure, computed. */
export interface PlacedPanel {
  panel: SnapshotPanel;
  y: number;
  opacity: number;
  /** The name of the measure with its unit behind it, or under it where the picture is too narrow for both. */
  title: PlacedTitle;
  cells: PlacedCell[];
  base: number;
}

/** A chart of snapshots, computed. */
export interface SnapshotsGeometry {
  type: Type;
  width: number;
  valueSize: number;
  panels: PlacedPanel[];
  /** Years and days under the panels. */
  dates: { key: string; opacity: number; year: PlacedText; days: PlacedText[] }[];
  /** The rule before the column of another scope. */
  apart?: { x: number; top: number; bottom: number; opacity: number };
}

/** Share of a column left empty between bars. */
const gap = 0.42;
/** The tallest a panel may be. */
const tallest = 260;

/** A title: how large it is set, whether its unit has a line of its own, and how high it stands. */
interface PlacedTitle {
  size: number;
  isSplit: boolean;
  height: number;
}

/** The largest size at which a title and its unit stand on one line; where none is left, two lines. */
function placeTitle({ label, unit }: SnapshotPanel, width: number, type: Type): PlacedTitle {
  const wide = (size: number) => textWidth(label, size) * 1.04 + textWidth(unit, Math.max(12, size - 2)) * 1.04 + 8;
  const found = [type.label, 15, 14, 13, 12].filter((size) => size <= type.label).find((size) => wide(size) <= width);
  const size = found ?? 12;
  return { size, isSplit: found === undefined, height: size * leading * (found === undefined ? 2 : 1) };
}

/** The largest size at which every number stays in its column. */
function valueSizeOf({ panels }: SnapshotsData, step: number, type: Type): number {
  const digits = panels.flatMap(({ cells }) => cells.flatMap((cell) => cell?.digits ?? []));
  return [type.minor, type.note].find((size) => digits.every((text) => digitsWidth(text, size) <= step - 3)) ?? 12;
}

/** Whether a word for another scope is wider than its column, so that it stands under the dates beside it. */
const isWide = ({ columns, words }: SnapshotsData, step: number, { note }: Type): boolean =>
  columns.some(({ apart }) => apart) && words.apart.split(' ').some((word) => textWidth(word, note) > step - 2);

/** Dates under the panels; the words for another scope keep inside the picture. */
function placeDates(
  data: SnapshotsData,
  at: (key: string) => number,
  step: number,
  top: number,
  through: number,
  width: number,
  type: Type,
) {
  const isTight = data.columns.some(({ day }) => textWidth(day, type.note) + 4 > step);
  const isUnder = isWide(data, step, type);
  return data.columns.map((column, index) => {
    const x = round(at(column.key));
    const words = column.apart ? data.words.apart.split(' ') : [isTight ? column.shortDay : column.day];
    const days = words.map((text, line): PlacedText => {
      const half = textWidth(text, type.note) / 2;
      const y = round(top + type.axis * 2.3 + (line + (column.apart && isUnder ? 1 : 0)) * type.note * 1.1);
      return x + half > width ? { text, x: width, y, anchor: 'end' } : { text, x: Math.max(x, half), y, anchor: 'middle' };
    });
    const year: PlacedText = { text: column.year, x, y: round(top + type.axis * 1.1), anchor: 'middle' };
    return { key: column.key, opacity: part(through - index, 0, 1 / 3), year, days };
  });
}

/** Computes bars from the baseline, one panel a measure. A date stated elsewhere and missing here is an absence in its column, never a bar. */
export function layoutSnapshots(data: SnapshotsData, state: SnapshotsState, size: Size): SnapshotsGeometry {
  const type = typeOf(size);
  const { width } = size;
  const keys = data.columns.map(({ key }) => key);
  const band = scaleBand(keys, [0, width])
    .paddingInner(gap)
    .paddingOuter(gap / 2);
  const valueSize = valueSizeOf(data, band.step(), type);
  const lines = Math.max(1, ...data.columns.map(({ apart }) => (apart ? data.words.apart.split(' ').length : 1)));
  const footer = type.axis * 1.5 + (lines + (isWide(data, band.step(), type) ? 1 : 0)) * type.note * leading;
  const shown = data.panels.filter(({ id }) => (state.panels[id]?.room ?? 0) > 0);
  const weight = shown.reduce((sum, { id }) => sum + state.panels[id]!.room, 0) || 1;
  const titles = new Map(shown.map((panel) => [panel.id, placeTitle(panel, width, type)]));
  // A title of two lines takes none of the room that its bars have.
  const titled = shown.reduce((sum, { id }) => sum + titles.get(id)!.height * state.panels[id]!.room, 0);
  const room = size.height - footer - titled;
  const valueRoom = valueSize + 7;
  let top = 0;
  const panels = shown.map((panel): PlacedPanel => {
    const { room: share, opacity } = state.panels[panel.id]!;
    const title = titles.get(panel.id)!;
    const height = Math.min((room / Math.max(1, weight) + title.height) * share, tallest * type.scale);
    const values = panel.cells.flatMap((cell) => cell ?? []);
    const [low, high] = domainOf(values, data.baseline);
    const [from, to] = [
      top + height - 6 - (low < data.baseline ? valueRoom : 0),
      top + title.height + 2 + (high > data.baseline ? valueRoom : 0),
    ];
    const scale = valueScale([low, high], [Math.max(from, to), to]);
    const base = round(scale(data.baseline));
    const cells = data.columns.map((column, index): PlacedCell => {
      const cell = panel.cells[index] ?? null;
      const grown = part(state.through - index, 0, 1);
      const end = (value: number) => round(base + (scale(value) - base) * grown);
      const [y, upper] = cell ? [end(cell.low), end(cell.high)] : [base, base];
      const hangs = cell !== null && cell.high < data.baseline;
      const arrow = cell?.certainty === 'open-above' ? 4 : 0;
      return {
        cell,
        column,
        x: round(band(column.key)!),
        width: round(band.bandwidth()),
        y,
        high: upper,
        base,
        valueY: hangs ? Math.max(y, upper) + valueSize + 2 : Math.min(y, upper) - 6 - arrow,
        opacity: part(state.through - index, 0, 1 / 3),
      };
    });
    const placed = { panel, y: round(top), opacity, title, cells, base };
    top += height;
    return placed;
  });
  const middle = (key: string) => band(key)! + band.bandwidth() / 2;
  const dates = placeDates(data, middle, band.step(), top, state.through, width, type);
  const geometry = { type, width, valueSize, panels, dates };
  const first = data.columns.findIndex(({ apart }) => apart);
  if (first < 1) return geometry;
  const x = round(band.step() * first);
  return { ...geometry, apart: { x, top: 6, bottom: round(top), opacity: part(state.through - first, 0, 1 / 3) } };
}
