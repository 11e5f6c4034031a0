import { edtfBounds } from '../../schemas/edtf.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Entries without a date or era, or with both, and uses of `after` that contradict the dates. */
export function checkOrder(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const first = draft.milestones.filter(({ lang, facts }) => lang === draft.languages[0] && facts);
  const dates = new Map(first.map(({ id, facts }) => [id, facts!.date]));
  for (const { id, name, facts, lineOf } of first) {
    const { date, era, after, locator } = facts!;
    const report = (line: number, message: string, mend: string) => problems.push({ file: name, line, message, mend });
    if (date === undefined && era === undefined)
      report(1, '"date" is missing.', 'Write an EDTF date in quotes, such as "1904", or the era of a closing entry.');
    if (date !== undefined && era !== undefined)
      report(lineOf('era'), 'This entry has a date and an era.', 'Remove one: dates choose the era, and only a closing entry names it.');
    if (date !== undefined && draft.story.value?.source && locator.length === 0)
      report(lineOf('locator'), '"locator" is empty.', 'Say where in the source of the story the entry stands, such as [S1.P2].');
    const known = draft.story.value?.eras.find((one) => one.id === era);
    if (era !== undefined && draft.story.value && known === undefined)
      report(lineOf('era'), `The era "${era}" is not in story.yaml.`, 'Name one of its eras without a span.');
    if (known?.span !== undefined)
      report(lineOf('era'), `The era "${era}" has years of its own.`, 'Give the entry a date instead, or name an era without a span.');
    if (after === undefined) continue;
    const other = dates.get(after);
    const [own, its] = [date && edtfBounds(date), other && edtfBounds(other)];
    if (!dates.has(after) || after === id)
      report(lineOf('after'), `The milestone "${after}" does not exist.`, 'Name the entry that this one follows.');
    else if (!own || !its || its.min < own.min || its.max > own.max)
      report(
        lineOf('after'),
        `The date of "${after}" does not lie within this entry's own.`,
        'Give the entry its place by date and order.',
      );
  }
  return problems;
}
