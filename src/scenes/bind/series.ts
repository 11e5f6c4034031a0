import type { Ledger, Series } from '../../ledger/ledger.ts';

/** A series by its id. Throws where there is none: the checker has refused such scenes. */
export function mustSeries(ledger: Ledger, id: string): Series {
  const series = ledger.series.get(id);
  if (!series) throw new Error(`There is no series "${id}".`);
  return series;
}

/** Points that a name stands for: all of a series, or the one at an address. */
export function addressesOf(ledger: Ledger, name: string): string[] {
  return ledger.series.get(name)?.points.map(({ address }) => address) ?? [name];
}
