import { round } from './mark.ts';

/** A box in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point in pixels. */
export type Corner = readonly [x: number, y: number];

/** Upper left corners that the box of a label may take: so far from an origin, best first. */
export interface Places {
  x: number;
  y: number;
  offsets: readonly Corner[];
}

/** The strokes of a line from a box to its mark, which may cross no text; none where the label stands at its mark, `undefined` where no line may go there. */
export type Leader = (box: Box) => Box[] | undefined;

/** A label that wants a place: its size, and where it would stand. */
export interface LabelWish {
  key: string;
  width: number;
  height: number;
  places: Places;
  leader?: Leader;
}

/** What labels keep clear of: other texts and the leaders to them, and marks. */
export interface Taken {
  texts: Box[];
  marks: readonly Box[];
}

/** Whether two boxes share some of the paper. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How far a box is from a place: from the nearest of its points. */
export function distance([x, y]: Corner, box: Box): number {
  const across = x < box.x ? box.x - x : Math.max(0, x - box.x - box.width);
  const down = y < box.y ? box.y - y : Math.max(0, y - box.y - box.height);
  // Not `Math.hypot`, which takes many times as long: a search asks thousands of times.
  return Math.sqrt(across * across + down * down);
}

/** Whether a box shares paper with any of others. The numbers come one by one: a search asks for hundreds of boxes in each frame. */
function meets(others: readonly Box[], x: number, y: number, width: number, height: number): boolean {
  for (const other of others)
    if (x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height) return true;
  return false;
}

/** The search for a place of one label. It can be asked again after more texts were placed, and goes on from where it was. */
export class PlaceSearch {
  private readonly wish: Omit<LabelWish, 'key' | 'leader'>;
  private readonly marks: readonly Box[];
  private readonly frame: Box;
  /** Places that were looked at and were free of marks and of the texts of that time. */
  private readonly free: Box[] = [];
  private next = 0;

  /** @param marks what the label keeps clear of beside texts */
  constructor(wish: Omit<LabelWish, 'key' | 'leader'>, marks: readonly Box[], frame: Box) {
    this.wish = wish;
    this.marks = marks;
    this.frame = frame;
  }

  /**
   * The best place at which a label meets neither a mark, nor a text with itself or its leader; `undefined` if there is none.
   * @param texts those of the search before, and more
   */
  find(texts: readonly Box[], leader?: Leader): { box: Box; strokes: Box[] } | undefined {
    const { free, frame, marks } = this;
    const { width, height, places } = this.wish;
    const right = frame.x + frame.width;
    const bottom = frame.y + frame.height;
    const at = (box: Box) => {
      const strokes = leader ? leader(box) : [];
      return strokes && !strokes.some((stroke) => meets(texts, stroke.x, stroke.y, stroke.width, stroke.height))
        ? { box, strokes }
        : undefined;
    };
    for (const box of free) {
      const found = meets(texts, box.x, box.y, width, height) ? undefined : at(box);
      if (found) return found;
    }
    while (this.next < places.offsets.length) {
      const offset = places.offsets[this.next++]!;
      const x = round(places.x + offset[0]);
      if (x < frame.x || x + width > right) continue;
      const y = round(places.y + offset[1]);
      if (y < frame.y || y + height > bottom) continue;
      if (meets(texts, x, y, width, height) || meets(marks, x, y, width, height)) continue;
      const box = { x, y, width, height };
      free.push(box);
      const found = at(box);
      if (found) return found;
    }
    return undefined;
  }
}

/**
 * Places labels one after the other so that none meets another, a mark or the frame, and no leader goes through a text. Labels and leaders that
 * are placed are added to `taken.texts`. A label for which no place is free is left out: its number stands in the table.
 */
export function placeLabels(wishes: readonly LabelWish[], taken: Taken, frame: Box): Map<string, Box> {
  const placed = new Map<string, Box>();
  for (const { key, leader, ...wish } of wishes) {
    const found = new PlaceSearch(wish, taken.marks, frame).find(taken.texts, leader);
    if (!found) continue;
    placed.set(key, found.box);
    taken.texts.push(found.box, ...found.strokes);
  }
  return placed;
}
