import type { Driver } from './driver.ts';

/** A part of the document, in CSS pixels from its top. */
export interface Part {
  top: number;
  height: number;
}

/** Tells what part of the document a host shows, until its stop is called. */
export type Host = (tell: (part: Part) => void) => () => void;

/** Where in the part that is seen a step begins to be read, and over what share of it a change takes place. */
const [line, way] = [0.7, 0.35];

/** How long a frame waits before it asks its host to scroll again, in milliseconds: a little longer than the host does. */
const calm = 330;

/** What share of the window the space bar scrolls by. */
const page = 0.875;

/**
 * In a frame as high as its document, which a host scrolls by: the position is that of the part that is seen.
 * @param still each step is finished where it is read
 */
export const tallDriver =
  (host: Host, still: boolean): Driver =>
  (track, emit) => {
    let last: Part | undefined;
    const tell = () => {
      if (!last) return;
      const position = track.at(last.top + last.height * line, last.height * way);
      emit(position && still ? { ...position, progress: 1, arrival: 1 } : position);
    };
    const [laid, seen] = [
      track.follow(tell),
      host((part) => {
        last = part;
        tell();
      }),
    ];
    return () => {
      laid();
      seen();
    };
  };

/**
 * In a frame that stays in the host's window: the host says how far the document is scrolled. Where the document is scrolled by anything
 * else (the focus goes to a link, a word is found), the host is asked to follow, and if it does not, the document goes back.
 * @param reveal asks the host to scroll until the document is scrolled so far
 */
export const pinDriver =
  (host: Host, reveal: (top: number) => void): Driver =>
  (track, emit) => {
    let top = 0;
    let asked: ReturnType<typeof setTimeout> | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let sent = -Infinity;
    const isOff = () => Math.abs(window.scrollY - top) >= 1.5;
    const back = () => {
      asked = undefined;
      window.scrollTo({ top, behavior: 'instant' });
      emit(track.read());
    };
    const ask = () => {
      waiting = undefined;
      if (!isOff()) return;
      sent = performance.now();
      reveal(window.scrollY);
      clearTimeout(asked);
      asked = setTimeout(back, 500);
    };
    const scrolled = () => {
      if (!isOff()) return;
      clearTimeout(asked);
      // The host hears one wish in a while: the last of several counts.
      waiting ??= setTimeout(ask, Math.max(0, sent + calm - performance.now()));
      emit(track.read());
    };
    // Browsers scroll a page by the space bar, but not what it stands in.
    const space = (event: KeyboardEvent) => {
      const busy = event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey;
      if (event.key !== ' ' || busy || (event.target as Element).closest('a, button, summary, input, textarea, dialog')) return;
      event.preventDefault();
      reveal(top + window.innerHeight * (event.shiftKey ? -page : page));
    };
    let width = window.innerWidth;
    const laid = track.follow(() => {
      // The track keeps the place where the width is another, and the host is told of it.
      if (width !== window.innerWidth) top = window.scrollY;
      width = window.innerWidth;
      emit(track.read());
    });
    const seen = host((part) => {
      top = part.top;
      if (waiting !== undefined) return;
      clearTimeout(asked);
      back();
    });
    addEventListener('scroll', scrolled, { passive: true });
    addEventListener('keydown', space);
    return () => {
      laid();
      seen();
      removeEventListener('keydown', space);
      clearTimeout(asked);
      clearTimeout(waiting);
      removeEventListener('scroll', scrolled);
    };
  };
