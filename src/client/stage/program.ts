import type { Position } from '../../scroll/position.ts';

/** A step as the page declares it: which scene is on the stage, and which cue of it is shown. */
export interface StagedStep {
  milestone: string;
  step: number;
  scene: string;
  cue: string;
  /** The step comes from behind a page that covers the stage: no scene gives way to its own. */
  isCovered?: boolean;
}

/** What the stage shows at a position: a scene between two of its cues. A cue that is `undefined` is an empty picture. */
export interface Moment {
  /** Index among the steps of the page; -1 above the first. */
  at: number;
  scene: string;
  from: string | undefined;
  to: string | undefined;
  /** Share of the change from one cue to the other, 0–1. */
  t: number;
  /** The finished picture of the step before, while it gives way to another scene, and how far it has gone, 0–1. */
  leaving?: { scene: string; cue: string; share: number };
}

/** Share of an arrival in which a scene has given way to the next. */
const leaveEnd = 0.6;

/**
 * The moment at a position. It depends on the position alone, so scroll, keys and links lead to the same picture. The change of a step is
 * finished at its arrival.
 * @param spine id of the scene that is shown above the first step
 */
export function momentAt(steps: readonly StagedStep[], spine: string, position: Position | undefined): Moment {
  const index = position ? steps.findIndex(({ milestone, step }) => milestone === position.milestone && step === position.step) : -1;
  const step = steps[index];
  if (!position || !step) return { at: -1, scene: spine, from: undefined, to: undefined, t: 1 };
  const last = steps[index - 1];
  const leaves = last !== undefined && !step.isCovered && last.scene !== step.scene && position.arrival < leaveEnd;
  const before = steps.slice(0, index).findLast(({ scene }) => scene === step.scene);
  return {
    at: index,
    scene: step.scene,
    from: before?.cue,
    to: step.cue,
    t: position.arrival,
    ...(leaves ? { leaving: { scene: last.scene, cue: last.cue, share: position.arrival / leaveEnd } } : {}),
  };
}
