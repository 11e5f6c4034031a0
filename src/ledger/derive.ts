import { type Derived, type Operation, readFormula } from '../schemas/derived.ts';
import { type Status } from '../schemas/figure.ts';
import { isSized } from '../schemas/number.ts';
import type { DerivedFigure, LedgerRow, Words } from './ledger.ts';

const operations: Record<Operation, (a: number, b: number) => number> = {
  share: (a, b) => (a / b) * 100,
  change: (a, b) => ((b - a) / a) * 100,
  difference: (a, b) => b - a,
};

/** Statuses from the most to the least supported. */
const ranking: Status[] = ['corroborated', 'partly', 'single-source', 'disputed', 'not-a-measurement'];

/** The interval from the earlier start to the later end of two EDTF dates or intervals; `not stated` if one of them is. */
function periodOf(a: string, b: string): string {
  if (a === b) return a;
  if (a === 'not stated' || b === 'not stated') return 'not stated';
  const [start, end] = [[a, b].map((period) => period.split('/')[0]!).sort(), [a, b].map((period) => period.split('/').at(-1)!).sort()];
  return `${start[0]}/${end[1]}`;
}

/**
 * Computes a derived number from two rows. It is `about` if an input is or if it was rounded, has the less supported status of the two, and
 * the period of both.
 * @param find gives the row at an address; throws if there is none
 * @param authority named as the one who counted
 * @throws if the formula is not valid, an input has no single value, or the result is not finite
 */
export function derive(row: Derived, find: (address: string) => LedgerRow, authority: Words): DerivedFigure {
  const formula = readFormula(row.formula);
  if (!formula) throw new Error(`"${row.formula}" is not a formula.`);
  const [a, b] = formula.inputs.map(find) as [LedgerRow, LedgerRow];
  if (!isSized(a.number) || !isSized(b.number)) throw new Error(`${row.formula} has an input without one size.`);
  const exact = operations[formula.operation](a.number.value, b.number.value);
  if (!Number.isFinite(exact)) throw new Error(`${row.formula} gives no number.`);
  const value = Number(exact.toFixed(row.decimals));
  const rounded = Math.abs(value - exact) > 1e-9;
  const about = rounded || [a, b].some(({ number }) => number.qualifier === 'about');
  const { id, measure, unit, display, label, definition, theme, why } = row;
  return {
    id,
    value,
    qualifier: about ? 'about' : 'exact',
    derived: true,
    measure,
    form: 'measurement',
    unit,
    display,
    period: periodOf(a.period, b.period),
    source: a.source,
    locator: row.formula,
    authority,
    theme,
    status: [a.status, b.status].sort((one, other) => ranking.indexOf(other) - ranking.indexOf(one))[0]!,
    label,
    definition,
    why,
    formula,
  };
}
