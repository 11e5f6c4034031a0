import type { Certainty } from '../certainty.ts';

/** A point that a line chart can draw, with its words in one language. */
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

/** A cue with its scale computed. */
export interface LineCue {
  through: number;
  /** Top of the scale in the unit of the values. */
  top: number;
  levels: string[];
  claims: string[];
  points: string[];
  question?: string;
}

/** All that a line chart draws, for the build and for the browser. */
export interface LineData {
  span: [from: number, to: number];
  main: LinePoint[];
  comparison: LinePoint[];
  /** Marks, claims and hollow points by address. */
  others: Record<string, LinePoint>;
  /** Years before which the line may not be joined, with the words that say so. */
  breaks: { before: number; label: string }[];
  /** Years without a number: the line is not drawn across them. */
  gaps: number[];
  cues: Record<string, LineCue>;
  tick: { divide: number; suffix: string; separator: string };
  words: { wider: string };
}
