import { csvParseRows, dsvFormat } from 'd3-dsv';

const quote = '"';

/** The rows of a table, or what keeps them from being read. */
export type Separated = { rows: string[][]; offset: number } | { line: number; message: string; mend: string };

/**
 * Where a quoted cell goes wrong: its quote never closes, or closes before the end of the cell. The line is that of the quote that opens.
 */
function faultOfQuotes(text: string, separator: string): { line: number; message: string; mend: string } | undefined {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const mend = 'Close it, and write every quote within a quoted cell twice.';
  let at = 0;
  while (at < text.length) {
    if (text[at] === quote) {
      const begin = at++;
      while (at < text.length && (text[at] !== quote || text[at + 1] === quote)) at += text[at] === quote ? 2 : 1;
      if (at >= text.length) return { line: lineAt(begin), message: 'A quote opens here that is never closed.', mend };
      at++;
      const next = text[at];
      if (next !== undefined && next !== separator && next !== '\n') {
        const opened = text.slice(begin, begin + 24).split('\n')[0]!;
        return { line: lineAt(begin), message: `The quoted cell ${opened}… ends before its column does.`, mend };
      }
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
    at++;
  }
  return undefined;
}

/**
 * Splits a table as spreadsheets save it: commas, semicolons or tabs between cells, a first line `sep=;`, blank columns at the right and blank
 * rows below. Cells lose the spaces around them.
 * @returns rows with as many cells as they have in the file, and the number of lines above the header
 */
export function readSeparated(text: string): Separated {
  const named = /^sep=(.)\n/i.exec(text);
  const table = named ? text.slice(named[0].length) : text;
  const offset = named ? 1 : 0;
  const head = table.slice(0, table.search(/\n|$/));
  const count = (mark: string) => head.split(mark).length - 1;
  const separator = named?.[1] ?? [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const fault = faultOfQuotes(table, separator);
  if (fault) return { ...fault, line: fault.line + offset };
  const rows = separator === ',' ? csvParseRows(table) : dsvFormat(separator).parseRows(table);
  return { rows, offset };
}
