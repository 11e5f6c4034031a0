import type { Draft } from '../read/draft.ts';

/** Addresses of all numbers of a draft (figures, derived numbers, points), including rows that are not valid. */
export function rowNames(draft: Draft): { has: (address: string) => boolean } {
  const points = new Map(draft.series.map(({ id, table }) => [id, table.ids]));
  return {
    has: (address) => {
      const [series = '', key] = address.split('/');
      return key === undefined ? draft.figures.ids.has(address) || draft.derived.ids.has(address) : (points.get(series)?.has(key) ?? false);
    },
  };
}
