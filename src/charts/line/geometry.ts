import type { Box } from '../place-labels.ts';
import type { Tick } from '../scales.ts';
import type { Type } from '../type.ts';
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

/** A line as it is laid down: paths as strings. */
export interface PlacedLine {
  id: string;
  path: string;
  /** The wash down to the baseline; the first line alone has one. */
  area?: string;
  /** The stroke on its way to the next value: apart, so that a frame in which the line grows changes one short stroke. */
  begun?: { path: string; area?: string };
  /** The last value laid down whole: its number is shown, never one between two values. */
  last?: PlacedPoint;
  /** Where it ends, which may be between two values. */
  tip?: { x: number; y: number };
  /** Its values laid down, in pixels. */
  values: { x: number; y: number }[];
}

/** A line chart, computed: places in pixels. */
export interface LineGeometry {
  frame: { left: number; right: number; top: number; bottom: number };
  type: Type;
  /** Places of all times, and those that have words or a stronger rule. */
  times: (Tick & { major: boolean })[];
  /** Values of the scale; each with the place of its words, where there is room for them. */
  ticks: (Tick & { words?: { x: number; y: number } })[];
  /** Where the baseline lies. */
  base: number;
  lines: PlacedLine[];
  /** Values of lines that are not simply points: each has its mark on it. */
  unsure: PlacedPoint[];
  comparison: PlacedPoint[];
  breaks: { x: number; opacity: number }[];
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
  /** The caption follows the number on its line. */
  inline?: boolean;
  opacity: number;
}

/** All labels of a line chart, placed. */
export interface LineLabels {
  /** The last value of the first line, large. */
  hero?: PointLabel;
  /** The last values of the other lines. */
  ends: PointLabel[];
  claims: PointLabel[];
  comparison: PointLabel[];
  levels: PointLabel[];
  points: PointLabel[];
  /** What the hollow points are, and how many of them have no room for a label. */
  key?: Box & { text: string; size: number; opacity: number };
  question?: Box & { lines: string[]; size: number; opacity: number };
}
