import type { gsap as Gsap } from 'gsap';
import { gsap as core } from 'gsap/gsap-core';
import { ScrollTrigger } from 'gsap/ScrollTrigger';
import type { Driver } from './driver.ts';

const gsap = core as unknown as typeof Gsap;
// Nothing is animated by GSAP, so its style plugin stays away; ScrollTrigger asks it for the name of one property.
Object.assign(gsap.utils, { checkPrefix: (property: string) => property });
gsap.registerPlugin(ScrollTrigger);
// A refresh scrolls back to where the page was before it was laid out anew. The track does that, by the place.
ScrollTrigger.config({ autoRefreshEvents: 'none' });

/** With motion: the position follows the scroll at every frame. Steps are measured when the page is laid out anew, not while it scrolls. */
export const scrollDriver: Driver = (track, emit) => {
  const tell = () => emit(track.read());
  // Longer than any page, so that no change of its height concerns the trigger.
  const trigger = ScrollTrigger.create({ start: 0, end: 1e7, onUpdate: tell });
  const stop = track.follow(tell);
  tell();
  return () => {
    stop();
    trigger.kill();
  };
};
