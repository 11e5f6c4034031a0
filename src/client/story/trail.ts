import { linkStop } from '../../scroll/link-stop.ts';
import type { Place, Track } from '../../scroll/track.ts';

/** What is stored in `history.state`. */
interface StoredState {
  place?: Place;
}

/** Keeps the address and the state of the current history entry in step with the reader. */
export interface Trail {
  /** Call when the scroll has come to rest. */
  rest: () => void;
}

/** How long after the load event browsers may still scroll to the fragment, in milliseconds. */
const fragmentDelay = 3e3;

/** How long after the load event the restored scroll offset is final, in milliseconds. */
const settleDelay = 600;

const hashOf = (place: Place | undefined) => (place ? `#${place.milestone}` : '');

/** Whether the page is scrolled to the target of its fragment. */
function isAtFragment(): boolean {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return target !== null && Math.abs(target.getBoundingClientRect().top - linkStop(target)) < 2;
}

/**
 * Stores the place of the reader in the history, and goes to it on back, forward and reload. Browsers store a scroll offset, which is
 * another place when the window has another size.
 * @param goal where the page is on its way to
 */
export function startTrail(track: Track, goal: () => HTMLElement | undefined): Trail {
  const store = () => {
    // Until a driver runs the steps are not measured.
    if (document.documentElement.dataset.driver === undefined) return;
    const place = track.place();
    const path = location.pathname + location.search;
    try {
      history.replaceState({ ...history.state, place } satisfies StoredState, '', path + hashOf(place));
    } catch {
      // Browsers limit how often the state may be replaced; the next rest stores the place.
    }
  };
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="#"]')) store();
  });
  const rest = () => {
    const place = track.place();
    const stored = (history.state as StoredState | null)?.place;
    if (location.hash !== hashOf(place) || JSON.stringify(stored) !== JSON.stringify(place)) store();
  };
  /**
   * After a reload, or back from another page: goes to the stored place. Browsers store the scroll offset only now and then, some scroll
   * to the fragment instead, and they restore before fonts are loaded.
   */
  const restore = () => {
    const { place: left } = (history.state ?? {}) as StoredState;
    const navigation = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type;
    if (navigation !== 'reload' && navigation !== 'back_forward') return;
    const whenLoaded = (then: () => void) => (document.readyState === 'complete' ? then() : addEventListener('load', then));
    // A page that was left during a scroll may have an older fragment, and no scroll event corrects it.
    whenLoaded(() => setTimeout(rest, settleDelay));
    if (!left) return;
    const done = new AbortController();
    for (const input of ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const)
      addEventListener(input, () => done.abort(), { passive: true, signal: done.signal });
    (window as { navigation?: EventTarget }).navigation?.addEventListener('navigate', () => done.abort(), { signal: done.signal });
    // Some browsers scroll to the fragment again, a few frames after the load event.
    const goBack = () => {
      if (done.signal.aborted) return;
      addEventListener('scroll', () => isAtFragment() && track.goTo(left), { passive: true, signal: done.signal });
      setTimeout(() => done.abort(), fragmentDelay);
      requestAnimationFrame(() => {
        // A place far from the restored offset is an older one, stored before a last scroll; then the offset of the browser is better.
        const useStored = track.distanceTo(left) < window.innerHeight / 2 || window.scrollY === 0 || isAtFragment();
        if (!done.signal.aborted && useStored) track.goTo(left);
      });
    };
    whenLoaded(goBack);
  };
  addEventListener('pagehide', () => store());
  restore();
  addEventListener('popstate', ({ state }) => {
    const { place } = (state ?? {}) as StoredState;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    // Browsers scroll after this event and before the next frame.
    requestAnimationFrame(() => {
      if (place) track.goTo(place);
      else if (target && target !== goal()) track.scrollToElement(target);
    });
  });
  return { rest };
}
