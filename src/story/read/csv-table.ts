import type { z } from 'zod';
import { joinLines } from '../../markdown/parse.ts';
import { authorIssues } from './issues.ts';
import { withoutNames } from './names.ts';
import type { Problem } from '../problem.ts';
import { readSeparated } from './separated.ts';
import type { TextFile } from './text-file.ts';

/** A valid row and the line of its file where it begins. */
export interface Row<T> {
  line: number;
  value: T;
  /** Its cells by column as they were typed, with languages folded. */
  raw: Record<string, unknown>;
}

/** Ids of a table that cannot be read: it counts as having any id, so that references to it are not reported. */
export const anyId: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

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

/** An id as it was meant where it is written in capitals, with spaces or other dashes, or as a number with decimals. */
const meant = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ _\u2010-\u2015]/g, '-')
    .replace(/\.0$/, '');

/** What a cell is that a spreadsheet filled with something else than what an author typed. */
function faultOfCell(cell: string): [what: string, mend: string] | undefined {
  // A spreadsheet that opens a published table would take such a cell for a formula.
  if (/^[=+@\t]|^-(?![\d.]|-*$)/.test(cell)) return ['begins like a formula of a spreadsheet', 'Begin it with a letter or a digit.'];
  if (/^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|#+$)/.test(cell))
    return ['is an error of a spreadsheet', 'Mend the formula there, and save values.'];
  if (/^'(?!.*').+/s.test(cell)) return ['begins with an apostrophe', 'Leave it out: a spreadsheet hides it, a page does not.'];
  return undefined;
}

/**
 * Reads a CSV file against a schema: valid rows with their line numbers, and a problem for each cell that is not valid. A missing or unknown
 * column is reported once, on the first line. Quoted cells may contain line breaks.
 * @returns `ids` has the id or key of every row, including rows that are not valid, any id where the file is no table
 */
export function readTable<S extends z.ZodType>(
  file: TextFile,
  schema: S,
  languages: string[],
): { rows: Row<z.output<S>>[]; ids: ReadonlySet<string>; problems: Problem[] } {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const rows: Row<z.output<S>>[] = [];
  const report = (line: number, message: string, mend: string) => problems.push({ file: file.name, line, message, mend });
  const read = readSeparated(file.text);
  if ('message' in read) {
    report(read.line, read.message, read.mend);
    return { rows, ids: anyId, problems };
  }
  const [written = [], ...body] = read.rows;
  const header = written.map((column) => column.trim());
  while (header.at(-1) === '' && body.every((cells) => (cells[header.length - 1] ?? '').trim() === '')) header.pop();
  const first = read.offset + 1;
  const head = body.findIndex((cells) => ['id', 'key'].includes(cells[0]?.trim() ?? ''));
  if (head >= 0 && !header.includes('id') && !header.includes('key')) {
    report(first, 'Something stands above the line of the columns.', 'Begin the table with the line of its columns.');
    return { rows, ids: anyId, problems };
  }
  const other = /[|:^~]/.exec(header.join(''))?.[0];
  if (header.length === 1 && other && header[0]!.split(other).length > 2) {
    report(first, `The cells are separated by ${other}.`, 'Save the table with commas, semicolons or tabs between its cells.');
    return { rows, ids: anyId, problems };
  }
  const nameless = header.findIndex((column, index) => column === '' && header.slice(index).some((later) => later !== ''));
  if (nameless >= 0 && header.some((column) => column !== '')) {
    const filled = body.some((cells) => (cells[nameless] ?? '').trim() !== '');
    if (filled || !body.every((cells) => cells.length === header.length || cells.every((cell) => cell.trim() === ''))) {
      report(first, `Column ${nameless + 1} has no name.`, 'Name it as docs/authoring.md does, or take the column out.');
      return { rows, ids: anyId, problems };
    }
    // A column without a name and without a cell is nothing.
    header.splice(nameless, 1);
    body.forEach((cells) => cells.splice(nameless, 1));
  }
  const lengths = new Set(body.filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => cells.length));
  const [only] = lengths;
  if (
    lengths.size === 1 &&
    body.length > 1 &&
    only !== header.length &&
    (only! < header.length || body.some((cells) => cells.at(-1)!.trim() !== ''))
  ) {
    report(
      first,
      `The header has ${header.length} cells, and every row ${only}.`,
      'Give the header a name for each cell of a row, and each row a cell for every name.',
    );
    return { rows, ids: anyId, problems };
  }
  for (const [index, column] of header.entries())
    if (header.indexOf(column) < index) report(first, `The column "${column}" stands twice.`, 'Keep one of them.');
  const nameAt = header.findIndex((column) => column === 'id' || column === 'key');
  let line = first + written.join('').split('\n').length;
  for (const typed of body) {
    const start = line;
    line += typed.join('').split('\n').length;
    const cells = typed.map((cell) => joinLines(cell.trim()));
    if (cells.every((cell) => cell === '')) continue;
    while (cells.length > header.length && cells.at(-1) === '') cells.pop();
    if (cells.length === header.length && cells.every((cell, index) => cell === header[index])) {
      report(start, 'The line of the columns stands here again.', 'Take it out: it stands once, above the rows.');
      continue;
    }
    if (/^(?:#|\/\/)/.test(cells[0]!) && cells.slice(1).every((cell) => cell === '')) {
      report(start, `There are no comments in a table: ${JSON.stringify(cells[0])}.`, 'Take the line out, or write it into a note.');
      continue;
    }
    ids.add(cells[nameAt] ?? '');
    // A name in other letters is told in its row, and not again wherever it is used.
    ids.add(meant(cells[nameAt] ?? ''));
    if (cells.length !== header.length) {
      report(
        start,
        `This row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header ${header.length}.`,
        'Add or remove cells, and put quotes around a cell that holds a comma.',
      );
      continue;
    }
    const told = new Set<string>();
    for (const [index, cell] of cells.entries()) {
      const [what, mend] = faultOfCell(cell) ?? [];
      if (what) told.add(header[index]!);
      if (what) report(start, `"${header[index]}" ${JSON.stringify(cell)} ${what}.`, mend!);
    }
    const raw = fold(Object.fromEntries(header.map((column, index) => [column, cells[index]!])), languages);
    const result = schema.safeParse(withoutNames(raw));
    if (result.success) rows.push({ line: start, value: result.data, raw });
    else
      for (const { path, column, message, mend } of authorIssues(result.error, raw, '_'))
        if (!told.has(path.join('_'))) report(column ? first : start, message, mend);
  }
  const isBlank = header.join('') === '';
  if (isBlank)
    report(first, 'This table is empty.', 'Write its columns; docs/authoring.md lists them. A table that may be left out may be removed.');
  // A table without rows says by its columns alone whether it is the right one.
  if (ids.size === 0 && !isBlank) {
    const cells = fold(Object.fromEntries(header.map((column) => [column, ''])), languages);
    const { error } = schema.safeParse(cells);
    for (const { column, message, mend } of error ? authorIssues(error, cells, '_') : []) if (column) report(first, message, mend);
  }
  return { rows, ids: nameAt < 0 ? anyId : ids, problems };
}
