import { z } from 'zod';
import { numberMend } from './number-mend.ts';
import { edtfPeriod } from './edtf.ts';
import { id, localized, orElse, wordsOrNone } from './localized.ts';

/** How certain a number is: a value, a bound, a range, several values that disagree, or a missing one. */
export const qualifier = z.enum(['exact', 'about', 'more-than', 'less-than', 'range', 'disputed', 'missing']);
export type Qualifier = z.infer<typeof qualifier>;

/** What a number is a measure of. */
export const measure = z.enum([
  'count',
  'percent',
  'percent-change',
  'money',
  'population',
  'area',
  'length',
  'weight',
  'volume',
  'duration',
  'rate',
  'quantity',
]);
export type Measure = z.infer<typeof measure>;

/** What other sources say about a number. */
export const status = z.enum(['corroborated', 'partly', 'disputed', 'single-source', 'not-a-measurement']);
export type Status = z.infer<typeof status>;

/** What kind of statement a number is. */
const form = z.enum(['measurement', 'slogan', 'name', 'span']);

/** Grouping of large numbers in Chinese, as printed in the source. */
export const display = z.enum(['plain', '万', '亿', '余万', '万余', '亿余']);
export type Display = z.infer<typeof display>;

/** Digits of a number that a computer holds without loss. */
const digitsHeld = 15;
const isHeld = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '').length <= digitsHeld && !/\.\d{9}/.test(text);

export const plainNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { error: ({ input }) => `is not a plain number\n${numberMend(String(input))}` })
  .refine((text) => !/^-0+(\.0+)?$/.test(text), { error: 'has a sign, and nothing has none\nWrite 0.' })
  .refine((text) => !/^-?0\d/.test(text), { error: 'begins with a nought that says nothing\nLeave it out.' })
  .refine(isHeld, { error: 'has more digits than can be kept\nWrite at most fifteen digits, eight of them behind the point.' })
  .transform(Number);

/** Places behind the point that a cell is written with, as far as its value alone does not show them: two of 1.50, none of 1.5. */
export function writtenPlaces(cell: string): number | undefined {
  const places = [...cell.matchAll(/(?<=\d)\.(\d*0)(?!\d)/g)].map(([, fraction]) => fraction!.length);
  return places.length > 0 ? Math.max(...places) : undefined;
}

/** A row with the places of its value: zeros at the end are part of what a source says. */
export const withPlaces = (row: unknown): unknown => {
  const places = row && typeof row === 'object' && 'value' in row && typeof row.value === 'string' ? writtenPlaces(row.value) : undefined;
  return places === undefined ? row : { ...(row as object), places };
};

/** Places that `withPlaces` adds; no column of a table. */
export const places = z.number().optional();

const rangeCell = z
  .string()
  .regex(/^-?\d+(\.\d+)?\.\.-?\d+(\.\d+)?$/)
  .refine((text) => text.split('..').every(isHeld), {
    error: 'has more digits than can be kept\nWrite at most fifteen digits, eight of them behind the point.',
  })
  .transform((text) => {
    const [from, to] = text.split('..').map(Number) as [number, number];
    return { from, to };
  });

const rowsCell = z
  .string()
  .regex(/^[a-z0-9-]+(\/[0-9X~?-]+)?(; ?[a-z0-9-]+(\/[0-9X~?-]+)?)+$/)
  .transform((text) => text.split(/; ?/));

/** The cell of a value: a number, `from..to`, addresses of values that disagree, or empty, depending on the qualifier. */
export const valueCell = z.union([z.literal(''), rangeCell, rowsCell, plainNumber]);
export type ValueCell = z.infer<typeof valueCell>;

/** By qualifier: whether a cell fits it, and the advice to an author if not. */
export const cellForms: Record<Qualifier, { fits: (cell: ValueCell) => boolean; mend: string }> = (() => {
  const number = { fits: (cell: ValueCell) => typeof cell === 'number', mend: 'Write one plain number, or another qualifier.' };
  return {
    exact: number,
    about: number,
    'more-than': number,
    'less-than': number,
    range: {
      fits: (cell: ValueCell) => typeof cell === 'object' && 'from' in cell && cell.from < cell.to,
      mend: 'Write its two ends with two points between them, the lower one first: 15..17.',
    },
    disputed: { fits: Array.isArray, mend: 'Write the addresses of the rows that hold its values, joined by semicolons.' },
    missing: { fits: (cell: ValueCell) => cell === '', mend: 'Leave the value empty: nobody was found to have counted.' },
  };
})();

/** The status of a number of which nothing is known but its row. */
const ownStatus = ({ qualifier, form }: { qualifier: Qualifier; form: string }): Status =>
  qualifier === 'missing' || form !== 'measurement' ? 'not-a-measurement' : qualifier === 'disputed' ? 'disputed' : 'single-source';

const figureRow = z.strictObject({
  /** Permanent id, which is its address. */
  id,
  /** In the form of its qualifier. */
  value: valueCell,
  places,
  qualifier,
  measure,
  /** What kind of statement it is; only measurements are charted. */
  form: orElse(form, 'measurement'),
  unit: wordsOrNone,
  display: orElse(display, 'plain'),
  period: orElse(edtfPeriod, 'not stated'),
  source: id,
  /** Where in its source it stands. */
  locator: z.string().trim().default(''),
  /** Who counted. */
  authority: wordsOrNone,
  theme: orElse(id, ''),
  /** Left out, it is what the row itself says: one source, values that disagree, or nothing that was counted. */
  status: z.union([z.literal(''), status]).default(''),
  label: localized,
  /** What exactly was counted, and what the source leaves undefined. */
  definition: wordsOrNone,
  /** Why it has this status, in one sentence. */
  why: wordsOrNone,
});

/** One row of `ledger/figures.csv`, language columns folded into `{zh, en}`. */
export const figureSchema = z.preprocess(
  withPlaces,
  figureRow.transform((row) => ({ ...row, status: row.status || ownStatus(row) })),
);
export type FigureRow = z.infer<typeof figureSchema>;
