import type { Box } from '../place-labels.ts';
import type { LinePoint } from './data.ts';

/** A point with its place in the picture. */
export interface PlacedPoint {
  point: LinePoint;
  x: number;
  y: number;
  /** Where its upper end stands; `y` for a number of one size. */
  high: number;
  opacity: number;
}

/** A line chart, computed: places in pixels, paths as strings. */
export interface LineGeometry {
  frame: { left: number; right: number; top: number; bottom: number };
  years: { x: number; decade: boolean; label?: string }[];
  ticks: { value: number; y: number; label: string }[];
  path: string;
  area: string;
  /** The stroke on its way to the next value. */
  begun: { path: string; area: string } | undefined;
  /** The last year laid down whole: its number is shown, never one between two years. */
  last?: PlacedPoint;
  /** Where the line ends, which may be between two years. */
  tip: { x: number; y: number };
  /** Values of the line that are not simply points: each has its mark on it. */
  unsure: PlacedPoint[];
  comparison: PlacedPoint[];
  breaks: { x: number; label: string; opacity: number }[];
  levels: PlacedPoint[];
  claims: (PlacedPoint & { from?: number })[];
  points: PlacedPoint[];
  labels: LineLabels;
}

/** A label of two lines: the number, and what it is. */
export interface PointLabel extends Box {
  key: string;
  /** The number that it shows. */
  address: string;
  /** The mark that it belongs to, where it stands so far off that a line must say so. */
  leads?: [x: number, y: number];
  size: number;
  digits: string;
  unit: string;
  caption: string;
  opacity: number;
}

/** All labels of a line chart, placed. */
export interface LineLabels {
  /** The last value, large. */
  hero?: PointLabel;
  claims: PointLabel[];
  comparison: PointLabel[];
  levels: PointLabel[];
  points: PointLabel[];
  question?: Box & { lines: string[]; size: number; opacity: number };
}
