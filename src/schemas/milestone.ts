import { z } from 'zod';
import { edtfDate } from './edtf.ts';
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
  standing,
  /** Why the text is longer or shorter than an entry should be. */
  length: z.string().optional(),
};

/** Front matter of a milestone in the story's first language: facts and words. */
export const milestoneSchema = z.strictObject({
  ...words,
  /** As exact as the source, and no more. Left out in a closing entry, which names its era instead. */
  date: edtfDate.optional(),
  /** The era of a closing entry: words of the story's own, without a date, not counted among the entries. */
  era: id.optional(),
  /** The entry that this one follows, where its own date is vague and holds the other's. */
  after: id.optional(),
  /** Breaks ties where dates are equal or vague; lower first. */
  order: z.number().int().optional(),
  /** The source gives no date of its own, and the entry says so. */
  undated: z.boolean().optional(),
  theme: id,
  /** Where the source says so; empty in a closing entry alone. */
  locator: z.array(z.string()).default([]),
  scene: id,
  /** What the scene shows in the first step. */
  cue: id,
  /** How the entry as a whole stands. */
  status: z.enum(['corroborated', 'partly', 'disputed', 'single-source']),
});
export type MilestoneFacts = z.infer<typeof milestoneSchema>;

/** Front matter of a translation: words only. */
export const translationSchema = z.strictObject(words);
export type MilestoneWords = z.infer<typeof translationSchema>;

/** Fields that state a fact and so belong in the first language's file alone. */
export const factFields = Object.keys(milestoneSchema.shape).filter((field) => !(field in words));
