import { z } from 'zod';
import { edtfDate } from './edtf.ts';
import { display, measure, places, qualifier, status, valueCell, withPlaces } from './figure.ts';
import { id, localized } from './localized.ts';

/** `series/<id>.yaml`: what the table of the same name measures. */
export const seriesSchema = z.strictObject({
  label: localized,
  unit: localized,
  definition: localized,
  authority: localized,
  measure,
  display,
  source: id,
  theme: id,
  status,
  why: localized,
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
    qualifier: z.union([z.literal(''), qualifier.exclude(['disputed'])]),
    figure: z.union([z.literal(''), id]),
    source: z.union([z.literal(''), id]),
    /** `yes` where the point may not be joined to or compared with the others. */
    apart: z.union([z.literal(''), z.literal('yes')]),
    note: z.record(z.string(), z.string()).default({}),
    /** Who counted this point, if others counted the rest. */
    who: z.record(z.string(), z.string()).default({}),
  }),
);
