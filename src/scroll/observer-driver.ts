import { type Driver, measureSteps, readingLine } from './driver.ts';
import { locate } from './position.ts';

/**
 * Without motion: a step is told when the reading line enters it, and is shown finished at once.
 * Eras are watched too, so that a jump from one opening to another is seen though no step is entered.
 */
export const observerDriver: Driver = (steps, emit) => {
  let observer: IntersectionObserver | undefined;
  const tell = () => {
    const position = locate(measureSteps(steps), window.scrollY + readingLine());
    emit(position && { ...position, progress: 1 });
  };
  const watch = () => {
    observer?.disconnect();
    const line = Math.round((readingLine() / window.innerHeight) * 100);
    observer = new IntersectionObserver(tell, { rootMargin: `-${line}% 0px -${100 - line}% 0px` });
    const eras = new Set(steps.flatMap((step) => step.closest('section') ?? []));
    for (const part of [...steps, ...eras]) observer.observe(part);
    tell();
  };
  let width = window.innerWidth;
  const resized = () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    watch();
  };
  window.addEventListener('resize', resized);
  watch();
  return () => {
    window.removeEventListener('resize', resized);
    observer?.disconnect();
  };
};
