/** Whether this is the long run, `npm run test:full`. */
export const full = process.env.FULL === '1';

/** The mark in the title of a test that `npm test` runs, where one of a row of tests is chosen for it: in the long run all run. */
export const quick = (isChosen: boolean): string => (isChosen ? ' @quick' : '');

/** Ways to look, of two kinds: the long run looks at every pair of them, the short one at each of both kinds once or more, in turn. */
export function pairs<A, B>(ones: readonly A[], others: readonly B[]): [A, B][] {
  if (full) return ones.flatMap((one) => others.map((other): [A, B] => [one, other]));
  const count = Math.max(ones.length, others.length);
  return Array.from({ length: count }, (_, index) => [ones[index % ones.length]!, others[index % others.length]!]);
}

/** All of a list in the long run, in the short one those at the given places. */
export const some = <A>(all: readonly A[], ...places: number[]): readonly A[] => (full ? all : places.map((place) => all[place]!));
