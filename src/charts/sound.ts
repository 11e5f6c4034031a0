/** A tone and what is said of it; a silence where there is no value. */
export interface Note {
  /** Year with fraction where the chart is one of time, else a place in the line of numbers. */
  x: number;
  /** From 0, the floor of its unit, to 1, the largest value of its unit; `null` is silent. */
  pitch: number | null;
  words: string;
}

/** A line of numbers that is walked from end to end. */
export interface SoundGroup {
  name: string;
  /** What is said on reaching it. */
  summary: string;
  notes: Note[];
}

/** A chart as it is heard, in one language. */
export interface ChartSound {
  title: string;
  summary: string;
  /** Whether `x` is time, so that silence lasts as long as the years without a number. */
  timed: boolean;
  groups: SoundGroup[];
  words: Record<'label' | 'pitch' | 'keys' | 'play' | 'keyless', string>;
}
