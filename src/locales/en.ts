import type { SizedNumber } from '../schemas/number.ts';
import { groupDigits, wordScale } from './digits.ts';
import { enWords } from './en-words.ts';
import { edtfParts } from './edtf-parts.ts';
import { placedUnit } from './unit.ts';
import { labelNumber, type NumberWords, wordNumber } from './number-wording.ts';
import type { Locale } from './wording.ts';

const before = { exact: '', about: 'about ', 'more-than': 'more than ', 'less-than': 'less than ' } as const;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const scales = { 1: '', 1e6: ' million', 1e9: ' billion' } as const;

function unitOf(number: SizedNumber): string {
  const [one = '', many = one] = (number.unit.en ?? '').split('|');
  return number.value === 1 && number.qualifier === 'exact' ? one : many;
}

/** `fewer than` for counts, `less than` for other measures. */
function beforeOf({ qualifier, measure }: SizedNumber): string {
  return qualifier === 'less-than' && (measure === 'count' || measure === 'population') ? 'fewer than ' : before[qualifier];
}

const numbers: NumberWords = {
  size: (number) => {
    const divide = wordScale(number);
    const unit = placedUnit(unitOf(number), ' ');
    return {
      before: beforeOf(number),
      prefix: unit.before,
      digits: groupDigits(number.value / divide, ',', divide === 1 ? number.places : 0),
      after: scales[divide],
      unit: unit.after,
    };
  },
  to: ' to ',
  toShort: '–',
  or: ' or ',
  comma: ', ',
  none: 'no number found',
  noneShort: 'no figure',
  minus: 'minus ',
  percent: ' per cent',
  differ: ', sources differ',
  computed: ', computed here',
  computedSign: 'calc.',
};

function date(edtf: string): string {
  if (edtf === 'not stated') return enWords.notStated('');
  if (edtf.includes('/')) {
    const [start, end] = edtf.split('/') as [string, string];
    if (start === '..') return `up to ${date(end)}, start not stated`;
    if (end === '..') return `from ${date(start)}`;
    return `${date(start)} to ${date(end)}`;
  }
  const { year, month, day, time, decade, century, approximate } = edtfParts(edtf);
  const exact = century
    ? centuryOf(year)
    : decade
      ? `${year}s`
      : [[day, month && months[month - 1], yearText(year)].filter(Boolean).join(' '), time].filter(Boolean).join(', ');
  return approximate ? `about ${exact}` : exact;
}

/** A year as it is written: with its era before 1000, where digits alone would not say that they are a year. */
const yearText = (year: number): string => (year < 1 ? `${1 - year} BC` : year < 1e3 ? `AD ${year}` : String(year));

/** A century by its number, from its first year in the order of time. */
function centuryOf(year: number): string {
  const number = year < 0 ? -Math.floor(year / 100) : Math.floor(year / 100) + 1;
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(number) as 'one'];
  return `${number}${ending} century${year < 0 ? ' BC' : ''}`;
}

/** Day and short month of an EDTF date; empty where only the year is known. */
function shortDate(edtf: string): string {
  const { month: own, day } = edtfParts(edtf);
  return [day, own && months[own - 1]!.slice(0, 3)].filter(Boolean).join(' ');
}

const month = `(?:${months.join('|')})`;
const dates = new RegExp(
  `\\b\\d{1,2}:\\d{2}\\b|\\bAD \\d{1,4}\\b|\\b\\d{1,4} (?:BCE?|CE|AD)\\b|\\b\\d{1,2}(?:st|nd|rd|th)(?:-| )centur(?:y|ies)\\b|\\b\\d{1,2} ${month}(?: \\d{4})?|\\b${month} \\d{4}|\\b(?:1[5-9]|20)\\d{2}(?:s|[–/-]\\d{2,4})?\\b`,
  'g',
);

export const en: Locale = {
  tag: 'en',
  htmlLang: 'en',
  script: 'latin',
  territory: 'en_US',
  typed: (text) => text.replace(dates, ' ').match(/\d[\d.,]*\d|\d|\b(?:hundred|thousand|million|billion)s?\b/g) ?? [],
  sizes: {
    hardens: /\b(?:exactly|precisely|no (?:more|less|fewer) than|a full|all of)\s$/i,
    qualifies: /\b(?:about|around|roughly|nearly|almost|more than|fewer than|less than|over|under|at least|at most|up to|some)\s$/i,
    qualifiesAfter: /^ or (?:more|less|fewer|so)\b|^ at (?:least|most)\b/i,
  },
  length: { of: (text) => (text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d’,.-]*/gu) ?? []).length, unit: 'words' },
  number: (number, { unit = true } = {}) => wordNumber(number, numbers, unit),
  label: (number) => {
    const { digits, unit } = labelNumber(number, numbers);
    return { digits: digits.replaceAll('more than', 'over'), unit };
  },
  tick: (top) => (top >= 2e6 ? { divide: 1e6, suffix: ' million', separator: ',' } : { divide: 1, suffix: '', separator: ',' }),
  year: yearText,
  day: shortDate,
  shortDay: shortDate,
  date,
  words: enWords,
};
