import { z } from 'zod';

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
});
export type PublishedRow = z.infer<typeof publishedSchema>;
