import type { StagedStep } from './program.ts';

/** What steps of a page declare: which scene has the stage, and what it shows. */
export const stagedSteps = (steps: readonly HTMLElement[]): StagedStep[] =>
  steps.map(({ dataset }) => ({ milestone: dataset.of!, step: Number(dataset.step), scene: dataset.scene!, cue: dataset.cue! }));
