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
  places: [x: number, y: number][];
}

/** Whether two boxes share some of the paper. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Places labels one after the other so that none meets another, an obstacle or the frame.
 * A label for which no place is free is left out: its number stands in the table.
 */
export function placeLabels(wishes: LabelWish[], obstacles: Box[], frame: Box): Map<string, Box> {
  const placed = new Map<string, Box>();
  const taken = [...obstacles];
  const inside = (box: Box) =>
    box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
  for (const { key, width, height, places } of wishes) {
    const box = places
      .map(([x, y]) => ({ x, y, width, height }))
      .find((candidate) => inside(candidate) && !taken.some((other) => overlap(candidate, other)));
    if (!box) continue;
    placed.set(key, box);
    taken.push(box);
  }
  return placed;
}
