import { cueOf } from '../contract.ts';
import type { DotsData } from './data.ts';

/** A moment of a chart of dots: on the way from one cue to another; without a cue nothing is on the page. */
export interface DotsState {
  from: string | undefined;
  to: string | undefined;
  /** How far the reader has come, 0–1. */
  t: number;
}

/** The empty page. */
export const restDots = (): DotsState => ({ from: undefined, to: undefined, t: 1 });

/** The state that a cue names. */
export function dotsAt(data: DotsData, cue: string): DotsState {
  cueOf(data, cue);
  return { from: cue, to: cue, t: 1 };
}

/** A state between two. */
export const blendDots = (from: DotsState, to: DotsState, t: number): DotsState => (t >= 1 ? to : { from: from.to, to: to.to, t });
