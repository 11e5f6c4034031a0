import type { Measure } from '../../schemas/figure.ts';
import type { Certainty } from '../certainty.ts';

/** What another source says of a claim, on its sheet. */
export interface Voice {
  id: string;
  relation: 'confirms' | 'differs' | 'other-scope';
  /** In a few words. */
  label: string;
  /** When it holds, and who says so. */
  caption: string;
  /** Years with fraction, where its date is known. */
  from?: number;
  to?: number;
}

/** What a cue of a scene shows: a number and what it counts, or a statement that is not a number. All its words are in one language. */
export interface Item {
  /** Address of the number, or id of the statement. */
  id: string;
  /** The number with its qualifier and grouping; empty where there is none. */
  digits: string;
  unit: string;
  label: string;
  /** When the number holds, or the statement; empty where nothing is known. */
  when: string;
  /** The same, and behind it what is said of them. */
  caption: string;
  /** What is said of a statement, alone. */
  note: string;
  /** Who counted. */
  who: string;
  /** `told` by the source of the story, `counted` by another, `derived` from two of them, `words`, or a number that is `missing`. */
  tone: 'told' | 'counted' | 'derived' | 'words' | 'missing';
  /** The series of a point. */
  series?: string;
  measure?: Measure;
  /** The number in its unit, or the lower end of what it may be; none for statements and absences. */
  low?: number;
  high?: number;
  certainty?: Certainty;
  /** Years with fraction when it begins and ends to hold, as far as they are known. */
  from?: number;
  to?: number;
  /** Of a claim: what others say of it, and the words for a line that stays empty because nobody else was found to say so. */
  voices?: Voice[];
  none?: string;
  /** Of a reform: what is joined or split, and what it becomes. */
  parts?: { from: string[]; to: string[] };
}

/** What the scene says of one item: its caption is named after the item's address, a hyphen for the slash. */
export const captionFor = (data: ItemsData, item: Item): string | undefined => data.captions[item.id.replaceAll('/', '-')];

/** All that a chart of items draws, for the build and for the browser. */
export interface ItemsData {
  items: Record<string, Item>;
  /** Ids of items by cue, in order. */
  cues: Record<string, string[]>;
  /** The value that bars and stems grow from; zero where none is declared. */
  baseline?: number;
  /** Years of its axis, where it has one. */
  span?: [from: number, to: number];
  /** Words of the scene for what the kind of chart names: its axis, its zero, its gap. */
  captions: Record<string, string>;
}
