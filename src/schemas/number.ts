import type { Display, Measure } from './figure.ts';

/** What is needed to word a number apart from its value. */
interface Worded {
  measure: Measure;
  display: Display;
  /** Unit per language; `one|many` where the language has two forms. */
  unit: Record<string, string>;
  /** Places behind the point that its source writes, where zeros end it: 1.50 has two. */
  places?: number;
  /** Places behind a grouping of its language that sentences and pictures have: 1756万 of 1756.0061万. Cards and tables have all. */
  short?: number;
}

/** A number with one value: exact, about, or a bound. */
export interface SizedNumber extends Worded {
  qualifier: 'exact' | 'about' | 'more-than' | 'less-than';
  /** Plain number in the unit. */
  value: number;
  /** Computed at build from rows of the ledger. */
  derived?: true;
}

/** A range that the source gives. */
export interface RangeNumber extends Worded {
  qualifier: 'range';
  value: number;
  upper: number;
}

/** Values that disagree, each with the address of its row. */
export interface DisputedNumber extends Worded {
  qualifier: 'disputed';
  values: (SizedNumber & { address: string })[];
}

/** A missing number: no source was found that counted. */
export interface MissingNumber extends Worded {
  qualifier: 'missing';
}

/** A number with all that is needed to word it. */
export type LedgerNumber = SizedNumber | RangeNumber | DisputedNumber | MissingNumber;

/** A number as cards and tables have it: with every digit of its row. */
export function whole<N extends LedgerNumber>(number: N): N {
  const { short: _, ...rest } = number;
  return rest as N;
}

/** Whether a number has one value. */
export const isSized = (number: LedgerNumber): number is SizedNumber =>
  number.qualifier !== 'range' && number.qualifier !== 'disputed' && number.qualifier !== 'missing';

/** The smallest and largest value of a number as printed; `undefined` if it is missing. */
export function endsOf(number: LedgerNumber): [from: number, to: number] | undefined {
  if (number.qualifier === 'missing') return undefined;
  if (number.qualifier === 'range') return [number.value, number.upper];
  if (number.qualifier !== 'disputed') return [number.value, number.value];
  const values = number.values.map(({ value }) => value);
  return [Math.min(...values), Math.max(...values)];
}
