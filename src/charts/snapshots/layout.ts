import { max } from 'd3-array';
import { round, type Size } from '../mark.ts';
import { columns as columnsOf, linear } from '../scale.ts';
import type { SnapshotCell, SnapshotColumn, SnapshotPanel, SnapshotsData } from './data.ts';

/** A moment of a chart of snapshots. */
export interface SnapshotsState {
  /** Columns laid down, with a fraction for the one that grows. */
  through: number;
  panels: Record<string, number>;
}

/** A bar from zero, or an absence. */
export interface PlacedCell {
  cell: SnapshotCell | null;
  column: SnapshotColumn;
  x: number;
  width: number;
  /** Upper end of the bar; the base where nothing is drawn. */
  y: number;
  /** Where the number may reach; `y` for a number of one size. */
  high: number;
  base: number;
  opacity: number;
}

export interface SnapshotsGeometry {
  width: number;
  panels: { panel: SnapshotPanel; y: number; opacity: number; cells: PlacedCell[]; base: number }[];
  columns: { column: SnapshotColumn; x: number; y: number; opacity: number }[];
  /** The rule before the column of another scope. */
  apart?: { x: number; top: number; bottom: number; opacity: number };
}

const heading = 26;
const valueRoom = 20;
const footer = 54;
const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** Computes bars from zero, one panel a measure. A date stated elsewhere and missing here is an absence in its column, never a bar. */
export function layoutSnapshots(data: SnapshotsData, state: SnapshotsState, size: Size): SnapshotsGeometry {
  const band = columnsOf(data.columns.length, size.width, 0.42);
  const shown = data.panels.filter(({ id }) => (state.panels[id] ?? 0) > 0);
  const weight = shown.reduce((sum, { id }) => sum + (state.panels[id] ?? 0), 0) || 1;
  const room = size.height - footer;
  let top = 0;
  const panels = shown.map((panel) => {
    const opacity = state.panels[panel.id] ?? 0;
    const height = Math.min((room * opacity) / weight, 260);
    const base = round(top + height - 10);
    const scale = linear([0, max(panel.cells, (cell) => cell?.high ?? 0) || 1], [0, Math.max(0, height - 10 - heading - valueRoom)]);
    const cells = data.columns.map((column, index): PlacedCell => {
      const cell = panel.cells[index] ?? null;
      const grown = clamp(state.through - index);
      return {
        cell,
        column,
        x: round(band.at(index)),
        width: round(band.width),
        base,
        y: round(base - (cell ? scale(cell.low) * grown : 0)),
        high: round(base - (cell ? scale(cell.high) * grown : 0)),
        opacity: clamp(grown * 3),
      };
    });
    const placed = { panel, y: round(top), opacity, cells, base };
    top += height;
    return placed;
  });
  const columns = data.columns.map((column, index) => ({
    column,
    x: round(band.at(index) + band.width / 2),
    y: round(top + 14),
    opacity: clamp((state.through - index) * 3),
  }));
  const first = data.columns.findIndex(({ apart }) => apart);
  if (first < 1) return { width: size.width, panels, columns };
  const x = round(band.step * first);
  return { width: size.width, panels, columns, apart: { x, top: 6, bottom: round(top), opacity: clamp((state.through - first) * 3) } };
}
