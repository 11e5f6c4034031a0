import { edtfBounds } from '../../schemas/edtf.ts';
import { anyId } from '../read/csv-table.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Whether two units are one in any language, by their form for many: what a language words otherwise is told by its own check. */
function sameUnit(one: Record<string, string>, other: Record<string, string>): boolean {
  const many = (unit: string | undefined) => unit?.split('|').at(-1);
  const languages = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return languages.length === 0 || languages.some((lang) => many(one[lang]) === many(other[lang]));
}

/** When the time of a figure begins and ends; `undefined` where it is not stated or has an open end. */
function periodBounds(period: string): { min: number; max: number } | undefined {
  const [from, to = from] = period.split('/').map((part) => edtfBounds(part));
  return from && to ? { min: from.min, max: to.max } : undefined;
}

/** Series without values, with a date twice, with breaks that part nothing, or with figures of another thing or time. */
export function checkSeries(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, mend: string) => problems.push({ file, line, message, mend });
  for (const { id, about, table } of draft.series) {
    if (table.rows.length === 0 && table.ids !== anyId && table.ids.size === 0)
      report(table.name, 1, `The series "${id}" has no values.`, 'Write a row for each date, or take its two files out.');
    const keys = table.rows.map(({ value }) => value.key);
    const plainKey = (key: string) => key.replace(/[~?]$/, '');
    about.value?.breaks.forEach(({ before }, index) => {
      const [begin, at] = [edtfBounds(keys[0] ?? ''), edtfBounds(before)];
      if (begin && at && at.min <= begin.min)
        report(
          about.name,
          about.lineOf('breaks', index, 'before'),
          `No value of the series stands before its break, "${before}".`,
          'Name the first date that is counted in the new way, or take the break out.',
        );
    });
    for (const { line, value } of table.rows) {
      const twin = table.rows.find(
        (other) => other.line < line && other.value.key !== value.key && plainKey(other.value.key) === plainKey(value.key),
      );
      if (twin)
        report(table.name, line, `The key "${value.key}" is the date of line ${twin.line}.`, 'Keep one of them: a date has one value.');
      const figure =
        value.figure && value.value === '' ? draft.figures.rows.find((row) => row.value.id === value.figure)?.value : undefined;
      if (figure && about.value && (figure.measure !== about.value.measure || !sameUnit(figure.unit, about.value.unit)))
        report(
          table.name,
          line,
          `The figure "${value.figure}" has another measure or unit than the series.`,
          'A series is of one thing: name a figure of the same measure and unit.',
        );
      else if (figure) {
        const [own, its] = [edtfBounds(value.key), periodBounds(figure.period)];
        if (own && its && (its.max < own.min || its.min > own.max))
          report(
            table.name,
            line,
            `The figure "${value.figure}" is of ${figure.period}, and this point of ${value.key}.`,
            'Correct the key, or name a figure of that time.',
          );
      }
    }
  }
  return problems;
}
