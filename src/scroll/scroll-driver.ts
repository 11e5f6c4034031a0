import type { gsap as Gsap } from 'gsap';
import { gsap as core } from 'gsap/gsap-core';
import { ScrollTrigger } from 'gsap/ScrollTrigger';
import type { Driver } from './driver.ts';

const gsap = core as unknown as typeof Gsap;
// GSAP animates nothing here, so its CSS plugin is not loaded; ScrollTrigger calls this one function of it.
Object.assign(gsap.utils, { checkPrefix: (property: string) => property });
gsap.registerPlugin(ScrollTrigger);
// A refresh would restore the scroll offset after a new layout. The track restores the place instead.
ScrollTrigger.config({ autoRefreshEvents: 'none' });

/** With motion: emits the position at every animation frame of a scroll. Steps are measured after a change of the layout, not while scrolling. */
export const scrollDriver: Driver = (track, emit) => {
  const update = () => emit(track.read());
  // Longer than any page, so that the trigger need not be updated when the height of the page changes.
  const trigger = ScrollTrigger.create({ start: 0, end: 1e7, onUpdate: update });
  const stopLayout = track.onLayout(update);
  update();
  return () => {
    stopLayout();
    trigger.kill();
  };
};
