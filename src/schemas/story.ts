import { z } from 'zod';
import { edtfSpan } from './edtf.ts';
import { address, id, localized } from './localized.ts';

/** `story.yaml`: what the story is called, its languages, themes and eras. */
export const storySchema = z.strictObject({
  /** Language tags; the first one's milestones hold the facts. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  title: localized,
  place: localized,
  span: edtfSpan,
  lede: localized,
  description: localized,
  /** The scene that stays through the story. */
  spine: id,
  /** The source that the story tells. */
  source: id,
  /** How long a step may be, from and to, by language; an entry that is longer or shorter says why. */
  steps: z.record(z.string().regex(/^[a-z]{2}$/), z.tuple([z.number().int().min(0), z.number().int().min(1)])).default({}),
  /** Numbers that may be typed because they are none of the ledger's, by language. */
  typed: z.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string()).max(15)).default({}),
  licence: localized,
  credits: localized,
  themes: z.array(z.strictObject({ id, name: localized })),
  eras: z
    .array(
      z.strictObject({
        id,
        /** Left out for an era without years. */
        span: edtfSpan.optional(),
        title: localized,
        sentence: localized,
        /** The sums of its line in the index: none, one, or first and last. */
        figures: z.array(address).max(2).default([]),
        remark: localized.optional(),
      }),
    )
    .min(1),
});
export type StoryFile = z.infer<typeof storySchema>;
