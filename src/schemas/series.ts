import { z } from 'zod';
import { edtfDate } from './edtf.ts';
import { display, measure, places, qualifier, status, valueCell, withPlaces } from './figure.ts';
import { id, localized, wordsOrNone } from './localized.ts';

/** `series/<id>.yaml`: what the table of the same name measures. */
export const seriesSchema = z.strictObject({
  label: localized,
  unit: wordsOrNone,
  definition: wordsOrNone,
  authority: wordsOrNone,
  measure,
  display: display.default('plain'),
  /** Places behind a grouping that sentences and pictures have; cards and tables have the number whole. */
  short: z.number().int().min(0).max(4).optional(),
  source: id,
  theme: id.optional(),
  status: status.default('single-source'),
  why: wordsOrNone,
  /** Dates at which the definition changes: the point may not be joined to the one before. */
  breaks: z.array(z.strictObject({ before: edtfDate, why: localized })).default([]),
});

/** One row of `series/<id>.csv`. Either `value` and `qualifier`, or `figure`: a number is written once. A missing value has a qualifier and a note. */
export const pointSchema = z.preprocess(
  withPlaces,
  z.strictObject({
    key: edtfDate,
    value: valueCell,
    places,
    qualifier: z.union([z.literal(''), qualifier.exclude(['disputed'])]).default(''),
    figure: z.union([z.literal(''), id]).default(''),
    source: z.union([z.literal(''), id]).default(''),
    /** `yes` where the point may not be joined to or compared with the others. */
    apart: z.union([z.literal(''), z.literal('yes')]).default(''),
    note: z.record(z.string(), z.string()).default({}),
    /** Who counted this point, if others counted the rest. */
    who: z.record(z.string(), z.string()).default({}),
  }),
);
