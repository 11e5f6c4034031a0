import { edtfBounds } from '../schemas/edtf.ts';
import type { Draft } from './read/draft.ts';

/** Id of the one era of a story that names none. */
export const unnamedEra = 'entries';

const yearOf = (milliseconds: number) => String(new Date(milliseconds).getUTCFullYear());

/** The span of a story, an EDTF interval: as story.yaml says, or else from the year of its first entry to that of its last; `undefined` without dates. */
export function storySpan({ story, milestones }: Pick<Draft, 'story' | 'milestones'>): string | undefined {
  if (story.value?.span) return story.value.span;
  const dates = milestones.flatMap(({ facts }) => (facts?.date ? [edtfBounds(facts.date)!] : []));
  if (dates.length === 0) return undefined;
  return `${yearOf(Math.min(...dates.map(({ min }) => min)))}/${yearOf(Math.max(...dates.map(({ max }) => max)))}`;
}
