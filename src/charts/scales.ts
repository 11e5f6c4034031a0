import { max, min } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { groupDigits } from '../locales/digits.ts';

/** How values are written beside a scale: divided, then the suffix, with a sign between thousands. */
export interface TickFormat {
  divide: number;
  suffix: string;
  separator: string;
  decimal?: string;
}

/** A scale of values as d3 makes it: from a value in its unit to a place in pixels. */
export type ValueScale = ScaleLinear<number, number>;

/** What stands on a scale: a value, or the two ends of what it may be. */
interface Standing {
  low: number;
  high?: number;
}

/**
 * The domain of a scale for values: from its baseline to the farthest of them, on both sides where there are both.
 * @param baseline the value that bars grow from and lines stand on; zero unless the scene declares another
 * @param headroom share of the domain's length left free beyond the farthest value, for its label
 */
export function domainOf(values: readonly Standing[], baseline = 0, headroom = 0): [low: number, high: number] {
  const low = Math.min(baseline, min(values, (value) => value.low) ?? baseline);
  const high = Math.max(baseline, max(values, (value) => value.high ?? value.low) ?? baseline);
  if (low === high) return [low, low + 1];
  const room = (high - low) * headroom;
  return [low < baseline ? low - room : low, high > baseline ? high + room : high];
}

/** A linear scale over a domain; the baseline lies on it wherever it is in the domain. */
export const valueScale = (domain: readonly [number, number], range: readonly [number, number]): ValueScale => scaleLinear(domain, range);

/** A tick: its value, its place in pixels and its words. */
export interface Tick {
  value: number;
  at: number;
  label: string;
}

/** Round values of a scale, about `count` of them, worded as the locale does. */
export const ticksOf = (scale: ValueScale, count: number, format: TickFormat): Tick[] =>
  scale.ticks(count).map((value) => ({
    value,
    at: scale(value),
    label: `${groupDigits(value / format.divide, format.separator, 0, format.decimal)}${value === 0 ? '' : format.suffix}`,
  }));
