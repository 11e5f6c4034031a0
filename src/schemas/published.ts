import { z } from 'zod';
import { edtfDate } from './edtf.ts';

/** What an id names. */
export const publishedKind = z.enum(['era', 'entry', 'chart', 'number', 'claim', 'source', 'term']);
export type PublishedKind = z.infer<typeof publishedKind>;

const name = z.string().regex(/^[a-z0-9-]+(\/[0-9X~?-]+)?$/, 'is not an id\nWrite it as it was published.');

/** One row of `published.csv`: an id that other sites may link to. */
export const publishedSchema = z.strictObject({
  kind: publishedKind,
  id: name,
  /** Empty while the id is in use; else the id that replaced it, or `withdrawn`. */
  now: z.union([z.literal(''), name]),
  /** The day on which the id was first published, or was retired; empty for ids of the first edition. */
  on: z
    .union([
      z.literal(''),
      edtfDate.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), {
        error: 'is not a day\nWrite the day of the edition, such as 1904-12-24.',
      }),
    ])
    .default(''),
  /** The number that was published under an id of the kind `number`, with its qualifier where it is not exact: `more-than 116`. */
  said: z
    .string()
    .regex(
      /^(?:(?:(?:exact|about|more-than|less-than) )?-?\d+(?:\.\d+)?)?$/,
      'is not a number with its qualifier\nWrite it as it was published, such as more-than 116.',
    )
    .default(''),
});
export type PublishedRow = z.infer<typeof publishedSchema>;
