import type { Position } from './position.ts';

/** Duration of the change of a step, in milliseconds. */
const duration = 900;

/** Moves the position from step to step instead of by scroll. */
export interface KeyDriver {
  /**
   * Goes to a step, `undefined` for the title.
   * @param moving whether its change is animated; otherwise it is shown finished at once
   */
  go: (step: Pick<Position, 'milestone' | 'step'> | undefined, moving: boolean) => void;
  /** Cancels a running change. */
  stop: () => void;
}

/** The driver of class pages. At rest the position depends on the step alone. */
export function keyDriver(emit: (position: Position | undefined) => void): KeyDriver {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  return {
    go: (target, moving) => {
      stop();
      if (!target) {
        emit(undefined);
        return;
      }
      const { milestone, step } = target;
      const emitAt = (arrival: number) => emit({ milestone, step, progress: arrival, arrival });
      if (!moving) {
        emitAt(1);
        return;
      }
      const begin = performance.now();
      const move = (now: number) => {
        const t = Math.min(1, Math.max(0, (now - begin) / duration));
        emitAt(Math.round(t * 1000) / 1000);
        if (t < 1) frame = requestAnimationFrame(move);
      };
      emitAt(0);
      frame = requestAnimationFrame(move);
    },
    stop,
  };
}
