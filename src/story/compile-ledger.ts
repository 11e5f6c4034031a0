import type { Ledger, Point, Series } from '../ledger/ledger.ts';
import type { LedgerNumber } from '../schemas/figure.ts';
import type { Draft, SeriesFile } from './draft.ts';

const byId = <T extends { id: string }>(rows: { value: T }[]) => new Map(rows.map(({ value }) => [value.id, value]));

function compileSeries({ id, about, table }: SeriesFile, figures: Ledger['figures']): Series {
  if (!about.value) throw new Error(`series/${id}.yaml is not valid. Run the checker.`);
  const { label, unit, definition, authority, measure, display, source, theme, status, why, breaks } = about.value;
  const points = table.rows.map(({ value: row }): Point => {
    const figure = row.figure ? figures.get(row.figure) : undefined;
    const number: LedgerNumber = figure ?? {
      value: row.value as number,
      qualifier: row.qualifier || 'exact',
      measure,
      display,
      unit,
    };
    return {
      address: `${id}/${row.key}`,
      series: id,
      key: row.key,
      number,
      ...(row.figure ? { figure: row.figure } : {}),
      source: row.source || figure?.source || source,
      apart: row.apart === 'yes',
      note: row.note,
    };
  });
  return { id, label, unit, definition, authority, source, theme, status, why, breaks, points };
}

/** The ledger of a sound story: every figure, series, source and claim by id, with series points resolved to their numbers. */
export function compileLedger(draft: Draft): Ledger {
  const figures = byId(draft.figures.rows);
  return {
    figures,
    series: new Map(draft.series.map((file) => [file.id, compileSeries(file, figures)])),
    sources: byId(draft.sources.rows),
    claims: byId(draft.claims.rows),
  };
}
