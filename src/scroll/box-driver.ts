import type { Driver } from './driver.ts';
import { followScroll } from './follow-scroll.ts';

/** With motion, in a frame that scrolls by itself (tier `box`): emits the position at most once per animation frame while it scrolls. */
export const boxDriver: Driver = (track, emit) => followScroll(track, () => emit(track.read()));
