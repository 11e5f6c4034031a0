import type { Place, Track } from '../../scroll/track.ts';

/** What an entry of the history remembers: the place, in words that stay the same when the page is laid out anew. */
interface Remembered {
  place?: Place;
}

/** The address of the page follows the reader, and the entries of the history remember places. */
export interface Trail {
  /** The reader has come to rest. */
  rest: () => void;
}

/** How long after a page is loaded a browser may still go to its address, in milliseconds. */
const again = 3e3;

/** How long after it is loaded a page that was restored stands, in milliseconds. */
const settled = 600;

const hashOf = (place: Place | undefined) => (place ? `#${place.milestone}` : '');

/** Whether the page is scrolled to where its address leads. */
function isAtAddress(): boolean {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return target !== null && Math.abs(target.getBoundingClientRect().top - parseFloat(getComputedStyle(target).scrollMarginTop)) < 2;
}

/**
 * Takes over the history of the page. Browsers remember how far a page was scrolled, which is another place when the window has another
 * size; so going back and forward within the page leads to what is remembered here, and they are left to do the rest.
 */
export function startTrail(track: Track): Trail {
  const remember = () => {
    // Until a driver runs nothing is known, and the address is all there is.
    if (document.documentElement.dataset.driver === undefined) return;
    const place = track.place();
    const here = location.pathname + location.search;
    try {
      history.replaceState({ ...history.state, place } satisfies Remembered, '', here + hashOf(place));
    } catch {
      // Browsers count replacements, and refuse more for a while: the next rest writes the place.
    }
  };
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="#"]')) remember();
  });
  /** The reader has come to rest: what is remembered and the address are those of the place. */
  const rest = () => {
    const place = track.place();
    const known = (history.state as Remembered | null)?.place;
    if (location.hash !== hashOf(place) || JSON.stringify(known) !== JSON.stringify(place)) remember();
  };
  /** Browsers note how far a page was scrolled now and then, and some go to the address instead: the place that was left is known better here. They restore before the faces are there too, and miss by a line or two. */
  const restore = () => {
    const { place: left } = (history.state ?? {}) as Remembered;
    const way = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type;
    if (way !== 'reload' && way !== 'back_forward') return;
    const loaded = (then: () => void) => (document.readyState === 'complete' ? then() : addEventListener('load', then));
    // A page that was left in the middle of a scroll may have the address of the place before, and nothing moves that would mend it.
    loaded(() => setTimeout(rest, settled));
    if (!left) return;
    const done = new AbortController();
    for (const intent of ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const)
      addEventListener(intent, () => done.abort(), { passive: true, signal: done.signal });
    (window as { navigation?: EventTarget }).navigation?.addEventListener('navigate', () => done.abort(), { signal: done.signal });
    // Some go to the address once more, some frames after the page is loaded.
    const goBack = () => {
      if (done.signal.aborted) return;
      addEventListener('scroll', () => isAtAddress() && track.goTo(left), { passive: true, signal: done.signal });
      setTimeout(() => done.abort(), again);
      requestAnimationFrame(() => {
        // A page that is left in the middle of a scroll may remember where it rested before; the browser knows better then.
        const missed = track.away(left) < window.innerHeight / 2 || window.scrollY === 0 || isAtAddress();
        if (!done.signal.aborted && missed) track.goTo(left);
      });
    };
    loaded(goBack);
  };
  addEventListener('pagehide', () => remember());
  restore();
  addEventListener('popstate', ({ state }) => {
    const { place } = (state ?? {}) as Remembered;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    // Browsers scroll behind this event, and before the next frame.
    requestAnimationFrame(() => {
      if (place) track.goTo(place);
      else if (target) track.show(target);
    });
  });
  return { rest };
}
