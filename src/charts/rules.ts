import { round } from './mark.ts';
import type { Box } from './place-labels.ts';

/** Room that a rule leaves at the sides of words. */
const air = 4;

/**
 * Level rules across a width as a path, broken where words stand on them.
 * @param words boxes of the letters that no rule goes through
 */
export function rulesAround(levels: readonly number[], from: number, to: number, words: readonly Box[] = []): string {
  return levels
    .map((y) => {
      const met = words
        .filter((box) => y > box.y && y < box.y + box.height)
        .map((box): [number, number] => [box.x - air, box.x + box.width + air])
        .sort(([a], [b]) => a - b);
      let x = from;
      let path = '';
      for (const [left, right] of met) {
        if (left > x) path += `M${round(x)} ${round(y)}H${round(left)}`;
        x = Math.max(x, right);
      }
      return x < to ? `${path}M${round(x)} ${round(y)}H${round(to)}` : path;
    })
    .join('');
}
