import { z } from 'zod';
import { edtfSpan } from './edtf.ts';
import { address, id, localized } from './localized.ts';

/** A count on the first screen: a number with one value, and a few words on who gives it. */
const openingCount = z.strictObject({ figure: address, by: localized });

/** The first screen: two counts of one thing, the smaller first, and the sentence that tells how far apart they are. */
export const openingSchema = z.strictObject({
  heading: localized,
  counts: z.tuple([openingCount, openingCount]),
  apart: localized,
  /** What the two counts make a reader ask. */
  question: localized,
  /** Words of the way back along the line of the spine, to its first number. */
  back: localized,
});

const day = z.iso.date({ error: 'is not a day\nWrite a date such as 1904-12-24.' });

/** `story.yaml`: titles, languages, themes and eras. */
export const storySchema = z.strictObject({
  /** Language tags; the first one's milestones hold the facts. */
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, 'is not a language\nWrite language tags of two small letters, such as zh or en.'))
    .min(1, 'is empty\nWrite at least one language, such as en.'),
  title: localized,
  place: localized.optional(),
  /** Left out, it reaches from the first entry to the last. */
  span: edtfSpan.optional(),
  lede: localized.optional(),
  /** Left out, it is the lede, or else the title. */
  description: localized.optional(),
  /** A story without it begins with its title. */
  opening: openingSchema.optional(),
  /** The scene that is shown above the first step, and on the ribbon during other scenes. */
  spine: id.optional(),
  /** The source that the story retells; its numbers are marked as its claims. */
  source: id.optional(),
  /** The source as words of the engine name it: the yearbook, so that they say "not stated in the yearbook". */
  sourceName: localized.optional(),
  /** The source is an official record: its numbers are drawn as counts. */
  official: z.boolean().optional(),
  /** Least and greatest length of a step, by language; an entry with another length says why. */
  steps: z
    .record(
      z.string().regex(/^[a-z]{2}$/),
      z
        .tuple([z.number().int().min(0), z.number().int().min(1)], {
          error: 'is not two lengths\nWrite the least and the greatest length of a step: [40, 90].',
        })
        .refine(([least, most]) => least <= most, { error: 'has the greater length first\nWrite the smaller one first: [40, 90].' }),
    )
    .default({}),
  /** Numbers that may be typed in the text, by language, because they are not in the ledger. */
  typed: z.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string()).max(15)).default({}),
  /** When the story was published, and when its words or numbers last changed: days, for machines and people that ask how old it is. */
  published: day.optional(),
  changed: day.optional(),
  licence: localized.optional(),
  credits: localized.optional(),
  themes: z.array(z.strictObject({ id, name: localized })).default([]),
  eras: z
    .array(
      z.strictObject({
        id,
        /** Left out for an era without years. */
        span: edtfSpan.optional(),
        title: localized,
        sentence: localized,
        /** Numbers of its row in the contents: none, one, or first and last. */
        figures: z.array(address).max(2).default([]),
        remark: localized.optional(),
      }),
    )
    .min(1, 'is empty\nWrite at least one era, or leave eras out: the entries then stand in one row.')
    .default([]),
});
export type StoryFile = z.infer<typeof storySchema>;
