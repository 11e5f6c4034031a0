import { cueOf, mix, mixShown, part } from '../contract.ts';
import { eases, phases, timingAt } from '../timing.ts';
import type { LineData } from './data.ts';

/** A moment of a line chart, between cues or at one. */
export interface LineState {
  /** Point of time up to which the lines are laid down. */
  through: number;
  /** Ends of the scale. */
  domain: [low: number, high: number];
  /** 1 where the last value is set large, 0 where it steps back beside others. */
  emphasis: number;
  /** Opacities by address. */
  levels: Record<string, number>;
  claims: Record<string, number>;
  points: Record<string, number>;
  question: { text: string; opacity: number };
  /** What the hollow points are. */
  key: { text: string; opacity: number };
}

/** A text that is not there. */
const nothing = { text: '', opacity: 0 };

const all = (addresses: string[]) => Object.fromEntries(addresses.map((address) => [address, 1]));

/** The ruled paper, with the first value about to be laid. */
export function restLine({ span, cues }: LineData): LineState {
  const domain = Object.values(cues)[0]?.domain ?? [0, 1];
  return { through: span[0], domain, emphasis: 1, levels: {}, claims: {}, points: {}, question: nothing, key: nothing };
}

const said = (text = '') => ({ text, opacity: text ? 1 : 0 });

/** The state that a cue names. */
export function lineAt(data: LineData, id: string): LineState {
  const cue = cueOf(data, id);
  const last = data.lines[0]?.points.at(-1)?.x ?? Infinity;
  return {
    through: cue.through,
    domain: cue.domain,
    emphasis: cue.claims.length > 0 && (cue.question !== undefined || cue.through > last) ? 0 : 1,
    levels: all(cue.levels),
    claims: all(cue.claims),
    points: all(cue.points),
    question: said(cue.question),
    key: said(cue.key),
  };
}

/** The height of a scale between two: by ratio, so that a doubling takes as long at any size; zero and negative ends straight. */
const breathe = (from: number, to: number, t: number) => (from > 0 && to > 0 ? from * Math.pow(to / from, t) : mix(from, to, t));

/**
 * A state between two. What goes leaves, then the scale makes room and the line is laid down on it, then what faces it enters. A scale that
 * narrows waits for the ink to be taken up.
 */
export function blendLine(from: LineState, to: LineState, t: number): LineState {
  const { leave, move, appear } = timingAt(t);
  const drawing = eases.ink(part(t, phases.move[0], phases.enter[1]));
  const shown = (before: Record<string, number>, after: Record<string, number>) => {
    const both = mixShown(before, after, appear);
    for (const key in both) if (!(key in after)) both[key] = (before[key] ?? 0) * (1 - leave);
    return both;
  };
  const words = (before: LineState['question'], after: LineState['question']) => {
    if (!after.text) return { text: before.text, opacity: before.opacity * (1 - leave) };
    return { text: after.text, opacity: before.text === after.text ? 1 : appear };
  };
  const domain = (end: 0 | 1) => breathe(from.domain[end], to.domain[end], move);
  return {
    through: mix(from.through, to.through, drawing),
    domain: [domain(0), domain(1)],
    emphasis: mix(from.emphasis, to.emphasis, move),
    levels: shown(from.levels, to.levels),
    claims: shown(from.claims, to.claims),
    points: shown(from.points, to.points),
    question: words(from.question, to.question),
    key: words(from.key, to.key),
  };
}
