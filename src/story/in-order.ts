import { edtfBounds } from '../schemas/edtf.ts';
import type { MilestoneFacts } from '../schemas/milestone.ts';

/** Something with the facts of an entry. */
interface Ordered {
  id: string;
  facts: Pick<MilestoneFacts, 'date' | 'order' | 'after'>;
}

/** The earliest millisecond that an EDTF date may mean; entries without one come last. */
export const startOf = (edtf: string | undefined): number => (edtf ? (edtfBounds(edtf.split('/')[0]!)?.min ?? 0) : Infinity);

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Entries in story order: by date, then by the order set by hand, then by id. An entry with `after` stands behind the one it names,
 * several behind one in the order set by hand. Entries without a date close the story.
 */
export function inOrder<T extends Ordered>(entries: readonly T[]): T[] {
  const sorted = [...entries].sort(
    (a, b) =>
      compare(startOf(a.facts.date), startOf(b.facts.date)) || (a.facts.order ?? 0) - (b.facts.order ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const ids = new Set(entries.map(({ id }) => id));
  const follows = (entry: T) => entry.facts.after !== undefined && ids.has(entry.facts.after);
  const placed: T[] = [];
  const place = (entry: T) => {
    if (placed.includes(entry)) return;
    placed.push(entry);
    sorted.filter(({ facts }) => facts.after === entry.id).forEach(place);
  };
  sorted.filter((entry) => !follows(entry)).forEach(place);
  // Entries that follow one another in a circle keep their dates.
  sorted.forEach(place);
  return placed;
}
