import type { Track } from '../../scroll/track.ts';

/** Takes the reader to the steps before and after, and to those that links name: on a way on which the charts are seen changing if it is short, else at once. */
export interface Ways {
  goToStep: (step: HTMLElement) => void;
  /** Where the page is on its way to. */
  goal: () => HTMLElement | undefined;
  /** Ends a way where it is. */
  stop: () => void;
}

/** The longest ways that are seen, in heights of the window: to the step before or after, between which an era may open, and by a link. */
const [longestStep, longestLink] = [4, 2.5];

/** What `scroll/way` does. */
type Way = typeof import('../../scroll/way.ts');

/**
 * Sets up the ways of a story page, and follows links to steps and entries by them.
 * @param way the loaded module while there is a stage and the reader wants motion; otherwise every way is a jump
 */
export function startWays(track: Track, way: () => Way | undefined): Ways {
  const goTo = (element: HTMLElement, longest: number) => {
    const jump = () => track.scrollToElement(element);
    if (!way()?.goOnWay(element, longest, jump)) jump();
  };
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || held || event.defaultPrevented || event.button !== 0 || !way()) return;
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target?.matches('.milestone, .step')) return;
    event.preventDefault();
    // The browser goes to the fragment first, which sets where the focus goes on and the history; from there the page is taken back unseen.
    const scrolled = window.scrollY;
    location.hash = link.hash;
    window.scrollTo({ top: scrolled, behavior: 'instant' });
    goTo(target, longestLink);
  });
  return { goToStep: (step) => goTo(step, longestStep), goal: () => way()?.goalOfWay(), stop: () => way()?.stopWay() };
}
