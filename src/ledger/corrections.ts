import { localeOf } from '../locales/locale.ts';
import { type Correction, type Ledger, mustRow } from './ledger.ts';

/** Corrections of the numbers at these addresses, newest first. A point that refers to a figure has the corrections of that figure. */
export function correctionsOf(ledger: Ledger, addresses: Iterable<string>): Correction[] {
  const rows = new Set([...addresses].map((address) => mustRow(ledger, address).address));
  return [...rows].flatMap((address) => ledger.corrections.get(address) ?? []).sort((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * A correction as one sentence: date, old number, new number, reason.
 * @param named whether the sentence begins with the name of the number
 */
export function correctionSentence(ledger: Ledger, lang: string, correction: Correction, named = false): string {
  const locale = localeOf(lang);
  const { words } = locale;
  const text = (number: Correction['old']) => locale.number(number).text;
  const about = named ? `${mustRow(ledger, correction.about).label[lang]!}${words.colon}` : '';
  return (
    about +
    words.corrected({
      date: locale.date(correction.date),
      old: text(correction.old),
      now: text(correction.now),
      why: correction.why[lang]!,
    })
  );
}
