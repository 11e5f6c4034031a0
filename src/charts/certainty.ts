import { endsOf, type LedgerNumber } from '../schemas/number.ts';

/** How a number stands on a scale: a point, a soft one, one open above or below, a span, or two that disagree. An absence does not stand on it. */
export type Certainty = 'point' | 'soft' | 'open-above' | 'open-below' | 'span' | 'double';

/** Where a number stands on a scale, in its unit. */
export interface Extent {
  low: number;
  high: number;
  certainty: Certainty;
}

const certainties: Record<Exclude<LedgerNumber['qualifier'], 'missing'>, Certainty> = {
  exact: 'point',
  about: 'soft',
  'more-than': 'open-above',
  'less-than': 'open-below',
  range: 'span',
  disputed: 'double',
};

/** Where a number stands on a scale; `undefined` where nobody was found to have counted, which leaves a gap. */
export function extentOf(number: LedgerNumber): Extent | undefined {
  const ends = endsOf(number);
  return ends && number.qualifier !== 'missing' ? { low: ends[0], high: ends[1], certainty: certainties[number.qualifier] } : undefined;
}

const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** A foot on a bound and an arrow into the open. */
const open = (x: number, y: number, way: 1 | -1) =>
  `M${x - 9} ${y}H${x + 9}M${x} ${y}V${y - way * 20}M${x - 5} ${y - way * 14}L${x} ${y - way * 20}L${x + 5} ${y - way * 14}`;

/**
 * A number as a mark on an upright scale, as a path; a soft one is told apart by the class that bears its name.
 * @param low where the value stands, or the lower end, in pixels
 * @param high where the upper end stands
 */
export function pointPath(certainty: Certainty, x: number, low: number, high: number, r: number): string {
  switch (certainty) {
    case 'point':
    case 'soft':
      return circle(x, low, r);
    case 'open-above':
      return open(x, low, 1);
    case 'open-below':
      return open(x, low, -1);
    case 'span':
      return `M${x - r} ${low}H${x + r}M${x - r} ${high}H${x + r}M${x} ${low}V${high}`;
    case 'double':
      return circle(x, low, r) + circle(x, high, r) + (low - high > 2 * r ? `M${x} ${low - r}V${high + r}` : '');
  }
}

/** An upright bar from a base, up or down: closed on a value, open past a bound; of what lies between two ends the nearer one closes it. */
export function barPath(
  certainty: Certainty,
  { x, width, base, low, high }: { x: number; width: number; base: number; low: number; high: number },
): string {
  const [near, far] = Math.abs(low - base) <= Math.abs(high - base) ? [low, high] : [high, low];
  const right = x + width;
  const middle = x + width / 2;
  const arrow = (y: number, way: 1 | -1) =>
    `M${middle} ${y + way * 10}V${y - way * 4}M${middle - 4} ${y + way}L${middle} ${y - way * 4}L${middle + 4} ${y + way}`;
  switch (certainty) {
    case 'point':
    case 'soft':
      return `M${x} ${base}V${low}h${width}V${base}`;
    case 'open-above':
      return `M${x} ${base}V${low}M${right} ${base}V${low}${arrow(low, 1)}`;
    case 'open-below':
      return `M${x} ${low}H${right}${arrow(low + 8, -1)}`;
    case 'span':
      return `M${x} ${base}V${near}h${width}V${base}M${x} ${far}H${right}M${middle} ${near}V${far}`;
    case 'double':
      return `M${x} ${base}V${high}H${middle}V${base}M${middle} ${low}H${right}V${base}`;
  }
}
