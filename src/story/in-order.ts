import { edtfBounds } from '../schemas/edtf.ts';
import type { MilestoneFacts } from '../schemas/milestone.ts';

/** The facts of an entry that decide its order. */
interface Ordered {
  id: string;
  facts: Pick<MilestoneFacts, 'date' | 'order' | 'after'>;
}

/** The earliest millisecond of an EDTF date or interval; `Infinity` without a date, so that such entries come last. */
export const startOf = (edtf: string | undefined): number => (edtf ? (edtfBounds(edtf.split('/')[0]!)?.min ?? 0) : Infinity);

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Entries in story order: by date, then by `order`, then by id. An entry with `after` follows the one it names; several are sorted among
 * themselves in the same way. Entries without a date come last.
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
  // Entries whose `after` forms a cycle are sorted by date.
  sorted.forEach(place);
  return placed;
}
