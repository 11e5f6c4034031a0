import { derive } from '../ledger/derive.ts';
import { type Correction, type Evidence, type Figure, type Ledger, mustRow, type Point, rowAt, type Series } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import type { CorrectedSize, CorrectedStatus } from '../schemas/correction.ts';
import type { Display, FigureRow } from '../schemas/figure.ts';
import type { LedgerNumber, SizedNumber } from '../schemas/number.ts';
import type { Draft, SeriesFile } from './read/draft.ts';

const byId = <T extends { id: string }>(rows: { value: T }[]) => new Map(rows.map(({ value }) => [value.id, value]));

/** The number of a row; `at` finds the values of a disputed number by address. */
function numberOf(
  {
    value,
    places,
    short,
    qualifier,
    measure,
    display,
    unit,
  }: Pick<FigureRow, 'value' | 'places' | 'qualifier' | 'measure' | 'display' | 'unit'> & { short?: number | undefined },
  at: (address: string) => SizedNumber,
): LedgerNumber {
  const worded = { measure, display, unit, ...(places === undefined ? {} : { places }), ...(short === undefined ? {} : { short }) };
  if (Array.isArray(value)) return { ...worded, qualifier: 'disputed', values: value.map((address) => ({ ...at(address), address })) };
  if (typeof value === 'object') return { ...worded, qualifier: 'range', value: value.from, upper: value.to };
  if (value === '') return { ...worded, qualifier: 'missing' };
  return { ...worded, qualifier: qualifier as SizedNumber['qualifier'], value };
}

/** Finds the number of a row with one value, by address: the values of a disputed number. Throws if there is none. */
function sizesOf(draft: Draft): (address: string) => SizedNumber {
  const none = (address: string) => {
    throw new Error(`"${address}" holds no size. Run the checker.`);
  };
  type Row = Parameters<typeof numberOf>[0];
  const figures = draft.figures.rows.map(({ value }): [string, Row] => [value.id, value]);
  const points = draft.series.flatMap(({ id, about, table }) =>
    table.rows.map(({ value: row }): [string, Row] => [
      `${id}/${row.key}`,
      { ...about.value!, value: row.value, places: row.places, qualifier: row.qualifier || 'exact' },
    ]),
  );
  const rows = new Map([...figures, ...points].filter(([, { value }]) => typeof value === 'number'));
  return (address) => numberOf(rows.get(address) ?? none(address), none) as SizedNumber;
}

function compileSeries({ id, about, table }: SeriesFile, figures: Ledger['figures'], at: (address: string) => SizedNumber): Series {
  if (!about.value) throw new Error(`series/${id}.yaml is not valid. Run the checker.`);
  const { label, unit, definition, authority, measure, display, short, source, theme, status, why, breaks } = about.value;
  const points = table.rows.map(({ value: row }): Point => {
    const figure = row.figure ? figures.get(row.figure) : undefined;
    const own = { value: row.value, places: row.places, qualifier: row.qualifier || 'exact', measure, display, short, unit };
    return {
      address: `${id}/${row.key}`,
      series: id,
      key: row.key,
      number: figure ?? numberOf(own, at),
      ...(row.figure ? { figure: row.figure } : {}),
      source: row.source || figure?.source || source,
      apart: row.apart === 'yes',
      note: row.note,
      who: row.who,
    };
  });
  return { id, label, unit, definition, authority, source, theme: theme ?? '', status, why, breaks, points };
}

/** Evidence by the address that it is about; a value of its own has the unit of that row. */
function compileEvidence(draft: Draft, ledger: Ledger): Ledger['evidence'] {
  const evidence = draft.evidence.rows.map(({ value: row }): Evidence => {
    if (row.row) return { ...row, number: mustRow(ledger, row.row).number };
    const about = rowAt(ledger, row.about);
    if (row.value === '' || !about) return row;
    const { measure, display, unit } = about.number;
    const places = row.places === undefined ? {} : { places: row.places };
    return { ...row, number: { measure, display, unit, ...places, value: row.value, qualifier: row.qualifier || 'exact' } };
  });
  return new Map([...new Set(evidence.map(({ about }) => about))].map((about) => [about, evidence.filter((one) => one.about === about)]));
}

/** Corrections by the address of the number: of numbers in its unit, and of statuses. */
function compileCorrections(draft: Draft, ledger: Ledger): Ledger['corrections'] {
  const corrections = draft.corrections.rows.map(({ value: { date, about, old, new: now, why } }): Correction => {
    const row = mustRow(ledger, about);
    const { measure, display, unit } = row.number;
    // A display with 余 is for lower bounds only.
    const worded = (side: CorrectedSize | CorrectedStatus) =>
      'status' in side ? side.status : { measure, unit, ...side, display: side.qualifier === 'more-than' ? display : grouping(display) };
    return { date, about: row.address, old: worded(old), now: worded(now), why };
  });
  return new Map(corrections.map(({ about }) => [about, corrections.filter((one) => one.about === about)]));
}

/** A display without the words of a lower bound. */
const grouping = (display: Display): Display => (display.includes('亿') ? '亿' : display.includes('万') ? '万' : display);

/** The ledger of a draft without problems: every figure, series, source and claim by id, with the number of each point. */
export function compileLedger(draft: Draft): Ledger {
  const at = sizesOf(draft);
  const figures = new Map(
    draft.figures.rows.map(({ value: row }): [string, Figure] => [row.id, { ...row, ...numberOf(row, at) } as Figure]),
  );
  const counted: Ledger = {
    storySource: draft.story.value?.source ?? '',
    sourceName: draft.story.value?.sourceName ?? {},
    official: draft.story.value?.official ?? false,
    figures,
    series: new Map(draft.series.map((file) => [file.id, compileSeries(file, figures, at)])),
    sources: byId(draft.sources.rows),
    claims: byId(draft.claims.rows),
    derived: new Map(),
    evidence: new Map(),
    corrections: new Map(),
    glossary: draft.glossary.rows.map(({ value }) => value),
  };
  const computed = Object.fromEntries(draft.languages.map((lang) => [lang, localeOf(lang).words.computed]));
  const derived = new Map(
    draft.derived.rows.map(({ value }) => [value.id, derive(value, (address) => mustRow(counted, address), computed)]),
  );
  const ledger = { ...counted, derived };
  return { ...ledger, evidence: compileEvidence(draft, ledger), corrections: compileCorrections(draft, ledger) };
}
