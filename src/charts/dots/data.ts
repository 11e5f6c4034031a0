import type { Certainty } from '../certainty.ts';

/** Things that are counted out one dot each, with their words in one language. */
export interface DotsGroup {
  address: string;
  /** Dots in all: of a range its upper end, of values that disagree the larger. */
  count: number;
  /** How many of them are sure; the others are drawn hollow. */
  sure: number;
  certainty: Certainty;
  digits: string;
  unit: string;
  caption: string;
  /** The caption where there is little room. */
  short: string;
  /** The story's own source says so, against others. */
  claim: boolean;
}

/** A number set beside the groups without dots. */
export type DotsNumber = Omit<DotsGroup, 'count' | 'sure' | 'certainty' | 'claim'>;

/** All that a dot chart draws. */
export interface DotsData {
  /** The chart's id, which makes ids of patterns unique on the page. */
  id: string;
  groups: DotsGroup[];
  numbers: Record<string, DotsNumber>;
  cues: Record<string, { show: string[]; numbers: string[] }>;
  /** What a dot and a block stand for. */
  key: string;
  /** What a dot of a number that is not sure looks like. */
  unsure: string;
}
