import type { Position } from './position.ts';

/** Duration of the change of a step, in seconds. */
const duration = 0.7;

/** Moves the position from step to step instead of by scroll. */
export interface KeyDriver {
  /**
   * Goes to a step.
   * @param index among the steps; -1 for the title
   * @param moving whether the change is tweened, from where the picture is; otherwise the step is shown finished at once
   */
  go: (index: number, moving: boolean) => void;
  /** Ends a running change where it is. */
  stop: () => void;
}

/**
 * The driver of class pages. At rest the position depends on the step alone. In between it is a number: step `n` begins at `n - 1` and is
 * finished at `n`, so that a change can be turned back or go on to a further step at any moment.
 * @param steps in the order of the class
 * @param tween as `tween` of `scroll/tween`; until it is there steps are shown finished
 */
export function keyDriver(
  steps: readonly Pick<Position, 'milestone' | 'step'>[],
  emit: (position: Position | undefined) => void,
  tween: () => typeof import('./tween.ts').tween | undefined,
): KeyDriver {
  let at = -1;
  let stop = () => {};
  const show = (to: number) => {
    at = to;
    const index = Math.ceil(to);
    const step = steps[index];
    // Rounded, so that the last frame of a change has the same position as a step shown at once.
    const arrival = Math.round((to - index + 1) * 1000) / 1000;
    emit(step && { milestone: step.milestone, step: step.step, progress: arrival, arrival });
  };
  return {
    go: (index, moving) => {
      stop();
      const tweened = moving && tween();
      stop = tweened ? tweened(at, index, { seconds: duration, update: show }) : () => {};
      if (!tweened) show(index);
    },
    stop: () => stop(),
  };
}
