import { distance } from '../place-labels.ts';
import type { PlacedPoint } from './geometry.ts';

/** The upper left corner of a label's box. */
type Corner = [x: number, y: number];

/** Corners for a label beside its mark, best first. */
export const around = ({ x, y }: PlacedPoint, width: number, height: number): Corner[] => [
  [x - width - 18, y - height + 8],
  [x - width / 2, y - height - 24],
  [x + 18, y - height + 8],
  [x - width - 18, y + 4],
  [x + 18, y + 4],
  [x - width - 4, y - height - 26],
  [x - width - 14, y + 22],
  [x + 8, y + 18],
];

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);

/** Distances of a label's corner from its mark, nearest label first, by the label's size: the same at every frame. */
const known = new Map<string, Corner[]>();

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
  known.set(key, sorted);
  return sorted;
}

/** Corners for a label that matters: beside its mark like every label, else the nearest free place about it, to which a leader then goes. */
export const fartherAround = (placed: PlacedPoint, width: number, height: number): Corner[] => [
  ...around(placed, width, height),
  ...offsets(width, height).map(([dx, dy]): Corner => [placed.x + dx, placed.y + dy]),
];

/** Corners along a level line from its beginning to its mark, over it and under it, then past its end: what stands on the line needs no leader. */
export const alongLevel = (from: number, { x, y }: PlacedPoint, width: number, height: number): Corner[] => [
  ...steps(from, Math.max(from, x - width), 24).flatMap((left): Corner[] => [
    [left, y - height - 3],
    [left, y + 4],
  ]),
  [x + 12, y - height / 2],
  [x + 16, y + 2],
  [x + 22, y + 10],
];
