import { z } from 'zod';
import { edtfDate } from './edtf.ts';
import { type Status, status, writtenPlaces } from './figure.ts';
import { address, localized } from './localized.ts';

const shape = /^(?:(exact|about|more-than|less-than) )?(-?\d+(?:\.\d+)?)$/;
const isStatus = (text: string): text is Status => (status.options as readonly string[]).includes(text);

/** The size of a number before or after a correction. */
export interface CorrectedSize {
  qualifier: 'exact' | 'about' | 'more-than' | 'less-than';
  value: number;
  /** Places behind the point that it is written with, where zeros end it. */
  places?: number;
}

/** The status of a number before or after a correction. */
export interface CorrectedStatus {
  status: Status;
}

const changed = z
  .string()
  .refine(
    (text) => shape.test(text) || isStatus(text),
    'is not a number with its qualifier\nWrite the plain number, with about, more-than or less-than before it where it is not exact: more-than 116.',
  )
  .transform((text): CorrectedSize | CorrectedStatus => {
    if (isStatus(text)) return { status: text };
    const [, qualifier = 'exact', value] = shape.exec(text)!;
    const places = writtenPlaces(value!);
    return { qualifier: qualifier as CorrectedSize['qualifier'], value: Number(value), ...(places === undefined ? {} : { places }) };
  });

/** One row of `ledger/corrections.csv`: a published number, or the status of one, that was wrong. */
export const correctionSchema = z.strictObject({
  /** The day of the correction. */
  date: edtfDate.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), {
    error: 'is not a day\nWrite the day of the correction, such as 1904-12-24.',
  }),
  /** The figure, or the point of a series, that was corrected. */
  about: address,
  /** A number with its qualifier, or a status. */
  old: changed,
  new: changed,
  /** Why, in one sentence. */
  why: localized,
});
export type CorrectionRow = z.infer<typeof correctionSchema>;

/** A correction of a number, as others are of a status. */
export type CorrectedNumber = CorrectionRow & { old: CorrectedSize; new: CorrectedSize };

/** Whether a correction is of the number itself. */
export const isOfNumber = (row: CorrectionRow): row is CorrectedNumber => !('status' in row.old) && !('status' in row.new);
