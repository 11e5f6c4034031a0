import type { Driver } from './driver.ts';
import { followScroll } from './follow-scroll.ts';
import { addressOf } from './position.ts';

/**
 * Without motion: emits when the reading line enters another step or the page before it, with that step finished.
 * It listens to scroll events, because an IntersectionObserver with a root margin of zero height misses steps in some browsers.
 */
export const observerDriver: Driver = (track, emit) => {
  let lastAddress: string | undefined;
  const update = () => {
    const position = track.read();
    const address = position ? `${position.isAhead ?? ''}${addressOf(position.milestone, position.step)}` : '';
    if (address === lastAddress) return;
    lastAddress = address;
    emit(position && { ...position, progress: 1, arrival: 1 });
  };
  return followScroll(track, update);
};
