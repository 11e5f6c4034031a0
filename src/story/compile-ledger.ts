import { derive } from '../ledger/derive.ts';
import { type Evidence, type Ledger, mustRow, type Point, rowAt, type Series } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
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

/** Evidence by the line that it is about; a value of its own takes the unit of that line. */
function compileEvidence(draft: Draft, ledger: Ledger): Ledger['evidence'] {
  const evidence = draft.evidence.rows.map(({ value: row }): Evidence => {
    if (row.row) return { ...row, number: mustRow(ledger, row.row).number };
    const about = rowAt(ledger, row.about);
    if (row.value === '' || !about) return row;
    return { ...row, number: { ...about.number, value: row.value, qualifier: row.qualifier || 'exact' } };
  });
  return new Map([...new Set(evidence.map(({ about }) => about))].map((about) => [about, evidence.filter((one) => one.about === about)]));
}

/** The ledger of a sound story: every figure, series, source and claim by id, with series points resolved to their numbers. */
export function compileLedger(draft: Draft): Ledger {
  const figures = byId(draft.figures.rows);
  const counted: Ledger = {
    figures,
    series: new Map(draft.series.map((file) => [file.id, compileSeries(file, figures)])),
    sources: byId(draft.sources.rows),
    claims: byId(draft.claims.rows),
    derived: new Map(),
    evidence: new Map(),
    glossary: draft.glossary.rows.map(({ value }) => value),
  };
  const computed = Object.fromEntries(draft.languages.map((lang) => [lang, localeOf(lang).words.computed]));
  const derived = new Map(
    draft.derived.rows.map(({ value }) => [value.id, derive(value, (address) => mustRow(counted, address), computed)]),
  );
  const ledger = { ...counted, derived };
  return { ...ledger, evidence: compileEvidence(draft, ledger) };
}
