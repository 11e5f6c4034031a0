import type { Mark, Size } from './mark.ts';

/**
 * What a kind of chart can do. All of it is pure: the same data, state and size give the same marks, at build and in the browser.
 * A state is a cue made drawable; two states can be blended, so that a picture between two cues is a picture like any other.
 */
export interface ChartKind<Data, State> {
  /** The state before the first cue: the paper, ruled and empty. */
  rest: (data: Data) => State;
  /** The state that a cue names. Throws where the scene has no such cue. */
  at: (data: Data, cue: string) => State;
  /** The state a part `t` (0–1) of the way between two. */
  blend: (from: State, to: State, t: number) => State;
  /** The finished picture. */
  marks: (data: Data, state: State, size: Size) => Mark[];
}

/** Blends two numbers. */
export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

/** How far a moment is on its way from one time to another, 0–1. */
export const part = (t: number, from: number, to: number): number => Math.min(1, Math.max(0, (t - from) / (to - from)));

/** Blends two sets of opacities; what one of them lacks is invisible there. */
export function mixShown(from: Record<string, number>, to: Record<string, number>, t: number): Record<string, number> {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(keys.map((key) => [key, mix(from[key] ?? 0, to[key] ?? 0, t)]).filter(([, value]) => (value as number) > 0));
}
