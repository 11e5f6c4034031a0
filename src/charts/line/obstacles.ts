import type { Box } from '../place-labels.ts';
import type { LineGeometry, PlacedPoint } from './geometry.ts';

/** A line chart before its labels are placed. */
export type Unlabelled = Omit<LineGeometry, 'labels'>;

/** A mark as a box that labels keep clear of. */
export const ring = ({ point, x, y, high }: PlacedPoint): Box => {
  const [top, bottom] = [Math.min(y, high), Math.max(y, high)];
  const [above, below] = [point.certainty === 'open-above' ? 22 : 8, point.certainty === 'open-below' ? 22 : 8];
  return { x: x - 8, y: top - above, width: 16, height: bottom - top + above + below };
};

/** What labels of a line chart keep clear of. */
export interface Obstacles {
  /** From each piece of the first line to the baseline: labels stand in the free paper beyond it. */
  washes: Box[];
  /** The lines alone: a level of the past may be named on the wash. */
  bands: Box[];
  uprights: Box[];
  rings: Box[];
}

/** At most so many boxes stand for a line, whatever its number of values. */
const pieces = 48;

export function obstaclesOf({ frame, lines, claims, breaks, comparison, points, base }: Unlabelled): Obstacles {
  const step = Math.max(1, (frame.right - frame.left) / pieces);
  const bandsOf = (values: readonly { x: number; y: number }[]): Box[] => {
    const boxes: Box[] = [];
    values.forEach(({ x, y }, index) => {
      const before = values[index - 1] ?? { x, y };
      const box = { x: before.x, y: Math.min(y, before.y) - 3, width: x - before.x, height: Math.abs(y - before.y) + 6 };
      const last = boxes.at(-1);
      if (!last || last.width > step) {
        boxes.push(box);
        return;
      }
      const [top, bottom] = [Math.min(last.y, box.y), Math.max(last.y + last.height, box.y + box.height)];
      boxes[boxes.length - 1] = { x: last.x, y: top, width: x - last.x, height: bottom - top };
    });
    return boxes;
  };
  const bands = lines.map(({ values }) => bandsOf(values));
  return {
    bands: bands.flat(),
    washes: (bands[0] ?? []).map(({ x, y, width, height }) => {
      const [top, bottom] = [Math.min(y, base), Math.max(y + height, base)];
      return { x, y: top, width: width + 3, height: bottom - top };
    }),
    uprights: [
      ...claims.flatMap(({ x, y, from }) =>
        from === undefined ? [] : [{ x: x - 3, y: Math.min(y, from), width: 6, height: Math.abs(from - y) }],
      ),
      ...breaks.map(({ x }) => ({ x: x - 3, y: frame.top - 16, width: 6, height: frame.bottom - frame.top + 16 })),
    ],
    rings: [
      ...[...comparison, ...points, ...claims].map(ring),
      ...lines.flatMap(({ tip }) => (tip ? [{ x: tip.x - 7, y: tip.y - 7, width: 14, height: 14 }] : [])),
    ],
  };
}
