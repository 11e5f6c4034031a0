import { z } from 'zod';
import { relation } from './evidence.ts';
import { display, measure, qualifier, status } from './figure.ts';

/** Words by language tag; a language may be missing. */
const localized = z.record(z.string().regex(/^[a-z]{2}$/), z.string());

const address = z.string().describe('Address in the ledger: the id of a figure, series/key of a point, or claim:id');
const source = z.string().describe('Id of the source in sources.csv');
const number = {
  value: z.number().nullable().describe('Plain number in the unit, of a range its lower end; none where it is missing or disputed'),
  upper: z.number().nullable().describe('Upper end of a range, else none'),
  of: z.string().describe('Where values disagree, the rows that hold them, joined by semicolons; else empty'),
  qualifier: qualifier.describe('How sure its size is; more-than and less-than are bounds, never values; missing is an absence'),
  measure: measure.describe('What it is a measure of'),
  unit: localized.describe('Unit as it follows the number; one|many where a language has two forms'),
  display: display.describe('How Chinese groups it, as the source prints it'),
  text: localized.describe('The number as it is worded in prose, qualifier and unit included'),
};
const standing = {
  status: status.describe('What other sources say of it'),
  why: localized.describe('Why it has this status'),
};

/** A figure or derived number as it is published. */
export const figureRecord = z.strictObject({
  id: address,
  ...number,
  form: z.enum(['measurement', 'slogan', 'name', 'span']).describe('What kind of statement it is; only measurements are charted'),
  period: z.string().describe('When it holds: an EDTF date or interval (ISO 8601-2), or: not stated'),
  label: localized.describe('What it is called'),
  definition: localized.describe('What was counted, and what the source leaves undefined'),
  authority: localized.describe('Who counted'),
  source,
  locator: z.string().describe('Place in the source; of a computed number its formula'),
  theme: z.string().describe('Theme in story.json'),
  ...standing,
  corrected: z.string().describe('Day of its last correction, else empty; corrections.csv says what stood before'),
  formula: z.string().describe('share(a, b), change(a, b) or difference(a, b) where it is computed, else empty'),
});

/** A source as it is published. */
export const sourceRecord = z.strictObject({
  id: source,
  title: z.string().describe('Title in its own language'),
  lang: z.string().describe('Language of the title'),
  publisher: localized.describe('Who published it'),
  date: z.string().describe('Date of publication, n.d. where unknown'),
  kind: z.string().describe('What kind of source it is'),
  url: z.string().describe('Address; empty where it may not be linked'),
  licence: z.string().describe('Licence in its own words'),
  accessed: z.string().describe('When it was read'),
});

/** A claim as it is published. */
export const claimRecord = z.strictObject({
  id: address,
  milestone: z.string().describe('The entry that makes it'),
  locator: z.string().describe('Place in the source that the story tells'),
  text: localized.describe('The claim in our words'),
  ...standing,
});

/** A piece of evidence as it is published. */
export const evidenceRecord = z.strictObject({
  id: z.string().describe('Its own id'),
  about: address,
  relation: relation.describe('What it does to the line it is about'),
  row: z.string().describe('The row of the ledger that holds its number, else empty'),
  text: localized.describe('Its number as it is worded; empty where it has words alone'),
  date: z.string().describe('When it holds or was published: EDTF, or: not stated'),
  source,
  note: localized.describe('What this source says'),
});

/** A correction as it is published. */
export const correctionRecord = z.strictObject({
  date: z.string().describe('Day of the correction'),
  about: address,
  old: localized.describe('The number or its status as it stood before'),
  now: localized.describe('The number or its status as it stands since'),
  why: localized.describe('Why it was wrong'),
});

/** A point of a series as it is published. */
export const pointRecord = z.strictObject({
  key: z.string().describe('EDTF date; series/key is its address'),
  value: number.value,
  upper: number.upper,
  of: number.of,
  qualifier: number.qualifier,
  text: number.text,
  figure: z.string().describe('The figure that holds the number, where it is one, else empty'),
  source,
  apart: z.boolean().describe('May not be joined to or compared with the others'),
  note: localized.describe('What is said of this point alone'),
  who: localized.describe('Who counted this point, where others counted the others'),
});

/** A series as it is published. */
export const seriesRecord = z.strictObject({
  id: z.string().describe('Its id'),
  label: localized.describe('What it is called'),
  definition: localized.describe('What was counted'),
  authority: localized.describe('Who counted'),
  unit: number.unit,
  source,
  theme: z.string().describe('Theme in story.json'),
  ...standing,
  breaks: z
    .array(z.strictObject({ before: z.string().describe('The first key that may not be joined to the one before'), why: localized }))
    .describe('Where the definition changes'),
  points: z.array(pointRecord).describe('Sorted by key'),
});

const stepRecord = z.strictObject({
  scene: z.string().describe('The chart on the stage; empty where the story has none'),
  cue: z.string().describe('What it shows'),
  text: localized.describe('The words, numbers worded'),
  figures: z.array(z.string()).describe('Addresses of the numbers in them'),
});

const milestoneRecord = z.strictObject({
  id: z.string().describe('Its id: its address is {lang}/#id'),
  era: z.string().describe('Id of its era'),
  date: z.string().nullable().describe('EDTF, as exact as the source; null for a closing entry'),
  theme: z.string().nullable().describe('Id of its theme; null where it has none'),
  locator: z.array(z.string()).describe('Where the source says so'),
  status: z.string().nullable().describe('How the entry as a whole stands; null where nothing is said'),
  title: localized.describe('Its title'),
  standing: localized.describe('What outside evidence agrees, differs or is missing'),
  steps: z.array(stepRecord).describe('Its passages in order'),
});

/** The whole story as it is published in `data/story.json`. */
export const storyRecord = z.strictObject({
  languages: z.array(z.string()).describe('Language tags, the first language first'),
  title: localized.describe('Title'),
  place: localized.describe('Where it is about'),
  span: z.string().describe('EDTF interval'),
  description: localized.describe('What it is about'),
  licence: localized.describe('How words, tables and code may be used'),
  credits: localized.describe('What the story is told from'),
  themes: z.array(z.strictObject({ id: z.string(), name: localized })).describe('Themes of the entries'),
  eras: z
    .array(z.strictObject({ id: z.string(), span: z.string().nullable(), title: localized, sentence: localized }))
    .describe('Chapters in order'),
  milestones: z.array(milestoneRecord).describe('Entries in story order, closing ones last'),
});
export type StoryRecord = z.infer<typeof storyRecord>;
export type FigureRecord = z.infer<typeof figureRecord>;
export type SourceRecord = z.infer<typeof sourceRecord>;
export type ClaimRecord = z.infer<typeof claimRecord>;
export type EvidenceRecord = z.infer<typeof evidenceRecord>;
export type CorrectionRecord = z.infer<typeof correctionRecord>;
export type PointRecord = z.infer<typeof pointRecord>;
export type SeriesRecord = z.infer<typeof seriesRecord>;

/** The tables that are published, by the name of their file. */
export const dataTables = {
  figures: figureRecord,
  sources: sourceRecord,
  claims: claimRecord,
  evidence: evidenceRecord,
  corrections: correctionRecord,
};
export type DataTable = keyof typeof dataTables;

/** Columns of a table in CSV: words have one for each language. */
export function columnsOf(table: DataTable, languages: string[]): string[] {
  return Object.entries(dataTables[table].shape).flatMap(([name, schema]) =>
    schema instanceof z.ZodRecord ? languages.map((lang) => `${name}_${lang}`) : [name],
  );
}

/** JSON Schema of everything that is published, a definition for each table, for a series and for the story. @see https://json-schema.org */
export function dataSchema(): object {
  const tables = Object.fromEntries(Object.entries(dataTables).map(([name, record]) => [name, z.array(record)]));
  const parts = Object.entries({ ...tables, series: seriesRecord, story: storyRecord }).map(([name, schema]) => {
    const { $schema, ...definition } = z.toJSONSchema(schema) as { $schema: string };
    return { $schema, name, definition };
  });
  return { $schema: parts[0]!.$schema, $defs: Object.fromEntries(parts.map(({ name, definition }) => [name, definition])) };
}
