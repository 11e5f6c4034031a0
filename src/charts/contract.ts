import type { Mark, Size } from './mark.ts';

/**
 * A kind of chart, in four steps that stand in four files of its folder: `data` (the types of what it draws), `state` (a cue made drawable,
 * and states between two), `layout` (geometry at a size) and `draw` (marks from the geometry). All of it is pure: the same data, state and
 * size give the same marks, at build and in the browser.
 */
export interface ChartKind<Data, State, Layout> {
  /** The state before the first cue: the paper, ruled and empty. */
  rest: (data: Data) => State;
  /** The state that a cue names. Throws where the scene has no such cue. */
  at: (data: Data, cue: string) => State;
  /** The state at `t` (0–1, how far the reader has come) between two, timed by the phases of `timing`. */
  blend: (from: State, to: State, t: number) => State;
  /** Places, sizes and paths of a state in a picture of this size, in pixels. */
  layout: (data: Data, state: State, size: Size) => Layout;
  /** The marks of a computed picture, back to front. Decides no place and no size. */
  draw: (layout: Layout) => Mark[];
}

/** The marks of a state at a size. */
export const drawn = <Data, State, Layout>(kind: ChartKind<Data, State, Layout>, data: Data, state: State, size: Size): Mark[] =>
  kind.draw(kind.layout(data, state, size));

/** A cue of a scene. Throws where the scene has none of this id. */
export function cueOf<Cue>({ cues }: { cues: Record<string, Cue> }, id: string): Cue {
  const cue = cues[id];
  if (!cue) throw new Error(`The scene has no cue "${id}".`);
  return cue;
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
