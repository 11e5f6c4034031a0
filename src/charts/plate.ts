import { copied, markup, type Size } from './mark.ts';
import { type ChartData, pictureOf } from './registry.ts';
import { type Target, targetsOf } from './targets.ts';

/** A drawn chart as markup, and where its numbers stand. */
export interface Plate {
  marks: string;
  targets: readonly Target[];
}

const drawn = new WeakMap<ChartData, Map<string, Plate>>();

/**
 * The finished picture of a cue, drawn once for all pages that show the same.
 * @param size of the picture, in units of its view box
 * @param name tells several pictures of one chart on a page apart
 */
export function plateOf(data: ChartData, cue: string | undefined, size: Size, name: string | undefined): Plate {
  const known = drawn.get(data) ?? new Map<string, Plate>();
  drawn.set(data, known);
  const key = JSON.stringify([cue, size.width, size.height, name]);
  const before = known.get(key);
  if (before) return before;
  const picture = pictureOf(data)(cue, cue, 1, size);
  const marks = name ? copied(picture, name) : picture;
  const plate = { marks: markup(marks), targets: targetsOf(marks) };
  known.set(key, plate);
  return plate;
}
