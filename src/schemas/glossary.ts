import { z } from 'zod';
import { id, localized } from './localized.ts';

/** One row of `ledger/glossary.csv`: a term in every language, how it is spoken, and what it means. */
export const glossarySchema = z.strictObject({
  id,
  term: localized,
  /** How the term of the first language is spoken. */
  pinyin: z.string().trim().min(1, 'is empty\nWrite how the term is spoken.'),
  explanation: localized,
  /** Where the translation is from; empty where it is the story's own. */
  source: z.union([z.literal(''), id]),
});
export type Term = z.infer<typeof glossarySchema>;
