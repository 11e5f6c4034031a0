import { gsap } from 'gsap/gsap-core';
import { ScrollToPlugin } from 'gsap/ScrollToPlugin';
import { linkStop } from './link-stop.ts';
import { startMoving, stopMoving } from './moving.ts';
import { eases } from './tween.ts';

gsap.registerPlugin(ScrollToPlugin);

/** Duration of a way, in seconds: the least, and for each height of the window. */
const [least, perWindow] = [0.5, 0.15];

const inputs = ['wheel', 'touchstart', 'keydown'] as const;

let goal: HTMLElement | undefined;
let stop = () => {};

/** Where the window is on its way to. */
export const goalOfWay = (): HTMLElement | undefined => goal;

/** Ends a way where it is. */
export const stopWay = (): void => stop();

/** Scroll offset at which a link to an element stops, in CSS pixels. */
const targetOf = (element: HTMLElement) => element.getBoundingClientRect().top + window.scrollY - linkStop(element);

/**
 * Scrolls the window to where a link to an element would, so that a chart is seen changing. Any input of the reader ends it where it is,
 * but for keys that the page has used and presses of buttons, which lead to a way of their own.
 * @param longest heights of the window; a longer way is none
 * @param arrive called at the end, to scroll to the element exactly
 * @returns whether the way is short enough; otherwise the page stays
 */
export function goOnWay(element: HTMLElement, longest: number, arrive: () => void): boolean {
  stopWay();
  const [top, end] = [targetOf(element), document.documentElement.scrollHeight - window.innerHeight];
  const length = Math.abs(Math.min(Math.max(0, top), end) - window.scrollY);
  if (length > longest * window.innerHeight) return false;
  const interrupted = (event: Event) => {
    if (!event.defaultPrevented && !(event.target instanceof Element && event.target.closest('button'))) stopWay();
  };
  const close = () => {
    goal = undefined;
    stop = () => {};
    for (const input of inputs) removeEventListener(input, interrupted);
    stopMoving('way');
  };
  goal = element;
  startMoving('way');
  const way = gsap.to(window, {
    scrollTo: { y: top, autoKill: true, onAutoKill: close },
    duration: least + (perWindow * length) / window.innerHeight,
    ease: eases.paper,
    onComplete: () => {
      close();
      arrive();
    },
  });
  stop = () => {
    way.kill();
    close();
  };
  for (const input of inputs) addEventListener(input, interrupted, { passive: true });
  return true;
}
