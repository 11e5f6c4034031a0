import { cellForms, type Qualifier, type ValueCell } from '../../schemas/figure.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

const bounds = ['余万', '万余', '亿余'];
const grouped = (display: string) => bounds.includes(display);

/** A number as an author typed it, and where it is from. */
interface TypedRow {
  value: ValueCell;
  qualifier: Qualifier;
  measure: string;
  unit: Record<string, string>;
  source: string;
}

/** Rows that hold a size of their own, by address. */
function sizedRows(draft: Draft): Map<string, TypedRow> {
  const figures = draft.figures.rows.map(({ value }): [string, TypedRow] => [value.id, value]);
  const points = draft.series.flatMap(({ id, about, table }) =>
    about.value
      ? table.rows.map(({ value: { key, value, qualifier, source } }): [string, TypedRow] => {
          const { measure, unit, source: main } = about.value!;
          return [`${id}/${key}`, { value, qualifier: qualifier || 'exact', measure, unit, source: source || main }];
        })
      : [],
  );
  return new Map([...figures, ...points].filter(([, { value }]) => typeof value === 'number'));
}

const nothingLess = { least: 0, most: Infinity, mend: 'Nothing is less than none: leave the minus out, or choose another measure.' };
/** Least and greatest value that a measure can have. */
const reach: Partial<Record<string, { least: number; most: number; mend: string }>> = {
  percent: { least: -100, most: 1000, mend: 'Write the share of a hundred; a growth has the measure percent-change.' },
  'percent-change': { least: -100, most: 100_000, mend: 'Nothing falls by more than all of it; write the change in per cent.' },
  count: nothingLess,
  population: nothingLess,
  area: nothingLess,
  weight: nothingLess,
  volume: nothingLess,
  duration: nothingLess,
};

/** What is wrong with a value that its measure cannot have. */
function impossible(cell: ValueCell, measure: string): { message: string; mend: string } | undefined {
  const bounds = reach[measure];
  if (!bounds) return undefined;
  const values = typeof cell === 'number' ? [cell] : typeof cell === 'object' && 'from' in cell ? [cell.from, cell.to] : [];
  const found = values.find((value) => value < bounds.least || value > bounds.most);
  return found === undefined ? undefined : { message: `The value ${found} is impossible for the measure "${measure}".`, mend: bounds.mend };
}

/** Cells of values that do not say what their qualifier says, and values that are said to disagree and cannot be set side by side. */
export function checkValues(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const sized = sizedRows(draft);

  for (const { line, value: row } of draft.figures.rows) {
    const report = (message: string, mend: string) => problems.push({ file: draft.figures.name, line, message, mend });
    const { value, qualifier, status, display } = row;
    const beyond = impossible(value, row.measure);
    if (beyond) report(beyond.message, beyond.mend);
    if (!cellForms[qualifier].fits(value)) report(`The value does not fit the qualifier "${qualifier}".`, cellForms[qualifier].mend);
    if (display !== 'plain' && !draft.languages.includes('zh'))
      report(`The display "${display}" groups in Chinese, and the story is not told in it.`, 'Write plain, or leave it out.');
    if (grouped(display) && qualifier !== 'more-than')
      report(
        `The display "${display}" says more, and the qualifier "${qualifier}" does not.`,
        'Write 万 or 亿, or the qualifier more-than.',
      );
    if (qualifier === 'missing' && status !== 'not-a-measurement')
      report(`This number is missing and has the status "${status}".`, 'Write not-a-measurement: an absence cannot be borne out.');
    if (qualifier === 'disputed' && status !== 'disputed')
      report(`The values of this number disagree and its status is "${status}".`, 'Write disputed.');
    if (!Array.isArray(value)) continue;
    const parts = value.map((address) => ({ address, part: sized.get(address) }));
    for (const { address, part } of parts) {
      if (!part)
        report(
          `"${address}" holds no size that can be set beside another.`,
          'Name a figure or a point of a series with a value of its own.',
        );
      else if (part.measure !== row.measure || JSON.stringify(part.unit) !== JSON.stringify(row.unit))
        report(
          `"${address}" has another measure or unit than this row.`,
          'Values that disagree are of one thing: give all of them the same.',
        );
    }
    if (parts.every(({ part }) => part) && new Set(parts.map(({ part }) => part!.source)).size < 2)
      report('All values of this number are from one source.', 'Values disagree where sources do: name rows of several sources.');
  }

  for (const { about, table } of draft.series) {
    for (const { line, value: row } of table.rows) {
      const report = (message: string, mend: string) => problems.push({ file: table.name, line, message, mend });
      const beyond = about.value && impossible(row.value, about.value.measure);
      if (beyond) report(beyond.message, beyond.mend);
      if (
        row.qualifier &&
        row.figure === '' &&
        (row.value !== '' || row.qualifier === 'missing') &&
        !cellForms[row.qualifier].fits(row.value)
      )
        report(`The value does not fit the qualifier "${row.qualifier}".`, cellForms[row.qualifier].mend);
      if (row.qualifier === 'missing' && draft.languages.some((lang) => !row.note[lang]))
        report('This point is missing and does not say why.', 'Fill the note in every language.');
    }
  }
  return problems;
}
