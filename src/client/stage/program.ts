import type { Position } from '../../scroll/position.ts';

/** A step as the page declares it: which scene has the stage, and what it shows. */
export interface StagedStep {
  milestone: string;
  step: number;
  scene: string;
  cue: string;
}

/** What the stage shows at a position. A cue that is `undefined` is the empty paper. */
export interface Moment {
  /** Place of the step among those of the page; -1 before the first. */
  at: number;
  scene: string;
  from: string | undefined;
  to: string | undefined;
  /** How far the picture has come from one cue to the other, 0–1. */
  t: number;
}

/** What the stage shows: a function of position alone, so that any way to a place gives the same picture. A change is finished when its step has arrived. */
export function momentAt(steps: readonly StagedStep[], spine: string, position: Position | undefined): Moment {
  const index = position ? steps.findIndex(({ milestone, step }) => milestone === position.milestone && step === position.step) : -1;
  const step = steps[index];
  if (!position || !step) return { at: -1, scene: spine, from: undefined, to: undefined, t: 1 };
  const before = steps.slice(0, index).findLast(({ scene }) => scene === step.scene);
  return { at: index, scene: step.scene, from: before?.cue, to: step.cue, t: position.arrival };
}
