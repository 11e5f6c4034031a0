import { type Driver, measureSteps, readingLine } from './driver.ts';
import { locate } from './position.ts';

/** Without motion: a step is told when the reading line enters it, and is shown finished at once. */
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
    steps.forEach((step) => observer!.observe(step));
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
