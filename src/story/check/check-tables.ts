import { faultOfLanguage } from '../../locales/locale.ts';
import { faultOfLink } from '../../markdown/markers.ts';
import { edtfBounds } from '../../schemas/edtf.ts';
import type { Draft, Table } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Rows whose id or key is already used by an earlier row of the table. */
function duplicates<T>({ name, rows }: Table<T>, idOf: (row: T) => string, what: string): Problem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, value }) => {
    const id = idOf(value);
    const before = seen.get(id);
    seen.set(id, before ?? line);
    return before === undefined
      ? []
      : [
          {
            file: name,
            line,
            message: `The ${what} "${id}" stands on line ${before} already.`,
            mend: `Give this row ${what === 'key' ? 'a key' : 'an id'} of its own, or remove it.`,
          },
        ];
  });
}

/** Paths of the words that are missing in a language of the story. */
function missingWords(value: unknown, languages: string[], path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isWords = entries.length > 0 && entries.every(([key, words]) => /^[a-z]{2}$/.test(key) && typeof words === 'string');
  if (isWords) return languages.filter((lang) => !(lang in value)).map((lang) => [...path, lang]);
  return entries.flatMap(([key, inner]) => missingWords(inner, languages, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Whether a row is a point that needs a note in every language. */
const isExplained = (row: object): boolean =>
  ('apart' in row && row.apart === 'yes') || ('apart' in row && 'qualifier' in row && row.qualifier === 'missing');

/** Words that may be left out, and stand in some languages only: the fields that lack them, as `unit_en`. */
const halfWords = (row: object, languages: string[]): string[] =>
  Object.entries(row).flatMap(([field, words]: [string, unknown]) => {
    if (typeof words !== 'object' || words === null || Array.isArray(words)) return [];
    const empty = languages.filter((lang) => ((words as Record<string, string | undefined>)[lang] ?? '').trim() === '');
    if (Object.keys(words).length === 0) return [];
    return empty.length < languages.length ? empty.map((lang) => `${field}_${lang}`) : [];
  });

/** Problems of single tables and documents: duplicate ids, missing languages, unsorted series, unknown sources and themes. */
export function checkTables(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, mend: string) => problems.push({ file, line, message, mend });
  const sources = draft.sources.ids;
  const themes = draft.story.value && new Set(draft.story.value.themes.map(({ id }) => id));
  const needSource = (file: string, line: number, id: string) => {
    if (id && !sources.has(id))
      report(file, line, `The source "${id}" is not in ledger/sources.csv.`, 'Add a row for it, or correct the id.');
  };
  const needTheme = (file: string, line: number, id: string) => {
    if (id && themes && !themes.has(id))
      report(file, line, `The theme "${id}" is not in story.yaml.`, 'Add it to themes, or correct the id.');
  };

  problems.push(...duplicates(draft.figures, (row) => row.id, 'figure'));
  problems.push(...duplicates(draft.sources, (row) => row.id, 'source'));
  problems.push(...duplicates(draft.claims, (row) => row.id, 'claim'));
  problems.push(...duplicates(draft.evidence, (row) => row.id, 'evidence'));
  problems.push(...duplicates(draft.derived, (row) => row.id, 'derived number'));
  problems.push(...duplicates(draft.glossary, (row) => row.id, 'term'));

  const documents = [draft.story, ...draft.scenes, ...draft.series.map(({ about }) => about)];
  for (const { name, raw, lineOf } of documents) {
    // Lengths of steps and typed words are of one language each.
    const { steps: _, typed: __, ...worded } = (raw ?? {}) as Record<string, unknown>;
    for (const path of missingWords(name === draft.story.name ? worded : raw, draft.languages)) {
      report(
        name,
        lineOf(...path),
        `"${path.join('.')}" is missing.`,
        `Write these words in every language of the story (${draft.languages.join(', ')}).`,
      );
    }
  }
  for (const { name, rows } of [
    draft.figures,
    draft.sources,
    draft.claims,
    draft.evidence,
    draft.derived,
    draft.glossary,
    draft.corrections,
  ] as Table<object>[]) {
    for (const { value } of rows) {
      for (const path of missingWords(value, draft.languages))
        report(
          name,
          1,
          `"${path.join('_')}" is missing.`,
          `Add the column: words stand in every language of the story (${draft.languages.join(', ')}).`,
        );
    }
  }

  for (const { name, rows } of [draft.figures, draft.derived, ...draft.series.map(({ table }) => table)] as Table<object>[])
    for (const { line, value } of rows)
      // Why a point is missing or stands apart is asked for as that.
      for (const field of halfWords(isExplained(value) ? { ...value, note: {} } : value, draft.languages))
        report(name, line, `"${field}" is empty.`, 'Write the words.');
  for (const { line, value } of draft.figures.rows) {
    needSource(draft.figures.name, line, value.source);
    needTheme(draft.figures.name, line, value.theme);
  }
  for (const { line, value } of draft.derived.rows) needTheme(draft.derived.name, line, value.theme);
  for (const { name, rows } of [draft.evidence, draft.glossary]) for (const { line, value } of rows) needSource(name, line, value.source);
  for (const { line, value } of draft.sources.rows)
    if (value.url && faultOfLink(value.url))
      report(
        draft.sources.name,
        line,
        `"url" "${value.url}" is no address that readers can open.`,
        'Write one of the web, or leave it empty.',
      );
  for (const { line, value } of draft.claims.rows) {
    if (/[,，；、|]/.test(value.sources))
      report(
        draft.claims.name,
        line,
        `"sources" "${value.sources}" is no list of ids.`,
        'Join them by semicolons: one-source; other-source.',
      );
    else
      value.sources
        .split(';')
        .map((id) => id.trim())
        .filter(Boolean)
        .forEach((id) => needSource(draft.claims.name, line, id));
    if (!draft.milestones.some(({ id }) => id === value.milestone)) {
      report(draft.claims.name, line, `The milestone "${value.milestone}" does not exist.`, 'Correct the id, or write the milestone.');
    }
  }
  const figures = draft.figures.ids;
  for (const { id, about, table } of draft.series) {
    if (about.value) {
      needSource(about.name, about.lineOf('source'), about.value.source);
      needTheme(about.name, about.lineOf('theme'), about.value.theme ?? '');
    }
    if (draft.figures.rows.some(({ value }) => value.id === id))
      report(table.name, 1, `The series "${id}" has the id of a figure.`, 'Give one of them another id.');
    problems.push(...duplicates(table, (row) => row.key, 'key'));
    let previous = -Infinity;
    for (const { line, value } of table.rows) {
      const at = edtfBounds(value.key)?.min ?? previous;
      if (at < previous) report(table.name, line, `The key "${value.key}" is earlier than the row above.`, 'Sort the rows by date.');
      previous = at;
      if (value.value === '' && value.figure === '' && value.qualifier !== 'missing')
        report(table.name, line, 'This point has no number.', 'Give it a value of its own, or the id of the figure that holds it.');
      if (value.value !== '' && value.figure !== '')
        report(table.name, line, 'This point has a value and a figure.', 'Leave one of them empty: a number stands once.');
      if (value.value !== '' && value.qualifier === '')
        report(table.name, line, 'This value has no qualifier.', 'Write one of: exact, about, more-than, less-than, range, missing.');
      if (value.figure && !figures.has(value.figure))
        report(table.name, line, `The figure "${value.figure}" is not in ledger/figures.csv.`, 'Add a row for it, or correct the id.');
      needSource(table.name, line, value.source);
      if (value.apart && draft.languages.some((lang) => !value.note[lang]))
        report(table.name, line, 'This point stands apart and does not say why.', 'Fill the note in every language.');
    }
  }
  const storySource = draft.story.value?.source;
  if (storySource) needSource(draft.story.name, draft.story.lineOf('source'), storySource);
  else if (draft.story.value) {
    for (const field of ['sourceName', 'official'] as const)
      if (draft.story.value[field] !== undefined)
        report(
          draft.story.name,
          draft.story.lineOf(field),
          `"${field}" speaks of a source, and the story names none.`,
          'Write source: too, or leave it out.',
        );
    const [claim] = draft.claims.rows;
    if (claim)
      report(
        draft.claims.name,
        claim.line,
        'The story names no source, and this claim is one of its source.',
        'Write source: in story.yaml.',
      );
  }
  draft.story.value?.languages.forEach((lang, index) => {
    const fault = faultOfLanguage(lang);
    if (fault) report(draft.story.name, draft.story.lineOf('languages', index), fault.message, fault.mend);
  });
  return problems;
}
