/** A line of an account: a number and what it counts, or words that are not a number. */
export interface EntryLine {
  /** Address of the number, or id of the words. */
  id: string;
  /** The number with its qualifier and grouping; empty where there is none. */
  digits: string;
  unit: string;
  label: string;
  /** When the number holds, or the words. */
  when: string;
  /** The same, and behind it what is said of them. */
  caption: string;
  /** `told` by the source of the story, `counted` by another, `derived` from two of them, `words`, or a number that is `missing`. */
  tone: 'told' | 'counted' | 'derived' | 'words' | 'missing';
}

/** All that an account draws, for the build and for the browser. */
export interface EntriesData {
  lines: Record<string, EntryLine>;
  /** Lines by cue, in order. */
  cues: Record<string, string[]>;
}
