import { isSized, type LedgerNumber, type SizedNumber } from '../schemas/number.ts';
import type { NumberLabel, NumberWording } from './wording.ts';

/** The parts of a number of one size, in reading order. */
export interface SizeParts {
  before: string;
  digits: string;
  after: string;
  unit: string;
  /** A unit that stands before the digits: $. */
  prefix?: string;
}

/** Digits with the unit that stands before them, behind a minus. */
const prefixed = ({ prefix = '', digits }: Pick<SizeParts, 'prefix' | 'digits'>): string =>
  digits.startsWith('−') ? `−${prefix}${digits.slice(1)}` : prefix + digits;

/** The words of a language around numbers. */
export interface NumberWords {
  size: (number: SizedNumber) => SizeParts;
  /** Between the ends of a range, in prose and in a label. */
  to: string;
  toShort: string;
  /** Between values that disagree; before the last of more than two. */
  or: string;
  comma: string;
  /** A missing number, in prose and in a label. */
  none: string;
  noneShort: string;
  /** Spoken instead of the signs − and %. */
  minus: string;
  percent: string;
  /** Spoken after a disputed number, and after a derived one. */
  differ: string;
  computed: string;
  /** Small mark after a derived number. */
  computedSign: string;
}

const joined = (texts: string[], { or, comma }: NumberWords): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(comma)}${or}${texts.at(-1)!}`;

/** The parts of a number; with several values a unit of % follows each of them. */
function partsOf(number: LedgerNumber, given: NumberWords, to: string, withUnit = true): SizeParts {
  const words: NumberWords = {
    ...given,
    size: (size) => {
      const parts = given.size(size);
      return withUnit ? { ...parts, digits: prefixed(parts) } : parts;
    },
  };
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

/** A number as worded in prose, with its spoken form. */
export function wordNumber(number: LedgerNumber, words: NumberWords, withUnit: boolean): NumberWording {
  const { prefix: _, ...parts } = partsOf(number, words, words.to, withUnit);
  const unit = withUnit ? parts.unit : '';
  const text = parts.before + parts.digits + parts.after + unit;
  const sign = isSized(number) && number.derived ? words.computedSign : '';
  const spokenText = text.replaceAll('−', words.minus).replaceAll('%', words.percent);
  const spoken = spokenText + (number.qualifier === 'disputed' ? words.differ : sign ? words.computed : '');
  return { ...parts, unit, text, spoken, ...(sign ? { sign } : {}) };
}

/** A number as a label in a chart or a cell: digits with qualifier and grouping, and the unit apart. */
export function labelNumber(number: LedgerNumber, words: NumberWords): NumberLabel {
  if (number.qualifier === 'missing') return { digits: words.noneShort, unit: '' };
  const { before, digits, after, unit } = partsOf(number, words, words.toShort);
  return { digits: before + digits + after, unit: unit.trim() };
}
