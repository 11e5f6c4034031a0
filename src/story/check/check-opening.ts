import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { numbersOf } from './check-chartable.ts';

/** The two counts of the first screen: each with one size, of the same measure and unit, the smaller first. */
export function checkOpening(draft: Draft): Problem[] {
  const opening = draft.story.value?.opening;
  if (!opening) return [];
  const problems: Problem[] = [];
  const numbers = numbersOf(draft);
  const report = (place: number, message: string, mend: string) =>
    problems.push({ file: draft.story.name, line: draft.story.lineOf('opening', 'counts', place, 'figure'), message, mend });

  const counts = opening.counts.map(({ figure }, place) => {
    const number = numbers.get(figure);
    if (!number) report(place, `The number "${figure}" is not in the ledger.`, 'Add a row for it, or correct the address.');
    else if (number.values.length !== 1 || number.values[0]! <= 0)
      report(place, `The number "${figure}" has no one size above zero to draw.`, 'Name a figure or a point of a series with one value.');
    return number;
  });
  const [first, second] = counts;
  const [small, large] = counts.map((number) => (number?.values.length === 1 ? number.values[0]! : undefined));
  if (first && second && (first.unit !== second.unit || first.measure !== second.measure))
    report(1, `The two counts have different units: ${first.unit} and ${second.unit}.`, 'Name two counts of the same thing.');
  else if (small !== undefined && large !== undefined && small >= large)
    report(1, `The second count is not larger than the first.`, 'Write the smaller count first.');
  return problems;
}
