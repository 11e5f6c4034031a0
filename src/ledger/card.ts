import type { Formula } from '../schemas/derived.ts';
import type { Status } from '../schemas/figure.ts';
import { type LedgerNumber, whole } from '../schemas/number.ts';
import type { Source } from '../schemas/source.ts';
import { localeOf } from '../locales/locale.ts';
import { sourceDate } from './prose.ts';
import type { Evidence, Ledger, Words } from './ledger.ts';

/** A row of the ledger with everything its card shows. Words are in every language of the story. */
export interface Card {
  /** Address of the number, or `claim:<id>`. */
  address: string;
  /** Name of the number, or the text of the claim. */
  label: Words;
  number?: LedgerNumber;
  /** What was counted, and what is left undefined. */
  definition?: Words;
  /** EDTF, or `not stated`. */
  period?: string;
  /** Who counted. */
  authority?: Words;
  source: Source;
  locator: string;
  status: Status;
  why: Words;
  /** Remark about this point of a series. */
  note?: Words;
  formula?: Formula;
  evidence: readonly Evidence[];
}

/** Addresses of all cards: figures, derived numbers, points of series, claims. */
export function cardAddresses(ledger: Ledger): string[] {
  return [
    ...ledger.figures.keys(),
    ...ledger.derived.keys(),
    ...[...ledger.series.values()].flatMap(({ points }) => points.map(({ address }) => address)),
    ...[...ledger.claims.keys()].map((id) => `claim:${id}`),
  ];
}

/**
 * The card at an address; `undefined` if the ledger has no such row. A point that refers to a figure has the card of that figure.
 * @param storySource the source that the story tells, which a claim is from
 */
export function cardAt(ledger: Ledger, address: string, storySource: string): Card | undefined {
  const sourceOf = (id: string): Source => {
    const source = ledger.sources.get(id);
    if (!source) throw new Error(`There is no source "${id}".`);
    return source;
  };
  const evidence = (about: string) => ledger.evidence.get(about) ?? [];
  const derived = ledger.derived.get(address);
  const figure = ledger.figures.get(address) ?? derived;
  if (figure) {
    const { label, definition, period, authority, source, locator, status, why } = figure;
    return {
      address,
      label,
      number: figure,
      definition,
      period,
      authority,
      status,
      why,
      source: sourceOf(source),
      locator: derived ? '' : locator,
      evidence: evidence(address),
      ...(derived ? { formula: derived.formula } : {}),
    };
  }
  const claim = ledger.claims.get(address.replace(/^claim:/, ''));
  if (claim && address.startsWith('claim:')) {
    const { text, locator, status, why } = claim;
    return { address, label: text, source: sourceOf(storySource), locator, status, why, evidence: evidence(address) };
  }
  const series = ledger.series.get(address.split('/')[0]!);
  const point = series?.points.find((candidate) => candidate.address === address);
  if (!series || !point) return undefined;
  if (point.figure) {
    const own = cardAt(ledger, point.figure, storySource)!;
    return { ...own, evidence: [...own.evidence, ...evidence(address)] };
  }
  const { label, definition, authority, status, why } = series;
  const card: Card = {
    address,
    label,
    number: point.number,
    definition,
    period: point.key,
    status,
    why,
    authority: Object.values(point.who).some(Boolean) ? point.who : authority,
    source: sourceOf(point.source),
    locator: '',
    evidence: evidence(address),
  };
  return Object.values(point.note).some(Boolean) ? { ...card, note: point.note } : card;
}

/** The citation of a row as text and as a BibTeX entry. */
export interface Citation {
  text: string;
  bibtex: string;
}

const titleOf = ({ title, lang }: Source) => (lang === 'zh' && !title.startsWith('《') ? `《${title}》` : title);
const braced = (text: string) => text.replace(/[{}\\]/g, '').replace(/([%&#$_])/g, '\\$1');

/**
 * The citation of a card in one language.
 * @param site title of the story in that language, and address of the row
 * @see https://www.bibtex.com/g/bibtex-format/
 */
export function cite(card: Card, lang: string, site: { title: string; url: string }): Citation {
  const locale = localeOf(lang);
  const label = card.label[lang]!;
  const when = card.period === undefined || card.period === 'not stated' ? '' : locale.date(card.period);
  const value = card.number ? locale.number(whole(card.number)).text : '';
  const { date } = card.source;
  const publisher = card.source.publisher[lang]!;
  const from = [publisher, titleOf(card.source), sourceDate(card.source, lang), card.locator].filter(Boolean).join(locale.words.comma);
  const line = value ? `${label}${locale.words.colon}${value}${when ? `${locale.words.comma}${when}` : ''}` : label;
  const key = card.address.replace(/[^a-z0-9-]/gi, '-');
  const year = /\d{4}/.exec(date)?.[0];
  return {
    text: `${line.replace(/[。.]$/, '')}${locale.words.fullStop}${from}${locale.words.fullStop}${site.title}${locale.words.comma}${site.url}`,
    bibtex: [
      `@misc{${key},`,
      `  title = {${braced(line)}},`,
      `  author = {{${braced(publisher)}}},`,
      ...(year ? [`  year = {${year}},`] : []),
      `  howpublished = {${braced(titleOf(card.source))}},`,
      `  note = {${braced([card.locator, site.title].filter(Boolean).join('; '))}},`,
      `  url = {${site.url}}`,
      '}',
    ].join('\n'),
  };
}
