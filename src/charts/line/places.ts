import type { Box } from '../place-labels.ts';
import type { PlacedPoint } from './geometry.ts';

/** Upper left corners for a label beside its point, best first. */
export const around = ({ x, y }: PlacedPoint, width: number, height: number): [number, number][] => [
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

/** How far a label stands from its point: from the nearest place of its box. */
export const distance = ([x, y]: readonly [number, number], box: Box): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

/** Distances of a label's corner from its point, nearest label first, by the label's size: the same at every frame. */
const known = new Map<string, [number, number][]>();

function offsets(width: number, height: number): [number, number][] {
  const key = `${width} ${height}`;
  const found = known.get(key);
  if (found) return found;
  const about = steps(-160, 96, 16).flatMap((dx) => steps(-96, 96, 12).map((dy): [number, number] => [dx - width / 2, dy - height / 2]));
  const far = ([x, y]: [number, number]) => distance([0, 0], { x, y, width, height });
  const sorted = about
    .map((place) => ({ place, far: far(place) }))
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place);
  known.set(key, sorted);
  return sorted;
}

/** Corners for a label that matters: beside its point like every label, else the nearest free place about it, to which a line then leads. */
export const fartherAround = (placed: PlacedPoint, width: number, height: number): [number, number][] => [
  ...around(placed, width, height),
  ...offsets(width, height).map(([dx, dy]): [number, number] => [placed.x + dx, placed.y + dy]),
];
