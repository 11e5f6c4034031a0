import { z } from 'zod';
import { display, measure } from './figure.ts';
import { id, localized, orElse, wordsOrNone } from './localized.ts';

const operand = '[a-z0-9-]+(?:\\/[0-9X~?-]+)?';
const shape = new RegExp(`^(share|change|difference)\\((${operand}), (${operand})\\)$`);

/** Operations on two rows: `share` is a / b in per cent, `change` is (b − a) / a in per cent, `difference` is b − a. */
export type Operation = 'share' | 'change' | 'difference';

/** A parsed formula. */
export interface Formula {
  operation: Operation;
  inputs: [a: string, b: string];
}

/** Parses a formula; `undefined` if it is not valid. */
export function readFormula(text: string): Formula | undefined {
  const [, operation, a, b] = shape.exec(text) ?? [];
  return operation ? { operation: operation as Operation, inputs: [a!, b!] } : undefined;
}

/** One row of `ledger/derived.csv`: a number computed at build from rows of the ledger. */
export const derivedSchema = z.strictObject({
  id,
  formula: z
    .string()
    .regex(shape, 'is not a formula\nWrite share(a, b), change(a, b) or difference(a, b) with two addresses of the ledger.'),
  measure,
  /** Number of decimals of the result. */
  decimals: z
    .string()
    .regex(/^[0-4]$/, 'is not a number of places\nWrite 0, 1, 2, 3 or 4.')
    .transform(Number),
  unit: wordsOrNone,
  display: orElse(display, 'plain'),
  label: localized,
  /** What was computed from what. */
  definition: wordsOrNone,
  theme: orElse(id, ''),
  /** Why it has its status. */
  why: wordsOrNone,
});
export type Derived = z.infer<typeof derivedSchema>;
