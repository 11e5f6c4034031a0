import { localeOf } from '../locales/locale.ts';
import { type Correction, type Ledger, mustRow } from './ledger.ts';

/** Corrections of the numbers at these addresses, newest first; of a point that takes its number from a figure, the figure's. */
export function correctionsOf(ledger: Ledger, addresses: Iterable<string>): Correction[] {
  const rows = new Set([...addresses].map((address) => mustRow(ledger, address).address));
  return [...rows].flatMap((address) => ledger.corrections.get(address) ?? []).sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** A correction as one sentence: when, what stood before, what stands now, why. `named` says of what, where that is not plain. */
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
