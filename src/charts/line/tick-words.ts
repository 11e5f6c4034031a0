import { round } from '../mark.ts';
import { type Box, overlap } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import type { LineGeometry } from './geometry.ts';
import type { Unlabelled } from './obstacles.ts';

/** The words of the scale on their rules: at the left, else at the right, else along the rule, where neither label, line nor mark is in the way. */
export function wordTicks({ ticks, frame, type, levels }: Unlabelled, taken: readonly Box[]): LineGeometry['ticks'] {
  const pasts = levels.map(({ x, y }): Box => ({ x: frame.left, y: y - 1, width: x - frame.left, height: 2 }));
  const kept = [...taken, ...pasts];
  return ticks.map((tick) => {
    const width = textWidth(tick.label, type.axis);
    const isFree = ([x, y]: readonly [number, number]) => {
      const box = { x: x - 3, y: y - type.axis * 0.85, width: width + 6, height: type.axis };
      return box.y >= 0 && !kept.some((other) => overlap(other, box));
    };
    const room = frame.right - frame.left - width - 4;
    const shares = [0, 1, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    const [over, under] = [tick.at - type.axis * 0.45, tick.at + type.axis * 1.05];
    const place = [over, under].flatMap((y) => shares.map((share) => [frame.left + room * share, y] as const)).find(isFree);
    return !place || tick.label === '' ? tick : { ...tick, words: { x: round(place[0]), y: round(place[1]) } };
  });
}
