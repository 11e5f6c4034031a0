import { z } from 'zod';
import { edtfWhen } from './edtf.ts';
import { id } from './localized.ts';

const title = z
  .string({ error: 'is not text\nGive the entry a title that a person would read.' })
  .trim()
  .min(1, 'is empty\nGive the entry a title that a person would read.');
const standing = z
  .string({ error: 'is not text\nSay in one sentence what outside evidence agrees, differs or is missing.' })
  .trim()
  .min(1, 'is empty\nSay in one sentence what outside evidence agrees, differs or is missing.');
const words = {
  title,
  standing: standing.optional(),
  /** Why the text is longer or shorter than an entry should be. */
  length: z.string().optional(),
};

/** Front matter of a milestone in the story's first language: facts and words. */
export const milestoneSchema = z.strictObject({
  ...words,
  /** As exact as the source. Left out in a closing entry, which names its era instead. */
  date: edtfWhen.optional(),
  /** The era of a closing entry, which has no date and no number. */
  era: id.optional(),
  /** The entry that this one follows, if its own date is vague and contains the date of the other. */
  after: id.optional(),
  /** Order among entries with equal or vague dates; lower first. */
  order: z.number().int().optional(),
  /** The source gives no date of its own, and the entry says so. */
  undated: z.boolean().optional(),
  theme: id.optional(),
  /** Places in the source that the story retells. */
  locator: z.array(z.string()).default([]),
  /** Left out, what is on the stage stays there. */
  scene: id.optional(),
  /** What the scene shows in the first step; left out, its finished picture. */
  cue: id.optional(),
  /** Status of the entry as a whole; left out, it bears no stamp. */
  status: z.enum(['corroborated', 'partly', 'disputed', 'single-source']).optional(),
});
export type MilestoneFacts = z.infer<typeof milestoneSchema>;

/** Front matter of a translation: words only. */
export const translationSchema = z.strictObject(words);
export type MilestoneWords = z.infer<typeof translationSchema>;

/** Fields that state a fact: only the file of the first language has them. */
export const factFields = Object.keys(milestoneSchema.shape).filter((field) => !(field in words));
