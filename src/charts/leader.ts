import { round } from './mark.ts';
import type { Box } from './place-labels.ts';

/** A place in pixels. */
export type Place = readonly [x: number, y: number];

/** Room that a leader leaves about the middle of its mark. */
const apart = 9;

const clamp = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));

/**
 * The corners of a leader from a label to its mark: level and upright strokes alone, so that it is told from the lines of the picture. It
 * leaves the label level with its first line of text, or from its edge where the mark lies over or under it.
 * @param line height of the label's first line
 */
export function leaderCorners([x, y]: Place, box: Box, line = Math.min(box.height, 20)): Place[] {
  const [left, right] = [box.x, box.x + box.width];
  if (x >= left && x <= right) {
    const from = y < box.y ? box.y : box.y + box.height;
    return [
      [x, from],
      [x, y + Math.sign(from - y) * apart],
    ];
  }
  const side = x < left ? left - 3 : right + 3;
  const level = clamp(y, box.y + line / 2, box.y + Math.max(line / 2, box.height - line / 2));
  if (Math.abs(level - y) < 3)
    return [
      [side, y],
      [x + Math.sign(side - x) * apart, y],
    ];
  const first = box.y + line / 2;
  return [
    [side, first],
    [x, first],
    [x, y + Math.sign(first - y) * apart],
  ];
}

/** A leader as a path. */
export const leaderPath = (corners: readonly Place[]): string =>
  corners.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');

/** The strokes of a leader as thin boxes, which other labels keep clear of. */
export const leaderBoxes = (corners: readonly Place[]): Box[] =>
  corners.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = corners[index]!;
    return { x: Math.min(x, fromX) - 1, y: Math.min(y, fromY) - 1, width: Math.abs(x - fromX) + 2, height: Math.abs(y - fromY) + 2 };
  });
