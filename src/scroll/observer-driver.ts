import type { Driver } from './driver.ts';
import { readingLine } from './track.ts';

/**
 * Without motion: a step is told when the reading line enters it, and is shown finished at once.
 * Eras are watched too, so that a jump from one opening to another is seen though no step is entered.
 */
export const observerDriver: Driver = (track, emit) => {
  let observer: IntersectionObserver | undefined;
  const tell = () => {
    const position = track.read();
    emit(position && { ...position, progress: 1, arrival: 1 });
  };
  const watch = () => {
    observer?.disconnect();
    const line = Math.round(readingLine());
    observer = new IntersectionObserver(tell, { rootMargin: `-${line}px 0px -${window.innerHeight - line}px` });
    const eras = new Set(track.steps.flatMap((step) => step.closest('section') ?? []));
    for (const part of [...track.steps, ...eras]) observer.observe(part);
    tell();
  };
  const stop = track.follow(watch);
  window.addEventListener('resize', watch);
  watch();
  return () => {
    stop();
    window.removeEventListener('resize', watch);
    observer?.disconnect();
  };
};
