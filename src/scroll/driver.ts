import type { Position } from './position.ts';
import type { Track } from './track.ts';

/**
 * Turns input (scroll, keys, messages of a host) into positions.
 * @param emit called with each new position, `undefined` above the first step
 * @returns stops the driver and removes its listeners
 */
export type Driver = (track: Track, emit: (position: Position | undefined) => void) => () => void;
