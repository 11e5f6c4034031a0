import type { ClaimRecord, DataTable, EvidenceRecord, FigureRecord, PointRecord, SeriesRecord, SourceRecord } from '../schemas/data.ts';
import type { LedgerNumber } from '../schemas/figure.ts';
import { localeOf } from '../locales/locale.ts';
import type { DerivedFigure, Ledger, Point, Series, Words } from './ledger.ts';
import { sentenceText } from './prose.ts';

/** Words of every language, each made by the same rule. */
const inAll = (languages: string[], make: (lang: string) => string): Words =>
  Object.fromEntries(languages.map((lang) => [lang, make(lang)]));

/** The tables of a ledger as they are published, texts plain and in every language. All of them come from the rows that the pages show. */
export function ledgerRecords(
  ledger: Ledger,
  languages: string[],
): { figures: FigureRecord[]; sources: SourceRecord[]; claims: ClaimRecord[]; evidence: EvidenceRecord[] } {
  const plain = (words: Words) => inAll(languages, (lang) => sentenceText(ledger, lang, words[lang] ?? ''));
  const worded = (number: LedgerNumber) => inAll(languages, (lang) => localeOf(lang).number(number).text);
  const computed = [...ledger.derived.values()];
  return {
    figures: [...ledger.figures.values(), ...computed].map((figure) => {
      const { id, value, qualifier, measure, form, unit, display, period, label, source, locator, authority, theme, status } = figure;
      return {
        ...{ id, value, qualifier, measure, unit, display, text: worded(figure), form, period, label },
        ...{ definition: plain(figure.definition), authority, source, locator, theme, status, why: plain(figure.why) },
        formula: computed.includes(figure as DerivedFigure) ? locator : '',
      };
    }),
    sources: [...ledger.sources.values()],
    claims: [...ledger.claims.values()].map(({ id, milestone, locator, text, status, why }) => ({
      ...{ id: `claim:${id}`, milestone, locator, text, status, why: plain(why) },
    })),
    evidence: [...ledger.evidence.values()].flat().map(({ id, about, relation, row, number, date, source, note }) => ({
      ...{ id, about, relation, row, text: number ? worded(number) : inAll(languages, () => ''), date, source, note: plain(note) },
    })),
  };
}

/** Names of the tables, for addresses. */
export const tableNames: DataTable[] = ['figures', 'sources', 'claims', 'evidence'];

/** A series as it is published. */
export function seriesRecordOf(series: Series, languages: string[]): SeriesRecord {
  const point = ({ key, number, figure, source, apart, note }: Point): PointRecord => ({
    ...{ key, value: number.value, qualifier: number.qualifier, text: inAll(languages, (lang) => localeOf(lang).number(number).text) },
    ...{ figure: figure ?? '', source, apart, note: inAll(languages, (lang) => note[lang] ?? '') },
  });
  const { id, label, definition, authority, unit, source, theme, status, why, breaks, points } = series;
  return { id, label, definition, authority, unit, source, theme, status, why, breaks, points: points.map(point) };
}
