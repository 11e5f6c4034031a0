import type { Display, Measure } from './figure.ts';

/** How a number is worded, whatever its size. */
interface Worded {
  measure: Measure;
  display: Display;
  /** Unit per language; `one|many` where the language has two forms. */
  unit: Record<string, string>;
}

/** One size in the unit: exact, about, or a bound. */
export interface SizedNumber extends Worded {
  qualifier: 'exact' | 'about' | 'more-than' | 'less-than';
  /** Plain number in the unit. */
  value: number;
  /** Computed at build from rows of the ledger. */
  derived?: true;
}

/** A number between two ends that its source gives. */
export interface RangeNumber extends Worded {
  qualifier: 'range';
  value: number;
  upper: number;
}

/** Values of one thing that disagree, each with the row that holds it. */
export interface DisputedNumber extends Worded {
  qualifier: 'disputed';
  values: (SizedNumber & { address: string })[];
}

/** An absence: nobody was found to have counted. */
export interface MissingNumber extends Worded {
  qualifier: 'missing';
}

/** A number with all that is needed to word it. */
export type LedgerNumber = SizedNumber | RangeNumber | DisputedNumber | MissingNumber;

/** Whether a number has one size. */
export const isSized = (number: LedgerNumber): number is SizedNumber =>
  number.qualifier !== 'range' && number.qualifier !== 'disputed' && number.qualifier !== 'missing';

/** The smallest and the largest that a number may be as it is printed; of an absence nothing. */
export function endsOf(number: LedgerNumber): [from: number, to: number] | undefined {
  if (number.qualifier === 'missing') return undefined;
  if (number.qualifier === 'range') return [number.value, number.upper];
  if (number.qualifier !== 'disputed') return [number.value, number.value];
  const values = number.values.map(({ value }) => value);
  return [Math.min(...values), Math.max(...values)];
}
