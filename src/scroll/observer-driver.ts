import type { Driver } from './driver.ts';
import { followScroll } from './follow-scroll.ts';
import { addressOf } from './position.ts';

/**
 * Without motion: a step is told when the reading line enters it, and is shown finished at once.
 * The scroll itself is watched: an IntersectionObserver of a line without height misses steps in some browsers.
 */
export const observerDriver: Driver = (track, emit) => {
  let told: string | undefined;
  const tell = () => {
    const position = track.read();
    const step = position ? addressOf(position.milestone, position.step) : '';
    if (step === told) return;
    told = step;
    emit(position && { ...position, progress: 1, arrival: 1 });
  };
  return followScroll(track, tell);
};
