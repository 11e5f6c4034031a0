import { z } from 'zod';
import { edtfDate, edtfPeriod } from './edtf.ts';
import { id, localized, orElse } from './localized.ts';

/** What to write instead of a text that is no address of a source, by what people type. */
function addressMend(typed: string): string {
  const doi = /^(?:doi:? ?|(?:dx\.)?doi\.org\/)(10\..+)$/i.exec(typed)?.[1];
  if (doi) return `Write https://doi.org/${doi}.`;
  const marked = /^(?:<|\[[^\]]*\]\()(https?:[^>)\s]+)[>)]$/.exec(typed)?.[1];
  return marked ? `Write it without marks: ${marked}` : 'Write an http(s) address, or leave it empty.';
}
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** One row of `ledger/sources.csv`. */
export const sourceSchema = z.strictObject({
  id,
  title: z.string().trim().min(1, 'is empty\nWrite the title of the source.'),
  /** Language of the title. */
  lang: z.string().refine((text) => /^[a-z]{2}$/.test(text) && languages.of(text) !== undefined, {
    error: 'is not a language\nWrite a two-letter language tag, such as zh or en.',
  }),
  /** Publisher, by language. */
  publisher: localized,
  /** Date of publication; `n.d.` where unknown. */
  date: orElse(
    z.union([
      z.literal('n.d.'),
      z
        .string()
        .refine((text) => !/^(?:not stated|n\/?a|n\.? ?d\.?|undated|unknown|-+|—|\?+|不详|无日期)$/i.test(text), {
          error: 'is not a date\nWrite n.d. where it is unknown.',
          abort: true,
        })
        .pipe(edtfPeriod),
    ]),
    'n.d.',
  ),
  kind: z.string().trim().default(''),
  /** Address that may be linked; empty for reposts. */
  url: z
    .union([
      z.literal(''),
      z
        .url({ protocol: /^https?$/, error: ({ input }) => `is not a web address\n${addressMend(String(input))}` })
        .refine((text) => !/[\s;,|]+https?:/.test(text), {
          error: 'is more than one address\nWrite one, and give the other a row of its own.',
          abort: true,
        })
        .refine((text) => !/\s/.test(text), { error: 'has a space in it\nWrite %20 for it, or take it out.' }),
    ])
    .default(''),
  licence: z.string().default(''),
  /** When it was read. */
  accessed: z.union([z.literal(''), edtfDate]).default(''),
});
export type Source = z.infer<typeof sourceSchema>;

/** One row of `ledger/claims.csv`: a "first", a "zero", a ranking. */
export const claimSchema = z.strictObject({
  id,
  milestone: id,
  locator: z.string().trim().min(1, 'is empty\nSay where in the source the claim stands.'),
  status: z.enum(['corroborated', 'partly', 'disputed', 'single-source']),
  text: localized,
  why: localized,
  /** What is claimed, in a few words, and for when: set on sheets of claims; empty where no sheet shows it. */
  label: z.record(z.string(), z.string()).default({}),
  date: z.union([z.literal(''), edtfPeriod]).default(''),
  /** Ids of sources about it, joined by `;`. */
  sources: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;
