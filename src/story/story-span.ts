import { edtfDay, edtfYear } from '../locales/edtf-parts.ts';
import { edtfBounds } from '../schemas/edtf.ts';
import type { Draft } from './read/draft.ts';

/** Id of the one era of a story that names none. */
export const unnamedEra = 'entries';

const yearAt = (milliseconds: number) => edtfYear(edtfDay(new Date(milliseconds)));

/** The span of a story, an EDTF interval: as story.yaml says, or else from the year of its first entry to that of its last; `undefined` without dates. */
export function storySpan({ story, milestones }: Pick<Draft, 'story' | 'milestones'>): string | undefined {
  if (story.value?.span) return story.value.span;
  const dates = milestones.flatMap(({ facts }) => (facts?.date ? [edtfBounds(facts.date)!] : []));
  if (dates.length === 0) return undefined;
  return `${yearAt(Math.min(...dates.map(({ min }) => min)))}/${yearAt(Math.max(...dates.map(({ max }) => max)))}`;
}
