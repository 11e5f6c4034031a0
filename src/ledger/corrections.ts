import { localeOf } from '../locales/locale.ts';
import { type Correction, type Ledger, mustRow } from './ledger.ts';

/** Corrections of the numbers at these addresses, newest first. A point that refers to a figure has the corrections of that figure. */
export function correctionsOf(ledger: Ledger, addresses: Iterable<string>): Correction[] {
  const rows = new Set([...addresses].map((address) => mustRow(ledger, address).address));
  return [...rows].flatMap((address) => ledger.corrections.get(address) ?? []).sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** Whether a correction is of how well other sources support a number, and not of the number. */
export const isOfStatus = ({ old }: Correction): boolean => typeof old === 'string';

/** One side of a correction in a language: a number with its unit, or the name of a status. */
export const sideText = (lang: string, side: Correction['old']): string => {
  const locale = localeOf(lang);
  return typeof side === 'string' ? locale.words.status[side] : locale.number(side).text;
};

/**
 * A correction as one sentence: date, what stood before, what stands in its place, reason.
 * @param named whether the sentence begins with the name of the number
 */
export function correctionSentence(ledger: Ledger, lang: string, correction: Correction, named = false): string {
  const locale = localeOf(lang);
  const { words } = locale;
  const about = named ? `${mustRow(ledger, correction.about).label[lang]!}${words.colon}` : '';
  return (
    about +
    words[isOfStatus(correction) ? 'statusCorrected' : 'corrected']({
      date: locale.date(correction.date),
      old: sideText(lang, correction.old),
      now: sideText(lang, correction.now),
      why: correction.why[lang]!,
    })
  );
}
