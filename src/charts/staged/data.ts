import type { Measure } from '../../schemas/figure.ts';
import type { Certainty } from '../certainty.ts';

/** A line of a staged chart: a number and what it counts, or words that are not a number. All its words are in one language. */
export interface StagedLine {
  /** Address of the number, or id of the words. */
  id: string;
  /** The number with its qualifier and grouping; empty where there is none. */
  digits: string;
  unit: string;
  label: string;
  /** When the number holds, or the words; empty where nothing is known. */
  when: string;
  /** The same, and behind it what is said of them. */
  caption: string;
  /** What is said of words, alone. */
  note: string;
  /** Who counted. */
  who: string;
  /** `told` by the source of the story, `counted` by another, `derived` from two of them, `words`, or a number that is `missing`. */
  tone: 'told' | 'counted' | 'derived' | 'words' | 'missing';
  /** The series of a point. */
  series?: string;
  measure?: Measure;
  /** The number in its unit, or the lower end of what it may be; none for words and absences. */
  low?: number;
  high?: number;
  certainty?: Certainty;
  /** Years with fraction when it begins and ends to hold, as far as they are known. */
  from?: number;
  to?: number;
}

/** What the scene says of one line: its caption is named after the line's address, a hyphen for the slash. */
export const sayingOf = (data: StagedData, line: StagedLine): string | undefined => data.captions[line.id.replaceAll('/', '-')];

/** All that a staged chart draws, for the build and for the browser. */
export interface StagedData {
  lines: Record<string, StagedLine>;
  /** Lines by cue, in order. */
  cues: Record<string, string[]>;
  /** Years of its axis, where it has one. */
  span?: [from: number, to: number];
  /** Words of the scene for what the kind of chart names: its axis, its zero, its gap. */
  captions: Record<string, string>;
}
