/**
 * What is made of each of a list, one after the other, when it is asked for. A page renders all items of an array before it writes the second, and
 * those of this as it writes them, so that a list of thousands is never in memory as a whole.
 */
export function* each<T, U>(all: readonly T[], make: (one: T, index: number) => U): Generator<U, void, undefined> {
  for (const [index, one] of all.entries()) yield make(one, index);
}
