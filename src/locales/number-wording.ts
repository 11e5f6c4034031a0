import { isSized, type LedgerNumber, type SizedNumber } from '../schemas/number.ts';
import type { NumberLabel, NumberWording } from './wording.ts';

/** The parts of a number of one size, in reading order. */
export interface SizeParts {
  before: string;
  digits: string;
  after: string;
  unit: string;
}

/** What a language says around numbers: the rules are the same, the words are its own. */
export interface NumberWords {
  size: (number: SizedNumber) => SizeParts;
  /** Between the ends of a range, in prose and in a label. */
  to: string;
  toShort: string;
  /** Between values that disagree; before the last of more than two. */
  or: string;
  comma: string;
  /** An absence, in prose and in a label. */
  none: string;
  noneShort: string;
  /** Heard where a sign may be passed over. */
  minus: string;
  percent: string;
  /** Heard after values that disagree, and after a number computed here. */
  differ: string;
  computed: string;
  /** Set small behind a number computed here. */
  computedSign: string;
}

const joined = (texts: string[], { or, comma }: NumberWords): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(comma)}${or}${texts.at(-1)!}`;

/** A number without its unit, and the unit: of several values a sign such as % goes with each. */
function partsOf(number: LedgerNumber, words: NumberWords, to: string): SizeParts {
  if (number.qualifier === 'missing') return { before: '', digits: words.none, after: '', unit: '' };
  if (isSized(number)) return words.size(number);
  if (number.qualifier === 'range') {
    const [from, upper] = [number.value, number.upper].map((value) => words.size({ ...number, qualifier: 'exact', value })) as [
      SizeParts,
      SizeParts,
    ];
    const first = from.after === upper.after ? from.digits : from.digits + from.after;
    return { before: '', digits: `${first}${to}${upper.digits}`, after: upper.after, unit: upper.unit };
  }
  const sizes = number.values.map((value) => words.size(value));
  const { unit } = sizes.at(-1)!;
  const digits = sizes.map(({ before, digits: own, after }) => before + own + after + (unit === '%' ? unit : ''));
  return { before: '', digits: joined(digits, words), after: '', unit: unit === '%' ? '' : unit };
}

/** A number as prose words it, and as it is heard. */
export function wordNumber(number: LedgerNumber, words: NumberWords, withUnit: boolean): NumberWording {
  const parts = partsOf(number, words, words.to);
  const unit = withUnit ? parts.unit : '';
  const text = parts.before + parts.digits + parts.after + unit;
  const sign = isSized(number) && number.derived ? words.computedSign : '';
  const said = text.replaceAll('−', words.minus).replaceAll('%', words.percent);
  const spoken = said + (number.qualifier === 'disputed' ? words.differ : sign ? words.computed : '');
  return { ...parts, unit, text, spoken, ...(sign ? { sign } : {}) };
}

/** A number as a label of a chart or a cell words it: digits with qualifier and grouping, the unit apart. */
export function labelNumber(number: LedgerNumber, words: NumberWords): NumberLabel {
  if (number.qualifier === 'missing') return { digits: words.noneShort, unit: '' };
  const { before, digits, after, unit } = partsOf(number, words, words.toShort);
  return { digits: before + digits + after, unit: unit.trim() };
}
