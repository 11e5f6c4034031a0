import type { Track } from './track.ts';

/** Tells at once, whenever the page is laid out anew, and once a frame while it scrolls. Returns the stop. */
export function followScroll(track: Track, tell: () => void): () => void {
  let frame = 0;
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
}
