import type { Position } from './position.ts';

/** How long the change of a step takes that was stepped to, in milliseconds. */
const span = 900;

/** Moves the position by steps instead of by scroll. */
export interface KeyDriver {
  /** Goes to a step: with its change where it comes next, else finished. */
  go: (place: Pick<Position, 'milestone' | 'step'> | undefined, moving: boolean) => void;
  stop: () => void;
}

/** With keys: each step is gone to by itself. What is shown at rest is a function of the step alone. */
export function keyDriver(emit: (position: Position | undefined) => void): KeyDriver {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  return {
    go: (place, moving) => {
      stop();
      if (!place) {
        emit(undefined);
        return;
      }
      const { milestone, step } = place;
      const tell = (arrival: number) => emit({ milestone, step, progress: arrival, arrival });
      if (!moving) {
        tell(1);
        return;
      }
      const begin = performance.now();
      const move = (now: number) => {
        const t = Math.min(1, Math.max(0, (now - begin) / span));
        tell(Math.round(t * 1000) / 1000);
        if (t < 1) frame = requestAnimationFrame(move);
      };
      tell(0);
      frame = requestAnimationFrame(move);
    },
    stop,
  };
}
