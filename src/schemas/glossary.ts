import { z } from 'zod';
import { id, localized } from './localized.ts';

/** One row of `ledger/glossary.csv`: a term in every language, its pronunciation and its meaning. */
export const glossarySchema = z.strictObject({
  id,
  term: localized,
  /** Pronunciation of the term in the first language. */
  pinyin: z.string().trim().min(1, 'is empty\nWrite how the term is spoken.'),
  explanation: localized,
  /** Source of the translation; empty if it is ours. */
  source: z.union([z.literal(''), id]),
});
export type Term = z.infer<typeof glossarySchema>;
