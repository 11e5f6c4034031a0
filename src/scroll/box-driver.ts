import type { Driver } from './driver.ts';

/** With motion, in a window that scrolls by itself: the position follows its scroll once a frame. */
export const boxDriver: Driver = (track, emit) => {
  let frame = 0;
  const tell = () => {
    frame = 0;
    emit(track.read());
  };
  const scrolled = () => {
    frame ||= requestAnimationFrame(tell);
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
