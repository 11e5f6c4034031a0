import { mix, mixShown } from '../contract.ts';
import type { LineData } from './data.ts';

/** A moment of a line chart, between cues or at one. */
export interface LineState {
  /** Year up to which the line is laid down. */
  through: number;
  /** Top of the scale. */
  top: number;
  /** 1 where the last value is set large, 0 where it steps back beside others. */
  emphasis: number;
  levels: Record<string, number>;
  claims: Record<string, number>;
  points: Record<string, number>;
  question: { text: string; opacity: number };
}

const all = (addresses: string[]) => Object.fromEntries(addresses.map((address) => [address, 1]));

/** The ruled paper, with the first value about to be laid. */
export function restLine(data: LineData): LineState {
  const first = Object.values(data.cues)[0];
  return {
    through: data.span[0],
    top: first?.top ?? 1,
    emphasis: 1,
    levels: {},
    claims: {},
    points: {},
    question: { text: '', opacity: 0 },
  };
}

/** The state that a cue names. */
export function lineAt(data: LineData, id: string): LineState {
  const cue = data.cues[id];
  if (!cue) throw new Error(`The scene has no cue "${id}".`);
  return {
    through: cue.through,
    top: cue.top,
    emphasis: cue.claims.length > 0 && (cue.question !== undefined || cue.through > (data.main.at(-1)?.x ?? Infinity)) ? 0 : 1,
    levels: all(cue.levels),
    claims: all(cue.claims),
    points: all(cue.points),
    question: { text: cue.question ?? '', opacity: cue.question ? 1 : 0 },
  };
}

/** A state between two; the scale breathes by ratio, so that a doubling takes as long at any size. */
export function blendLine(from: LineState, to: LineState, t: number): LineState {
  return {
    through: mix(from.through, to.through, t),
    top: from.top * Math.pow(to.top / from.top, t),
    emphasis: mix(from.emphasis, to.emphasis, t),
    levels: mixShown(from.levels, to.levels, t),
    claims: mixShown(from.claims, to.claims, t),
    points: mixShown(from.points, to.points, t),
    question: { text: to.question.text || from.question.text, opacity: mix(from.question.opacity, to.question.opacity, t) },
  };
}
