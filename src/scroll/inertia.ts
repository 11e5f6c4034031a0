import { gsap } from 'gsap/gsap-core';
import { ScrollTrigger } from 'gsap/ScrollTrigger';

/** How long the inertia of a scroll lasts, in seconds. */
const duration = 0.35;

/**
 * Longer than any page, in CSS pixels, so that the trigger need not be updated when the height of the page changes. GSAP computes scrubbed
 * values to a millionth of the whole, which is one pixel.
 */
const reach = 1e6;

const offset = { y: 0 };
let moved = () => {};
let rested = () => {};

/**
 * Of GSAP's plugin for styles, what ScrollTrigger asks for: by which name the browser knows a property of a style, or null. Nothing here tweens
 * styles, so that plugin is left out, and this one adds the function in the way that it does. No supported browser has other names.
 */
const styleNames = {
  name: 'styleNames',
  register: ({ utils }: typeof gsap) =>
    Object.assign(utils, { checkPrefix: (property: string) => (property in document.documentElement.style ? property : null) }),
};

gsap.registerPlugin(styleNames, ScrollTrigger);
const trigger = ScrollTrigger.create({
  start: 0,
  end: reach,
  scrub: duration,
  animation: gsap.fromTo(offset, { y: 0 }, { y: reach, duration: reach, ease: 'none', onUpdate: () => moved() }),
  onScrubComplete: () => rested(),
});
// ScrollTrigger's own listeners ask for every frame for as long as a page is open. Without them it asks for none, and is told of scrolls.
ScrollTrigger.disable(false);
// A refresh would restore the scroll offset after a new layout. The track restores the place instead. `config` forgets the timer by which
// ScrollTrigger looks for scrolls four times a second, so it is called when that is stopped.
ScrollTrigger.config({ autoRefreshEvents: 'none' });
trigger.enable(false, false);
// When a phone is turned ScrollTrigger refreshes all the same, and goes to where the window was at its last update: it goes back at once.
let before = 0;
ScrollTrigger.addEventListener('refreshInit', () => (before = window.scrollY));
ScrollTrigger.addEventListener('refresh', () => window.scrollTo({ top: before, behavior: 'instant' }));

/** An offset that follows the scroll offset of the window with inertia: ScrollTrigger scrubs it. */
export interface Inertia {
  /** Where the inertia is, in CSS pixels from the top of the document; exact to one pixel. */
  offset: () => number;
  /** Call after each scroll. Returns whether the offset is still on its way to where the window is. */
  follow: () => boolean;
  /** Ends the inertia where the window is, without a call. */
  finish: () => void;
}

/**
 * Listens to the inertia of the window's scroll. There is one for a page.
 * @param onMove called with each change of the offset, at most once an animation frame
 * @param onRest called when the offset has arrived
 */
export function startInertia(onMove: () => void, onRest: () => void): Inertia {
  const follow = () => {
    ScrollTrigger.update();
    return Math.abs(offset.y - window.scrollY) > 1;
  };
  const finish = () => {
    moved = rested = () => {};
    ScrollTrigger.update();
    trigger.getTween()?.progress(1);
    [moved, rested] = [onMove, onRest];
  };
  finish();
  return { offset: () => offset.y, follow, finish };
}
