import { z } from 'zod';

/** Words in every language of the story, keyed by language tag: `{zh: …, en: …}`. */
export const localized = z.record(
  z
    .string()
    .regex(
      /^[a-z]{2}$/,
      'is not a language\nWrite language tags of two letters, and put quotes around words that hold a comma or a colon.',
    ),
  z.string().trim().min(1, 'is empty\nWrite the words.'),
);
/** Words without which what they belong to is refused, and what to write. */
export const wordsFor = (mend: string) =>
  z.record(
    z.string().regex(/^[a-z]{2}$/, 'is not a language\nWrite language tags of two letters.'),
    z.string().trim().min(1, `is empty\n${mend}`),
    {
      error: (issue) => (issue.input === undefined ? `is missing\n${mend}` : undefined),
    },
  );
export type Localized = z.infer<typeof localized>;

/** Words that may be left out, whole or in a cell that is empty in every language. */
export const wordsOrNone = z.record(z.string(), z.string().trim()).default({});

/** A field of a table that may be left out: its column may be missing, and its cell empty. */
export const orElse = <S extends z.ZodType>(schema: S, value: z.output<S>) =>
  z
    .union([z.literal(''), schema])
    .transform((cell) => (cell === '' ? value : cell) as z.output<S>)
    .default(value as never);

/** An id: lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id\nUse lower-case letters, digits and single hyphens.');

/** The address of a number: a figure's id, or `series/key` for a point of a series. */
export const address = z
  .string()
  .regex(/^[a-z0-9-]+(\/[0-9X~?-]+)?$/, 'is not the address of a number\nWrite the id of a figure, or series/key for a point of a series.');
