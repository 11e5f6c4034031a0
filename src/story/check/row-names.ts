import type { Draft } from '../read/draft.ts';

/** Addresses of all numbers of a draft (figures, derived numbers, points), including rows that are not valid. */
export function rowNames(draft: Draft): { has: (address: string) => boolean } {
  const points = new Map(draft.series.map(({ id, table }) => [id, table.ids]));
  // A series whose table is missing is told once, and not wherever a point of it stands.
  const lost = new Set(draft.paths.flatMap((path) => /^series\/([a-z0-9-]+)\.yaml$/.exec(path)?.[1] ?? []).filter((id) => !points.has(id)));
  return {
    has: (address) => {
      const [series = '', key] = address.split('/');
      return key === undefined
        ? draft.figures.ids.has(address) || draft.derived.ids.has(address)
        : (points.get(series)?.has(key) ?? lost.has(series));
    },
  };
}
