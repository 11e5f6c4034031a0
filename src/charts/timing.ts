import { easeCubicIn, easeCubicInOut, easeCubicOut } from 'd3-ease';
import { part } from './contract.ts';

/**
 * The phases of a change from one cue to the next, as shares of the way: what goes leaves, what stays moves to its new place and scale,
 * what comes enters, and at last what closes a drawing (an open end, a seal) settles. They overlap a little, so that nothing stands still.
 */
export const phases = {
  leave: [0, 0.35],
  move: [0.1, 0.6],
  enter: [0.45, 0.95],
  settle: [0.85, 1],
} as const;

/** The eases of a story: one for what is written in ink, one for paper that moves, one for a seal that is pressed on it. */
export const eases = { ink: easeCubicOut, paper: easeCubicInOut, seal: easeCubicIn };

/** How far each phase of a change has come, eased, 0–1. */
export interface Timing {
  leave: number;
  move: number;
  /** How much of what comes is drawn. */
  enter: number;
  /** How much of what comes is seen: all of it soon after its drawing begins. */
  appear: number;
  /** How far the drawing of what comes is, without an ease: a zoom is even where its factor grows by equal shares. */
  zoom: number;
  settle: number;
}

/** The opacity of what is there before a change, after it, or both. */
export const seenIn = (before: boolean, after: boolean, { leave, appear }: Timing): number =>
  before && after ? 1 : after ? appear : before ? 1 - leave : 0;

/**
 * The phases of a change at a moment of it.
 * @param t how far the reader has come, 0–1
 * @param alone nothing goes and nothing moves: what comes has the whole way to itself
 */
export function timingAt(t: number, alone = false): Timing {
  const [from, to] = alone ? [0, phases.enter[1]] : phases.enter;
  return {
    leave: eases.paper(part(t, ...phases.leave)),
    move: eases.paper(part(t, ...phases.move)),
    enter: eases.ink(part(t, from, to)),
    appear: eases.ink(part(t, from, from + (to - from) * 0.4)),
    zoom: part(t, from, to),
    settle: eases.seal(part(t, ...phases.settle)),
  };
}
