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

/** Corners for a label that matters: it may stand farther off, because nothing else is set in its colour. */
export const fartherAround = (claim: PlacedPoint, width: number, height: number): [number, number][] => {
  const { x, y } = claim;
  return [
    ...around(claim, width, height),
    [x - width - 44, y - height + 8],
    [x - width - 44, y - height - 20],
    [x - width - 18, y - height - 44],
    [x - width - 60, y + 12],
    [x - width - 90, y - height - 8],
    [x - width - 24, y + 12],
    [x - width - 30, y + 22],
    [x - width - 40, y + 32],
  ];
};
