import type { Certainty } from '../certainty.ts';

/** A total at a date; absent where no number was found. */
export interface SnapshotCell {
  address: string;
  /** The number, or the lower end of what it may be. */
  low: number;
  high: number;
  certainty: Certainty;
  digits: string;
  /** The story's own source says so. */
  claim: boolean;
}

/** A date at which totals were stated. */
export interface SnapshotColumn {
  key: string;
  year: string;
  /** Month and day as far as they are known. */
  day: string;
  /** The same where a column is narrow. */
  shortDay: string;
  /** Another scope: not to be compared with the columns before. */
  apart: boolean;
}

/** One measure over the shared dates. */
export interface SnapshotPanel {
  id: string;
  label: string;
  unit: string;
  cells: (SnapshotCell | null)[];
}

/** All that a chart of snapshots draws. */
export interface SnapshotsData {
  /** The value that bars grow from, in every panel. */
  baseline: number;
  columns: SnapshotColumn[];
  panels: SnapshotPanel[];
  /** Panels shown, and how many columns are laid down. */
  cues: Record<string, { show: string[]; through: number }>;
  words: { none: string; apart: string };
}
