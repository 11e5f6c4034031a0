import { type Derived, type Operation, readFormula } from '../schemas/derived.ts';
import { type Status } from '../schemas/figure.ts';
import { isSized, type SizedNumber } from '../schemas/number.ts';
import type { DerivedFigure, LedgerRow, Words } from './ledger.ts';

type Qualifier = SizedNumber['qualifier'];

const operations: Record<Operation, (a: number, b: number) => number> = {
  share: (a, b) => (a / b) * 100,
  change: (a, b) => ((b - a) / a) * 100,
  difference: (a, b) => b - a,
};

/** Statuses from the most to the least supported. */
const ranking: Status[] = ['corroborated', 'partly', 'single-source', 'disputed', 'not-a-measurement'];

/** What a bound of an input says of a difference `b - a`: a lower bound of `b` or an upper one of `a` bounds it from below. */
const boundOf = (a: Qualifier, b: Qualifier): Qualifier | undefined => {
  const ofA: Partial<Record<Qualifier, Qualifier>> = { 'more-than': 'less-than', 'less-than': 'more-than' };
  const bounds = [ofA[a] ?? a, b].filter((qualifier) => qualifier !== 'exact');
  return bounds.length > 0 && bounds.every((qualifier) => qualifier === bounds[0]) ? bounds[0] : undefined;
};

/**
 * Whether a formula may have inputs with these qualifiers. A difference may have a bound, unless the other input is `about` or bounds it
 * from the other side; a share and a change may not.
 */
export function allowsInputs(operation: Operation, [a, b]: readonly [Qualifier, Qualifier]): boolean {
  const isBound = (qualifier: Qualifier) => qualifier === 'more-than' || qualifier === 'less-than';
  if (!isBound(a) && !isBound(b)) return true;
  return operation === 'difference' && boundOf(a, b) !== undefined;
}

/** Rounds to a number of places; a bound is rounded so that it still holds. */
function roundTo(value: number, decimals: number, qualifier: Qualifier): number {
  const nearest = Number(value.toFixed(decimals));
  const step = 10 ** -decimals;
  if (qualifier === 'more-than' && nearest > value + 1e-9) return Number((nearest - step).toFixed(decimals));
  if (qualifier === 'less-than' && nearest < value - 1e-9) return Number((nearest + step).toFixed(decimals));
  return nearest;
}

/** The interval from the earlier start to the later end of two EDTF dates or intervals; `not stated` if one of them is. */
function periodOf(a: string, b: string): string {
  if (a === b) return a;
  if (a === 'not stated' || b === 'not stated') return 'not stated';
  const [start, end] = [[a, b].map((period) => period.split('/')[0]!).sort(), [a, b].map((period) => period.split('/').at(-1)!).sort()];
  return `${start[0]}/${end[1]}`;
}

/**
 * Computes a derived number from two rows. It is `about` if an input is or if it was rounded, a bound if an input of a difference is one,
 * has the less supported status of the two, and the period of both.
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
  const qualifiers = [a.number.qualifier, b.number.qualifier] as const;
  if (!allowsInputs(formula.operation, qualifiers)) throw new Error(`${row.formula} has a bound that allows no result.`);
  const bound = boundOf(...qualifiers);
  const isBound = bound === 'more-than' || bound === 'less-than';
  const value = roundTo(exact, row.decimals, isBound ? bound : 'exact');
  const about = Math.abs(value - exact) > 1e-9 || qualifiers.includes('about');
  const { id, measure, unit, display, label, definition, theme, why } = row;
  return {
    id,
    value,
    qualifier: isBound ? bound : about ? 'about' : 'exact',
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
