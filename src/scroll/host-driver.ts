import type { Driver } from './driver.ts';

/** The part of a framed document that the host's window shows, in CSS pixels from the top of the document. */
export interface VisiblePart {
  /** Negative where the document begins below the top of the host's window. */
  top: number;
  height: number;
}

/** Subscribes to the visible part. Returns the function that unsubscribes. */
export type Host = (listener: (part: VisiblePart) => void) => () => void;

/** Reading line and arrival distance in a `tall` frame, as shares of the height of the visible part. */
const [lineShare, arrivalShare] = [0.7, 0.35];

/** Least time between two requests to scroll the host, in milliseconds: longer than the loader's least time, and its wait for the focus. */
const revealInterval = 420;

/** How long the host has to follow a request before the document scrolls back, in milliseconds. */
const revealTimeout = 500;

/** How long after a request a message of the host may still be about a scroll before it, in milliseconds. */
const replyDelay = 120;

/** Share of the window by which the space bar scrolls. */
const pageShare = 0.875;

/**
 * For a frame as high as its document (tier `tall`), which the host scrolls: the position follows the visible part.
 * @param reducedMotion whether each step is shown finished as soon as it is reached
 */
export const tallDriver =
  (host: Host, reducedMotion: boolean): Driver =>
  (track, emit) => {
    let last: VisiblePart | undefined;
    const update = () => {
      if (!last) return;
      const position = track.positionAt(last.top + last.height * lineShare, last.height * arrivalShare);
      emit(position && reducedMotion ? { ...position, progress: 1, arrival: 1 } : position);
    };
    const stopLayout = track.onLayout(update);
    const stopHost = host((part) => {
      last = part;
      update();
    });
    return () => {
      stopLayout();
      stopHost();
    };
  };

/**
 * For a frame that stays in the host's window (tier `pin`): the host sends how far the document must be scrolled. When something else
 * scrolls the document (focus moves to a link, find in page), the host is asked to follow; if it does not, the document scrolls back.
 * @param reveal asks the host to scroll until the document is scrolled to `top`, in CSS pixels
 */
export const pinDriver =
  (host: Host, reveal: (top: number) => void): Driver =>
  (track, emit) => {
    let top = 0;
    let waitingForHost: ReturnType<typeof setTimeout> | undefined;
    let waitingToAsk: ReturnType<typeof setTimeout> | undefined;
    let askedAt = -Infinity;
    /** Where the driver scrolled the document last: anywhere else something scrolled it that may not have been told yet. */
    let placed = window.scrollY;
    const isOff = () => Math.abs(window.scrollY - top) >= 1.5;
    const scrollBack = () => {
      waitingForHost = undefined;
      window.scrollTo({ top, behavior: 'instant' });
      placed = window.scrollY;
      emit(track.read());
    };
    const ask = () => {
      waitingToAsk = undefined;
      if (!isOff()) return;
      askedAt = performance.now();
      reveal(window.scrollY);
      clearTimeout(waitingForHost);
      waitingForHost = setTimeout(scrollBack, revealTimeout);
    };
    const scrolled = () => {
      if (!isOff()) return;
      clearTimeout(waitingForHost);
      // The loader drops requests that come too fast, so only the last of a burst is sent.
      waitingToAsk ??= setTimeout(ask, Math.max(0, askedAt + revealInterval - performance.now()));
      emit(track.read());
    };
    // The space bar scrolls a page, but not the page around a frame.
    const space = (event: KeyboardEvent) => {
      const busy = event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey;
      if (event.key !== ' ' || busy || (event.target as Element).closest('a, button, summary, input, textarea, dialog')) return;
      event.preventDefault();
      reveal(top + window.innerHeight * (event.shiftKey ? -pageShare : pageShare));
    };
    let width = window.innerWidth;
    const stopLayout = track.onLayout(() => {
      // After a change of width the track has scrolled to keep the place; the frame then sends this offset to the host.
      if (width !== window.innerWidth) top = window.scrollY;
      width = window.innerWidth;
      placed = window.scrollY;
      emit(track.read());
    });
    const stopHost = host((part) => {
      top = part.top;
      if (waitingToAsk !== undefined) return;
      // What was sent before the host heard the request.
      if (isOff() && performance.now() - askedAt < replyDelay) return;
      if (isOff() && waitingForHost === undefined && Math.abs(window.scrollY - placed) >= 1.5) {
        scrolled();
        return;
      }
      clearTimeout(waitingForHost);
      scrollBack();
    });
    addEventListener('scroll', scrolled, { passive: true });
    addEventListener('keydown', space);
    return () => {
      stopLayout();
      stopHost();
      removeEventListener('keydown', space);
      clearTimeout(waitingForHost);
      clearTimeout(waitingToAsk);
      removeEventListener('scroll', scrolled);
    };
  };
