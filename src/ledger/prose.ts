import { localeOf } from '../locales/locale.ts';
import type { Formula } from '../schemas/derived.ts';
import { type LedgerNumber, whole } from '../schemas/number.ts';
import type { NumberWording } from '../locales/wording.ts';
import type { Source } from '../schemas/source.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { type Ledger, mustRow } from './ledger.ts';

/** What is needed to word numbers and link to them. `base` is the path of the site, with a slash at its end. */
export interface ProseContext {
  ledger: Ledger;
  lang: string;
  base: string;
}

/** HTML of the grouping after the digits, with qualifier words such as 余 in a `span`. */
export const qualified = (after: string): string =>
  escapeMarkup(after).replace(/[余多]/gu, (word) => `<span class="qualifier">${word}</span>`);

/** The id of a row on the ledger page: its address with `:` instead of `/`. */
export function rowAnchor(address: string): string {
  return address.replace('/', ':');
}

/** The value for the `value` attribute of `<data>`, written as in a cell of the ledger; empty if missing. */
export function plainValue(number: LedgerNumber): string {
  if (number.qualifier === 'missing') return '';
  if (number.qualifier === 'range') return `${number.value}..${number.upper}`;
  return number.qualifier === 'disputed' ? number.values.map(({ value }) => value).join('; ') : String(number.value);
}

/** A worded number as HTML: the qualifier in a `span`, all in `<data>` with the plain value. A missing number has no `<data>`. */
export function numberHtml(wording: NumberWording, number: LedgerNumber, unit = escapeMarkup(wording.unit)): string {
  const mark = (text: string) => (text ? `<span class="qualifier">${escapeMarkup(text)}</span>` : '');
  const sign = wording.sign ? `<span class="sign" data-sign="${escapeMarkup(wording.sign)}"></span>` : '';
  const text = `${mark(wording.before)}${escapeMarkup(wording.digits)}${qualified(wording.after)}${unit}${sign}`;
  return number.qualifier === 'missing' ? `<span class="none">${text}</span>` : `<data value="${plainValue(number)}">${text}</data>`;
}

/**
 * A number of the ledger as a link in prose, with an `aria-label` if its spoken form differs from the text.
 * @param form `bare` leaves the unit out, `whole` writes every digit of a number that sentences shorten
 * @throws if the ledger has no such row
 */
export function numberLink(context: ProseContext, address: string, form?: string): string {
  const { ledger, lang, base } = context;
  const row = mustRow(ledger, address);
  const wording = localeOf(lang).number(form === 'whole' ? whole(row.number) : row.number, { unit: form !== 'bare' });
  const name = wording.spoken === wording.text ? '' : ` aria-label="${escapeMarkup(wording.spoken)}"`;
  return `<a class="figure" data-figure="${row.address}" href="${base}${lang}/ledger/#${rowAnchor(row.address)}"${name}>${numberHtml(wording, row.number)}</a>`;
}

/** A number that only a piece of evidence has, as a link to the evidence. Its card is that of the row it is about. */
export function evidenceLink(
  { lang, base }: ProseContext,
  { id, about, number }: { id: string; about: string; number: LedgerNumber },
): string {
  const wording = localeOf(lang).number(whole(number));
  return `<a class="figure" data-figure="${about}" href="${base}${lang}/ledger/#evidence:${id}">${numberHtml(wording, number)}</a>`;
}

/** A formula in words, with its rows as links. */
export function formulaHtml(context: ProseContext, { operation, inputs }: Formula): string {
  const rows = inputs.map((input) => numberLink(context, input, 'whole')).join(operation === 'share' ? ' ÷ ' : ' → ');
  return `${escapeMarkup(localeOf(context.lang).words.operation[operation])} ${rows}`;
}

/** The date of a source in words; dates that are not EDTF stay as they are written. */
export function sourceDate({ date }: Source, lang: string): string {
  const locale = localeOf(lang);
  if (date === 'n.d.') return locale.words.noDate;
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? locale.date(date) : date;
}

/** A citation mark as a link to the source, with the source as accessible name. Throws if there is no such source. */
export function citationLink({ ledger, lang, base }: ProseContext, id: string): string {
  const source = ledger.sources.get(id);
  if (!source) throw new Error(`There is no source "${id}".`);
  const name = escapeMarkup(`${source.publisher[lang]}${localeOf(lang).words.comma}${sourceDate(source, lang)}`);
  // A word joiner keeps the mark on the line of the word before.
  return `\u2060<a class="citation" href="${base}${lang}/sources/#${id}" title="${name}" aria-label="${localeOf(lang).words.source}: ${name}">${localeOf(lang).words.citation}</a>`;
}

/** A period in words; where it is not stated, by what. */
export function periodText({ sourceName }: Pick<Ledger, 'sourceName'>, lang: string, period: string): string {
  const { date, words } = localeOf(lang);
  return period === 'not stated' ? words.notStated(sourceName?.[lang] ?? '') : date(period);
}

const token = /:(fig|src)\{#([^}\s]+)(?:\s+form=([a-z]+))?\}/g;

/** A sentence with `:fig` and `:src` directives as HTML. */
export function sentenceHtml(context: ProseContext, sentence = ''): string {
  let html = '';
  let end = 0;
  for (const match of sentence.matchAll(token)) {
    const [written, kind, address, form] = match;
    html += escapeMarkup(sentence.slice(end, match.index));
    html += kind === 'fig' ? numberLink(context, address!, form) : citationLink(context, address!);
    end = match.index + written.length;
  }
  return html + escapeMarkup(sentence.slice(end));
}

/** A sentence as plain text, for descriptions and titles, without citations. */
export function sentenceText(ledger: Ledger, lang: string, sentence: string): string {
  return sentence.replace(token, (_, kind: string, address: string, form?: string) =>
    kind === 'fig' ? localeOf(lang).number(mustRow(ledger, address).number, { unit: form !== 'bare' }).text : '',
  );
}

/** Addresses of the numbers and ids of the sources in a sentence. */
export function sentenceReferences(sentence: string): { numbers: string[]; sources: string[] } {
  const found = [...sentence.matchAll(token)];
  const named = (kind: string) => found.filter((match) => match[1] === kind).map((match) => match[2]!);
  return { numbers: named('fig'), sources: named('src') };
}
