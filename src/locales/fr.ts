import { groupDigits, separatorsOf, wordScale } from './digits.ts';
import { edtfParts } from './edtf-parts.ts';
import { frWords } from './fr-words.ts';
import { labelNumber, type NumberWords, wordNumber } from './number-wording.ts';
import { placedUnit } from './unit.ts';
import type { Locale } from './wording.ts';

const { group, decimal, least } = separatorsOf('fr');
const plural = new Intl.PluralRules('fr');
const monthName = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' });
const shortMonthName = new Intl.DateTimeFormat('fr', { month: 'short', timeZone: 'UTC' });
const monthDate = (month: number) => new Date(Date.UTC(2e3, month - 1));
const scales = { 1: [], 1e6: ['million', 'millions'], 1e9: ['milliard', 'milliards'] } as const;

/** A unit behind millions, which are a noun of their own: habitants becomes d’habitants, and signs stay as they are. */
const ofMillions = (unit: string): string =>
  unit.replace(/^([\u00A0 ]?)(?=(\p{L}))/u, (_, space: string, letter: string) =>
    /[aàâeéèêhiîoôuûyœ]/i.test(letter) ? `${space}d’` : `${space}de\u00A0`,
  );

const before = { exact: '', about: 'environ ', 'more-than': 'plus de ', 'less-than': 'moins de ' } as const;

const numbers: NumberWords = {
  size: (number) => {
    const { value, qualifier, places, unit } = number;
    const divide = wordScale(number);
    const [million, millions] = scales[divide];
    const [one = '', many = one] = (unit.fr ?? '').split('|');
    const own = plural.select(Math.abs(value)) === 'one' ? one : many;
    // A unit stays on the line of its number.
    const placed = own === '%' ? { before: '', after: '\u00A0%' } : placedUnit(own, '\u00A0');
    return {
      before: before[qualifier],
      prefix: placed.before,
      digits: groupDigits(value / divide, group, divide === 1 ? places : 0, decimal, least),
      after: million ? `\u00A0${plural.select(Math.abs(value / divide)) === 'one' ? million : millions}` : '',
      unit: million ? ofMillions(placed.after) : placed.after,
    };
  },
  to: ' à ',
  toShort: '–',
  or: ' ou ',
  comma: ', ',
  none: 'aucun nombre trouvé',
  noneShort: 'aucun nombre',
  minus: 'moins ',
  percent: 'pour cent',
  differ: ', les sources divergent',
  computed: ', calculé ici',
  computedSign: 'calc.',
};

/** A year as it is written: with its era before 1000, where digits alone would not say that they are a year. */
const yearText = (year: number): string => (year < 1 ? `${1 - year} av. J.-C.` : year < 1e3 ? `${year} apr. J.-C.` : String(year));

const numerals: [value: number, letters: string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const roman = (value: number): string => {
  const [size, letters] = numerals.find(([own]) => own <= value) ?? [0, ''];
  return size ? letters + roman(value - size) : '';
};

/** A century by its number, from its first year in the order of time. */
function centuryOf(year: number): string {
  const number = year < 0 ? -Math.floor(year / 100) : Math.floor(year / 100) + 1;
  return `${roman(number)}${number === 1 ? 'er' : 'e'} siècle${year < 0 ? ' av. J.-C.' : ''}`;
}

function date(edtf: string): string {
  if (edtf === 'not stated') return frWords.notStated('');
  if (edtf.includes('/')) {
    const [start, end] = edtf.split('/') as [string, string];
    if (start === '..') return `jusqu’à ${date(end)}, début non précisé`;
    if (end === '..') return `depuis ${date(start)}`;
    return `${date(start)} à ${date(end)}`;
  }
  const { year, month, day, time, decade, century, approximate } = edtfParts(edtf);
  const parts = [day === 1 ? '1er' : day, month && monthName.format(monthDate(month)), yearText(year)].filter(Boolean).join(' ');
  const exact = century ? centuryOf(year) : decade ? `années ${year}` : [parts, time].filter(Boolean).join(', ');
  return approximate ? `vers ${exact}` : exact;
}

/** Day and short month of an EDTF date; empty where only the year is known. */
function shortDate(edtf: string): string {
  const { month, day } = edtfParts(edtf);
  return [day, month && shortMonthName.format(monthDate(month))].filter(Boolean).join(' ');
}

const month = `(?:${Array.from({ length: 12 }, (_, index) => monthName.format(monthDate(index + 1))).join('|')})`;
const dates = new RegExp(
  `\\b\\d{1,2}[:h]\\d{2}\\b|\\b\\d{1,4} (?:av|apr)\\. J\\.-C\\.|\\b(?:1er|\\d{1,2}) ${month}(?: \\d{4})?|\\b${month} \\d{4}|\\b(?:1[5-9]|20)\\d{2}(?:[–/-]\\d{2,4})?\\b`,
  'g',
);

export const fr: Locale = {
  tag: 'fr',
  htmlLang: 'fr',
  script: 'latin',
  territory: 'fr_FR',
  typed: (text) =>
    text.replace(dates, ' ').match(/\d[\d.,\u202F\u00A0]*\d|\d|(?<!\p{L})(?:cents?|mille|millions?|milliards?)(?!\p{L})/gu) ?? [],
  sizes: {
    hardens: /(?<!\p{L})(?:exactement|précisément|tous les|toutes les)\s$/iu,
    qualifies: /(?<!\p{L})(?:environ|près de|presque|plus de|moins de|au moins|au plus|jusqu’à|quelque)\s$/iu,
    qualifiesAfter: /^ ou (?:plus|moins)(?!\p{L})|^ (?:environ|au moins|au plus)(?!\p{L})/iu,
  },
  length: { of: (text) => (text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d’,.-]*/gu) ?? []).length, unit: 'words' },
  number: (number, { unit = true } = {}) => wordNumber(number, numbers, unit),
  label: (number) => labelNumber(number, numbers),
  tick: (top) => ({ separator: group, decimal, ...(top >= 2e6 ? { divide: 1e6, suffix: ' millions' } : { divide: 1, suffix: '' }) }),
  year: yearText,
  day: shortDate,
  shortDay: shortDate,
  date,
  words: frWords,
};
