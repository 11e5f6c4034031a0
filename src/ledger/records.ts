import type {
  ClaimRecord,
  CorrectionRecord,
  DataTable,
  EvidenceRecord,
  FigureRecord,
  PointRecord,
  SeriesRecord,
  SourceRecord,
} from '../schemas/data.ts';
import { isSized, type LedgerNumber, whole } from '../schemas/number.ts';
import { sideText } from './corrections.ts';
import { localeOf } from '../locales/locale.ts';
import type { DerivedFigure, Ledger, Point, Series, Words } from './ledger.ts';
import { sentenceText } from './prose.ts';

/** Words in every language, from a function of the language. */
const inAll = (languages: string[], make: (lang: string) => string): Words =>
  Object.fromEntries(languages.map((lang) => [lang, make(lang)]));

/** The columns of a number: value, upper end of a range, addresses of disputed values, qualifier. */
export const numberColumns = (number: LedgerNumber) => ({
  value: isSized(number) || number.qualifier === 'range' ? number.value : null,
  upper: number.qualifier === 'range' ? number.upper : null,
  of: number.qualifier === 'disputed' ? number.values.map(({ address }) => address).join('; ') : '',
  qualifier: number.qualifier,
});

/** The tables of a ledger as published under `data/`, with plain texts in every language. */
export function ledgerRecords(
  ledger: Ledger,
  languages: string[],
): {
  figures: FigureRecord[];
  sources: SourceRecord[];
  claims: ClaimRecord[];
  evidence: EvidenceRecord[];
  corrections: CorrectionRecord[];
} {
  const plain = (words: Words) => inAll(languages, (lang) => sentenceText(ledger, lang, words[lang] ?? ''));
  const worded = (number: LedgerNumber) => inAll(languages, (lang) => localeOf(lang).number(whole(number)).text);
  const computed = [...ledger.derived.values()];
  return {
    figures: [...ledger.figures.values(), ...computed].map((figure) => {
      const { id, measure, form, unit, display, period, label, source, locator, authority, theme, status } = figure;
      return {
        id,
        ...numberColumns(figure),
        measure,
        unit,
        display,
        text: worded(figure),
        form,
        period,
        label,
        definition: plain(figure.definition),
        authority,
        source,
        locator,
        theme,
        status,
        why: plain(figure.why),
        corrected: ledger.corrections.get(id)?.at(-1)?.date ?? '',
        formula: computed.includes(figure as DerivedFigure) ? locator : '',
      };
    }),
    sources: [...ledger.sources.values()],
    claims: [...ledger.claims.values()].map(({ id, milestone, locator, text, status, why }) => ({
      id: `claim:${id}`,
      milestone,
      locator,
      text,
      status,
      why: plain(why),
    })),
    corrections: [...ledger.corrections.values()].flat().map(({ date, about, old, now, why }) => ({
      date,
      about,
      old: inAll(languages, (lang) => sideText(lang, old)),
      now: inAll(languages, (lang) => sideText(lang, now)),
      why: plain(why),
    })),
    evidence: [...ledger.evidence.values()].flat().map(({ id, about, relation, row, number, date, source, note }) => ({
      id,
      about,
      relation,
      row,
      text: number ? worded(number) : inAll(languages, () => ''),
      date,
      source,
      note: plain(note),
    })),
  };
}

/** Names of the published tables, as in their addresses. */
export const tableNames: DataTable[] = ['figures', 'sources', 'claims', 'evidence', 'corrections'];

/** A series as published under `data/series/`. */
export function seriesRecordOf(series: Series, languages: string[]): SeriesRecord {
  const point = ({ key, number, figure, source, apart, note, who }: Point): PointRecord => ({
    key,
    ...numberColumns(number),
    text: inAll(languages, (lang) => localeOf(lang).number(whole(number)).text),
    figure: figure ?? '',
    source,
    apart,
    note: inAll(languages, (lang) => note[lang] ?? ''),
    who: inAll(languages, (lang) => who[lang] ?? ''),
  });
  const { id, label, definition, authority, unit, source, theme, status, why, breaks, points } = series;
  return { id, label, definition, authority, unit, source, theme, status, why, breaks, points: points.map(point) };
}
