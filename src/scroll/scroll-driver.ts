import type { gsap as Gsap } from 'gsap';
import { gsap as core } from 'gsap/gsap-core';
import { ScrollTrigger } from 'gsap/ScrollTrigger';
import { type Driver, measureSteps, readingLine } from './driver.ts';
import { locate, type StepBox } from './position.ts';

const gsap = core as unknown as typeof Gsap;
// Nothing is animated by GSAP, so its style plugin stays away; ScrollTrigger asks it for the name of one property.
Object.assign(gsap.utils, { checkPrefix: (property: string) => property });
gsap.registerPlugin(ScrollTrigger);
ScrollTrigger.config({ ignoreMobileResize: true });

/** With motion: the position follows the scroll at every frame. Steps are measured when the page is laid out anew, not while it scrolls. */
export const scrollDriver: Driver = (steps, emit) => {
  const story = steps[0]?.closest('main');
  if (!story) return () => {};
  let boxes: StepBox[] = [];
  let line = 0;
  const tell = () => emit(locate(boxes, window.scrollY + line));
  const measure = () => {
    boxes = measureSteps(steps);
    line = readingLine();
    tell();
  };
  const trigger = ScrollTrigger.create({ trigger: story, start: 'top bottom', end: 'bottom top', onUpdate: tell, onRefresh: measure });
  const resized = new ResizeObserver(() => {
    ScrollTrigger.refresh();
    measure();
  });
  resized.observe(story);
  measure();
  return () => {
    resized.disconnect();
    trigger.kill();
  };
};
