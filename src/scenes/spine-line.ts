import { yearOf } from '../locales/edtf-parts.ts';
import { isSized } from '../schemas/number.ts';
import type { Story } from '../story/model.ts';
import { round, type Size } from '../charts/mark.ts';

/** The main series of the spine as an ornament: lines of one size, whole or of some of its years. */
export interface SpineLine {
  /** SVG path of the whole line. */
  all: string;
  /** The part between two years, and what lies under it; none where it has fewer than two values. */
  part: (from: number, to: number) => { line: string; area: string } | undefined;
}

/** How a line is fitted into its box. */
export interface Fit {
  /** Years at the left and the right edge; those of the values where none are given. */
  span?: [number, number];
  /** The value at the upper edge; a little over the largest where none is given. */
  top?: number;
}

/** The line of the spine from zero, or from its least value where that is less, in a box of this size; none where the story has no line. */
export function spineLine(story: Story, { width, height }: Size, fit: Fit = {}): SpineLine | undefined {
  const spine = story.scenes.find(({ id }) => id === story.spine)?.scene;
  if (spine?.kind !== 'line') return undefined;
  const points = (story.ledger.series.get(spine.main)?.points ?? []).flatMap(({ key, number }) =>
    isSized(number) ? [{ year: yearOf(key), value: number.value }] : [],
  );
  if (points.length < 2) return undefined;
  const [left, right] = fit.span ?? [points[0]!.year, points.at(-1)!.year];
  const top = fit.top ?? Math.max(...points.map(({ value }) => value), 1) / 0.97;
  const x = (year: number) => round(((year - left) / (right - left)) * width);
  const bottom = Math.min(0, ...points.map(({ value }) => value));
  const y = (value: number) => round(height - ((value - bottom) / (top - bottom)) * height);
  const path = (list: typeof points) => list.map(({ year, value }, index) => `${index ? 'L' : 'M'}${x(year)} ${y(value)}`).join('');
  return {
    all: path(points),
    part: (from, to) => {
      const own = points.filter(({ year }) => year >= from && year <= to);
      if (own.length < 2) return undefined;
      return { line: path(own), area: `${path(own)}L${x(own.at(-1)!.year)} ${height}L${x(own[0]!.year)} ${height}Z` };
    },
  };
}
