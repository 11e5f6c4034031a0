import { type Corner, distance, type Places } from '../place-labels.ts';
import type { PlacedPoint } from './geometry.ts';

/** Corners of a label beside its mark, seen from the mark, best first. */
const around = (width: number, height: number): Corner[] => [
  [-width - 18, -height + 8],
  [-width / 2, -height - 24],
  [18, -height + 8],
  [-width - 18, 4],
  [18, 4],
  [-width - 4, -height - 26],
  [-width - 14, 22],
  [8, 18],
];

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);

/** Corners of a label about its mark, by the label's size: the same at every frame. */
const known = new Map<string, Corner[]>();

/** Corners beside a mark, then about it, the nearest label first. */
function offsets(width: number, height: number): Corner[] {
  const key = `${width} ${height}`;
  const found = known.get(key);
  if (found) return found;
  const about = steps(-272, 128, 16).flatMap((dx) => steps(-144, 144, 12).map((dy): Corner => [dx - width / 2, dy - height / 2]));
  const far = ([x, y]: Corner) => distance([0, 0], { x, y, width, height });
  const sorted = about
    .map((place) => ({ place, far: far(place) }))
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place);
  const all = [...around(width, height), ...sorted];
  known.set(key, all);
  return all;
}

/** Places for a label that matters: beside its mark like every label, else the nearest free one about it, to which a leader then goes. */
export const fartherAround = ({ x, y }: PlacedPoint, width: number, height: number): Places => ({ x, y, offsets: offsets(width, height) });

/** As `fartherAround`, but first of all at a distance to the right of its mark, level with it. */
export const rightOf = (away: number, { x, y }: PlacedPoint, width: number, height: number): Places => ({
  x,
  y,
  offsets: [[away, -height / 2], ...offsets(width, height)],
});

/** Places along a level line from its beginning to its mark, over it and under it, then past its end: what stands on the line needs no leader. */
export const alongLevel = (from: number, { x, y }: PlacedPoint, width: number, height: number): Places => ({
  x: 0,
  y: 0,
  offsets: [
    ...steps(from, Math.max(from, x - width), 24).flatMap((left): Corner[] => [
      [left, y - height - 3],
      [left, y + 4],
    ]),
    [x + 12, y - height / 2],
    [x + 16, y + 2],
    [x + 22, y + 10],
  ],
});
