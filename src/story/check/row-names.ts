import type { Draft } from '../read/draft.ts';

/** Addresses of all numbers of a draft (figures, derived numbers, points), including rows that are not valid. */
export function rowNames(draft: Draft): { has: (address: string) => boolean } {
  const points = new Set(draft.series.flatMap(({ id, table }) => [...table.ids].map((key) => `${id}/${key}`)));
  return { has: (address) => draft.figures.ids.has(address) || draft.derived.ids.has(address) || points.has(address) };
}
