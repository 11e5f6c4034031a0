import { csvParseRows } from 'd3-dsv';
import type { z } from 'zod';
import { authorIssues } from './issues.ts';
import type { Problem } from '../problem.ts';
import type { TextFile } from './text-file.ts';

/** A valid row and the line of its file where it begins. */
export interface Row<T> {
  line: number;
  value: T;
}

/** Folds columns such as `label_zh`, `label_en` into `label: {zh, en}`. */
function fold(cells: Record<string, string>, languages: string[]): Record<string, unknown> {
  const folded: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    const [, name, lang] = /^(.+)_([a-z]{2})$/.exec(column) ?? [];
    if (name && lang && languages.includes(lang)) {
      folded[name] = { ...(folded[name] as object | undefined), [lang]: cell };
    } else folded[column] = cell;
  }
  return folded;
}

/**
 * Reads a CSV file against a schema: valid rows with their line numbers, and a problem for each cell that is not valid. A missing or unknown
 * column is reported once, on the first line. Quoted cells may contain line breaks.
 * @returns `ids` has the id or key of every row, including rows that are not valid
 */
export function readTable<S extends z.ZodType>(
  file: TextFile,
  schema: S,
  languages: string[],
): { rows: Row<z.output<S>>[]; ids: Set<string>; problems: Problem[] } {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const rows: Row<z.output<S>>[] = [];
  const [header = [], ...body] = csvParseRows(file.text);
  const report = (line: number, message: string, mend: string) => problems.push({ file: file.name, line, message, mend });
  const nameAt = header.findIndex((column) => column === 'id' || column === 'key');
  let line = 1 + header.join('').split('\n').length;
  for (const cells of body) {
    const start = line;
    line += cells.join('').split('\n').length;
    if (cells.length === 1 && cells[0] === '') continue;
    ids.add(cells[nameAt] ?? '');
    if (cells.length !== header.length) {
      report(
        start,
        `This row has ${cells.length} cells, the header ${header.length}.`,
        'Add or remove cells, and put quotes around a cell that holds a comma.',
      );
      continue;
    }
    for (const [index, cell] of cells.entries()) {
      // A spreadsheet that opens a published table would take such a cell for a formula.
      if (/^[=+@\t]|^-(?![\d.])/.test(cell))
        report(
          start,
          `"${header[index]}" ${JSON.stringify(cell)} begins like a formula of a spreadsheet.`,
          'Begin it with a letter or a digit.',
        );
    }
    const record = fold(Object.fromEntries(header.map((column, index) => [column, cells[index]!])), languages);
    const result = schema.safeParse(record);
    if (result.success) rows.push({ line: start, value: result.data });
    else for (const { column, message, mend } of authorIssues(result.error, record, '_')) report(column ? 1 : start, message, mend);
  }
  return { rows, ids, problems };
}
