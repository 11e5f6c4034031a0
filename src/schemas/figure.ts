import { z } from 'zod';
import { edtfPeriod } from './edtf.ts';
import { id, localized } from './localized.ts';

/** How sure the size of a number is. */
export const qualifier = z.enum(['exact', 'about', 'more-than', 'less-than']);
export type Qualifier = z.infer<typeof qualifier>;

/** What a number is a measure of. */
export const measure = z.enum([
  'count',
  'percent',
  'percent-change',
  'money',
  'population',
  'area',
  'length',
  'weight',
  'volume',
  'duration',
  'rate',
]);
export type Measure = z.infer<typeof measure>;

/** How a number stands: what other sources say about it. */
export const status = z.enum(['corroborated', 'partly', 'disputed', 'single-source', 'not-a-measurement']);
export type Status = z.infer<typeof status>;

/** Grouping of large numbers in Chinese, as the source prints it. */
export const display = z.enum(['plain', '万', '亿', '余万', '万余', '亿余']);
export type Display = z.infer<typeof display>;

/** A number with all that is needed to word it. */
export interface LedgerNumber {
  /** Plain number in the unit. */
  value: number;
  qualifier: Qualifier;
  measure: Measure;
  display: Display;
  /** Unit per language; `one|many` where the language has two forms. */
  unit: Record<string, string>;
}

export const plainNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'is not a plain number\nWrite digits only, with a point for decimals: 31000, 0.5, -12.')
  .transform(Number);

/** One row of `ledger/figures.csv`, language columns folded into `{zh, en}`. */
export const figureSchema = z.strictObject({
  /** Its address for ever. */
  id,
  value: plainNumber,
  qualifier,
  measure,
  /** What kind of statement it is; only measurements are charted. */
  form: z.enum(['measurement', 'slogan', 'name', 'span']),
  unit: localized,
  display,
  period: edtfPeriod,
  source: id,
  locator: z.string().trim().min(1, 'is empty\nSay where in the source the number stands.'),
  /** Who counted. */
  authority: localized,
  theme: id,
  status,
  label: localized,
  /** What exactly was counted, and what the source leaves undefined. */
  definition: localized,
  /** Why it has this status, in one sentence. */
  why: localized,
});
export type Figure = z.infer<typeof figureSchema>;
