import type { Driver } from './driver.ts';
import { followScroll } from './follow-scroll.ts';

/** With motion, in a window that scrolls by itself: the position follows its scroll once a frame. */
export const boxDriver: Driver = (track, emit) => followScroll(track, () => emit(track.read()));
