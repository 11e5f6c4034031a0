import type { Position } from './position.ts';
import type { Track } from './track.ts';

/** Moves the position. Returns its stop, which undoes all that the start did. */
export type Driver = (track: Track, emit: (position: Position | undefined) => void) => () => void;
