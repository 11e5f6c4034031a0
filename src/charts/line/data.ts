import type { Certainty } from '../certainty.ts';
import type { TickFormat } from '../scales.ts';

/** A number that a line chart can draw, with its words in one language. */
export interface LinePoint {
  /** Address in the ledger. */
  address: string;
  /** Year with fraction. */
  x: number;
  /** Value in the row's unit. */
  y: number;
  digits: string;
  unit: string;
  /** When, or whose: set small beside the number. */
  caption: string;
  /** When alone, where there is no room for more. */
  when: string;
  /** How sure the number is, where it is not simply a point. */
  certainty?: Certainty;
  /** The upper end of a range, or the larger of two values. */
  high?: number;
}

/** A series that is drawn as a line. */
export interface Line {
  id: string;
  points: LinePoint[];
  /** Years with fraction from which on a value may not be joined to the one before. */
  breaks: number[];
  /** Years with fraction at which nobody was found to have counted: the line is not drawn across them. */
  gaps: number[];
}

/** A cue with its scale computed. */
export interface LineCue {
  /** The last point of time that is laid down: the end of the period that the author names, or the last value within it. */
  through: number;
  /** Ends of the scale, in the unit of the values. */
  domain: [low: number, high: number];
  levels: string[];
  claims: string[];
  points: string[];
  question?: string;
  /** What its hollow points are, where they are of one series. */
  key?: string;
}

/** A place on the axis of time, from coarse to fine: `major` ones may have their words. */
export interface TimeTick {
  value: number;
  label: string;
  major: boolean;
}

/** All that a line chart draws, for the build and for the browser. All numbers are in one unit. */
export interface LineData {
  span: [from: number, to: number];
  /** The value that the lines stand on. */
  baseline: number;
  /** The first is the one that the words speak of: its last value is set large. */
  lines: Line[];
  comparison: LinePoint[];
  /** Levels, claims and hollow points by address. */
  others: Record<string, LinePoint>;
  cues: Record<string, LineCue>;
  /** What is said of points that have no room for a label; `{count}` stands for how many. */
  more: string;
  /** How values are written beside the scale. */
  format: TickFormat;
  times: TimeTick[];
}
