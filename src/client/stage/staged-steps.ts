import type { StagedStep } from './program.ts';

/** Reads the scene and cue of each step from its data attributes. */
export const stagedSteps = (steps: readonly HTMLElement[]): StagedStep[] =>
  steps.map(({ dataset }) => ({ milestone: dataset.of!, step: Number(dataset.step), scene: dataset.scene ?? '', cue: dataset.cue ?? '' }));
