import { z } from 'zod';
import { display, measure } from './figure.ts';
import { id, localized } from './localized.ts';

const operand = '[a-z0-9-]+(?:\\/[0-9X~?-]+)?';
const shape = new RegExp(`^(share|change|difference)\\((${operand}), (${operand})\\)$`);

/** What can be computed from two rows: a of b in per cent, from a to b in per cent, b less a. */
export type Operation = 'share' | 'change' | 'difference';

/** A formula taken apart. */
export interface Formula {
  operation: Operation;
  inputs: [a: string, b: string];
}

/** Takes a formula apart; `undefined` where it is none. */
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
  /** Places kept behind the point. */
  decimals: z
    .string()
    .regex(/^[0-4]$/, 'is not a number of places\nWrite 0, 1, 2, 3 or 4.')
    .transform(Number),
  unit: localized,
  display,
  label: localized,
  /** What was computed from what. */
  definition: localized,
  theme: id,
  /** Why it stands as its inputs do. */
  why: localized,
});
export type Derived = z.infer<typeof derivedSchema>;
