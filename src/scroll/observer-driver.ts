import type { Driver } from './driver.ts';
import { addressOf } from './position.ts';

/**
 * Without motion: a step is told when the reading line enters it, and is shown finished at once.
 * The scroll itself is watched: an IntersectionObserver of a line without height misses steps in some browsers.
 */
export const observerDriver: Driver = (track, emit) => {
  let told: string | undefined;
  let frame = 0;
  const tell = () => {
    const position = track.read();
    const step = position ? addressOf(position.milestone, position.step) : '';
    if (step === told) return;
    told = step;
    emit(position && { ...position, progress: 1, arrival: 1 });
  };
  const scrolled = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      tell();
    });
  };
  const stop = track.follow(tell);
  addEventListener('scroll', scrolled, { passive: true });
  tell();
  return () => {
    stop();
    cancelAnimationFrame(frame);
    removeEventListener('scroll', scrolled);
  };
};
