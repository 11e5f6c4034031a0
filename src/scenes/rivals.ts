import type { Mark } from '../charts/mark.ts';
import type { Evidence } from '../ledger/ledger.ts';
import { mustRow } from '../ledger/ledger.ts';
import { sentenceText } from '../ledger/prose.ts';
import { localeOf } from '../locales/locale.ts';
import type { Story } from '../story/model.ts';

type Told = Pick<Story, 'ledger' | 'lang'>;

/** What others say that differs from the number at an address, those with numbers first. */
const differing = ({ ledger }: Told, address: string): Evidence[] =>
  (ledger.evidence.get(mustRow(ledger, address).address) ?? [])
    .filter(({ relation }) => relation === 'differs')
    .sort((a, b) => Number(Boolean(b.row || b.number)) - Number(Boolean(a.row || a.number)));

/** Whether a number is disputed and its own label does not show the values that disagree. */
function isContested({ ledger }: Told, address: string): boolean {
  const { status, number } = mustRow(ledger, address);
  return status === 'disputed' && number.qualifier !== 'disputed' && number.qualifier !== 'missing';
}

/** The words in which one source differs: its number, or what it says, and who says so. */
function rivalWords({ ledger, lang }: Told, { row, number, note, source }: Evidence, form: 'text' | 'spoken'): string {
  const { words, number: worded } = localeOf(lang);
  const own = row ? mustRow(ledger, row).number : number;
  const says = own ? worded(own)[form] : sentenceText(ledger, lang, note[lang]!);
  const who = ledger.sources.get(source)?.publisher[lang] ?? source;
  return `${words.relation.differs}${words.colon}${says}${words.comma}${who}`;
}

/** What stands against a disputed number, in one line to read or to hear; `undefined` where it is not disputed, or nobody was found to differ. */
export function rivalLine(story: Told, address: string, form: 'text' | 'spoken' = 'text'): string | undefined {
  const [first] = isContested(story, address) ? differing(story, address) : [];
  return first && rivalWords(story, first, form);
}

/** Addresses of the numbers that a picture shows, each once; a claim is none. */
export const addressesIn = (marks: readonly Mark[]): string[] => [
  ...new Set(
    marks.flatMap(({ number, children }): string[] => [
      ...(number && !number.address.startsWith('claim:') ? [number.address] : []),
      ...addressesIn(children ?? []),
    ]),
  ),
];

/** A line for each disputed number of a picture of which the picture itself shows no rival, with the name of the number before it. */
export function rivalLines(story: Told, addresses: readonly string[]): string[] {
  const { ledger, lang } = story;
  const shown = new Set(addresses.map((address) => mustRow(ledger, address).address));
  return addresses.flatMap((address) => {
    const line = rivalLine(story, address);
    const isShown = differing(story, address).some(({ row }) => row !== '' && shown.has(mustRow(ledger, row).address));
    if (line === undefined || isShown) return [];
    const { number, label } = mustRow(ledger, address);
    const { words, number: worded } = localeOf(lang);
    return [`${label[lang]!}${words.comma}${worded(number).text}${words.fullStop}${line}`];
  });
}
