import { coverBefore } from '../../scroll/track.ts';
import type { StagedStep } from './program.ts';

/** Reads the scene and cue of each step from its data attributes. */
export const stagedSteps = (steps: readonly HTMLElement[]): StagedStep[] =>
  steps.map((element) => {
    const { of, step, scene = '', cue = '' } = element.dataset;
    return { milestone: of!, step: Number(step), scene, cue, isCovered: coverBefore(element) !== undefined };
  });
