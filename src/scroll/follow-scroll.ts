import type { Track } from './track.ts';

/**
 * Calls a listener at once, after each change of the layout, and at most once per animation frame while the window scrolls.
 * @returns stops following
 */
export function followScroll(track: Track, listener: () => void): () => void {
  let frame = 0;
  const scrolled = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      listener();
    });
  };
  const stopLayout = track.onLayout(listener);
  addEventListener('scroll', scrolled, { passive: true });
  listener();
  return () => {
    stopLayout();
    cancelAnimationFrame(frame);
    removeEventListener('scroll', scrolled);
  };
}
