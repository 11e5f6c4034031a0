import { edtfBounds } from '../../schemas/edtf.ts';
import { showsItems } from '../../schemas/scene.ts';
import type { Draft } from '../read/draft.ts';
import { storySpan } from '../story-span.ts';
import type { Problem } from '../problem.ts';

/** No source speaks of a time so many milliseconds after the end of the story: three centuries. */
const reach = 300 * 365.25 * 24 * 60 * 60 * 1000;

/** When a text of dates begins and ends; an open end is none. */
function boundsOf(text: string): { min: number; max: number } | undefined {
  const parts = text.split('/').map((part) => edtfBounds(part));
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : { min: known[0]!.min, max: known.at(-1)!.max };
}

/** Dates that cannot be: entries and eras outside the years of the story, eras out of order, years centuries later, sources read before they were written. */
export function checkYears(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, mend: string) => problems.push({ file, line, message, mend });
  const story = draft.story.value;
  const span = story && storySpan(draft);
  const years = span === undefined ? undefined : boundsOf(span);
  const within = (text: string) => {
    const bounds = boundsOf(text);
    return !years || !bounds || (bounds.max >= years.min && bounds.min <= years.max);
  };
  const reasonable = (file: string, line: number, field: string, text: string) => {
    const bounds = boundsOf(text);
    if (years && bounds && bounds.max > years.max + reach)
      report(file, line, `"${field}" "${text}" lies centuries after the story, ${span}.`, 'Look for a slip in its digits.');
  };

  if (story)
    story.eras.forEach(({ span: own }, index) => {
      if (!own) return;
      const line = draft.story.lineOf('eras', index, 'span');
      if (!within(own)) report(draft.story.name, line, `The era ${own} lies outside the story, ${span}.`, 'Correct one of the two spans.');
      const before = story.eras.slice(0, index).findLast((era) => era.span);
      if (before && boundsOf(own)!.min < boundsOf(before.span!)!.min)
        report(
          draft.story.name,
          line,
          `The era ${own} begins before the one above it, ${before.span}.`,
          'Put the eras in the order of their years.',
        );
    });
  const { published, changed } = story ?? {};
  if (published && changed && changed < published)
    report(
      draft.story.name,
      draft.story.lineOf('changed'),
      `The story was changed (${changed}) before it was published (${published}).`,
      'Correct one of the days.',
    );
  const entries = draft.milestones.filter(({ lang }) => lang === draft.languages[0]);
  const isRead = entries.length > 0 && entries.every(({ facts }) => facts);
  const dated = story?.eras.flatMap((era, index) => (era.span ? [{ ...era, index, bounds: boundsOf(era.span)! }] : [])) ?? [];
  const taken = new Set<number>();
  // Eras whose own years are wrong are told as that.
  const inOrder = !problems.some(({ message }) => message.startsWith('The era '));
  for (const { name, facts, lineOf } of entries) {
    const bounds = facts?.date ? boundsOf(facts.date) : undefined;
    const era = bounds && (dated.findLast((one) => one.bounds.min <= bounds.min) ?? dated[0]);
    if (!era || !inOrder) continue;
    taken.add(era.index);
    if (!within(facts!.date!)) continue;
    if (bounds.max < era.bounds.min || bounds.min > era.bounds.max)
      report(
        name,
        lineOf('date'),
        `The date "${facts!.date}" lies in no era.`,
        `Correct it, or the span ${era.span} of the era "${era.id}".`,
      );
  }
  if (isRead && inOrder)
    story?.eras.forEach((era, index) => {
      if (era.span ? taken.has(index) : entries.some(({ facts }) => facts!.era === era.id)) return;
      report(
        draft.story.name,
        draft.story.lineOf('eras', index, 'id'),
        `No entry belongs to the era "${era.id}".`,
        'An entry belongs to the last era that begins on or before its date: write one, correct the spans, or take the era out.',
      );
    });

  for (const { name, facts, lineOf } of draft.milestones)
    if (facts?.date && !within(facts.date))
      report(name, lineOf('date'), `The date "${facts.date}" lies outside the story, ${span}.`, 'Correct it, or the span in story.yaml.');

  for (const { line, value } of draft.figures.rows) reasonable(draft.figures.name, line, 'period', value.period);
  for (const { line, value } of draft.evidence.rows) reasonable(draft.evidence.name, line, 'date', value.date);
  for (const { line, value } of draft.claims.rows) reasonable(draft.claims.name, line, 'date', value.date);
  for (const { line, value } of draft.corrections.rows) reasonable(draft.corrections.name, line, 'date', value.date);
  for (const { table } of draft.series) for (const { line, value } of table.rows) reasonable(table.name, line, 'key', value.key);
  for (const { name, value, lineOf } of draft.scenes)
    if (value && showsItems(value))
      for (const [id, { when }] of Object.entries(value.statements)) reasonable(name, lineOf('statements', id, 'when'), 'when', when);
  for (const { line, value } of draft.sources.rows) {
    reasonable(draft.sources.name, line, 'date', value.date);
    reasonable(draft.sources.name, line, 'accessed', value.accessed);
    const [published, read] = [boundsOf(value.date), boundsOf(value.accessed)];
    if (published && read && read.max < published.min)
      report(
        draft.sources.name,
        line,
        `This source was read (${value.accessed}) before it was published (${value.date}).`,
        'Correct one of the dates.',
      );
  }
  return problems;
}
