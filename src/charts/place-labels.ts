/** A box in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A label that wants a place: its size, and the boxes' upper left corners that it would take, best first. */
export interface LabelWish {
  key: string;
  width: number;
  height: number;
  places: readonly (readonly [x: number, y: number])[];
  /** The strokes of a line from a box to its mark, which may cross no text; none where the label stands at its mark, `undefined` where no line may go there. */
  leader?: (box: Box) => Box[] | undefined;
}

/** What labels keep clear of: other texts and the leaders to them, and marks. */
export interface Taken {
  texts: Box[];
  marks: readonly Box[];
}

/** Whether two boxes share some of the paper. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box: Box, frame: Box) =>
  box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;

/** How far a box is from a place: from the nearest of its points. */
export const distance = ([x, y]: readonly [number, number], box: Box): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

/**
 * Places labels one after the other so that none meets another, a mark or the frame, and no leader goes through a text. Labels and leaders that
 * are placed are added to `taken.texts`. A label for which no place is free is left out: its number stands in the table.
 */
export function placeLabels(wishes: readonly LabelWish[], taken: Taken, frame: Box): Map<string, Box> {
  const placed = new Map<string, Box>();
  for (const { key, width, height, places, leader } of wishes) {
    for (const [x, y] of places) {
      const box = { x, y, width, height };
      if (!inside(box, frame) || taken.texts.some((other) => overlap(box, other)) || taken.marks.some((other) => overlap(box, other)))
        continue;
      const strokes = leader ? leader(box) : [];
      if (!strokes || strokes.some((stroke) => taken.texts.some((other) => overlap(stroke, other)))) continue;
      placed.set(key, box);
      taken.texts.push(box, ...strokes);
      break;
    }
  }
  return placed;
}
