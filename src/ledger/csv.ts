import { csvFormatRows } from 'd3-dsv';

type Cell = string | number | boolean | null;
type Value = Cell | Record<string, string>;

/** Spreadsheets run text that begins with these characters as a formula. @see https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (typeof value === 'string' && formula.test(value))
    throw new Error(`"${value}" begins like a formula and may not stand in a CSV file.`);
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'yes' : '') : String(value);
}

/** Gives words by language a column each: `label: {zh, en}` becomes `label_zh` and `label_en`. */
function flat(record: Record<string, Value>): [string, Cell][] {
  return Object.entries(record).flatMap(([name, value]): [string, Cell][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([lang, words]): [string, Cell] => [`${name}_${lang}`, words])
      : [[name, value]],
  );
}

/**
 * Records as a CSV file for spreadsheets: UTF-8 with a byte order mark, one header, quotes where needed.
 * @param columns the header if there is no record
 * @throws if a text begins like a formula
 */
export function toCsv(records: readonly object[], columns: string[] = []): string {
  const rows = records.map((record) => flat(record as Record<string, Value>));
  const header = rows[0]?.map(([name]) => name) ?? columns;
  return `\uFEFF${csvFormatRows([header, ...rows.map((row) => row.map(([, value]) => cell(value)))])}\n`;
}
