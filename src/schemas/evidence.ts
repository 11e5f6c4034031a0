import { z } from 'zod';
import { edtfPeriod } from './edtf.ts';
import { places, plainNumber, withPlaces } from './figure.ts';
import { address, id, localized } from './localized.ts';

/** How a piece of evidence relates to the row it is about. */
export const relation = z.enum(['confirms', 'differs', 'other-scope']);
export type Relation = z.infer<typeof relation>;

/** One row of `ledger/evidence.csv`: what another source says of a number or a claim. */
export const evidenceSchema = z.preprocess(
  withPlaces,
  z.strictObject({
    id,
    /** A figure, a point of a series, or `claim:<id>`. */
    about: z
      .string()
      .regex(
        /^(claim:[a-z0-9-]+|[a-z0-9-]+(\/[0-9X~?-]+)?)$/,
        'is not the address of a line\nWrite the id of a figure, series/key for a point, or claim:<id>.',
      ),
    relation,
    /** Address of the row that holds its number; empty if it has no number or a value of its own. */
    row: z.union([z.literal(''), address]),
    /** Its number in the unit of the row it is about, if no row holds it. */
    value: z.union([z.literal(''), plainNumber]),
    places,
    qualifier: z.enum(['', 'exact', 'about', 'more-than', 'less-than']),
    date: edtfPeriod,
    source: id,
    /** What this source says, in one sentence. */
    note: localized,
    /** The same in a few words: a mark of its own on the sheet of a claim. Empty where the sheet leaves it out. */
    label: z.record(z.string(), z.string()).default({}),
  }),
);
export type EvidenceRow = z.infer<typeof evidenceSchema>;
