import type { LedgerNumber } from '../schemas/figure.ts';
import { decimalsOf, groupDigits } from './digits.ts';
import { edtfParts } from './edtf-parts.ts';
import type { Locale, NumberWording } from './wording.ts';

const before = { exact: '', about: 'about ', 'more-than': 'more than ', 'less-than': 'less than ' } as const;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Millions and billions where nothing is rounded away: money to three decimals, other numbers to two. */
function scale({ value, measure }: LedgerNumber): { divide: number; word: string } {
  const places = measure === 'money' ? 3 : 2;
  for (const [divide, word] of [
    [1e9, ' billion'],
    [1e6, ' million'],
  ] as const) {
    if (Math.abs(value) >= divide && decimalsOf(value / divide) <= places) return { divide, word };
  }
  return { divide: 1, word: '' };
}

function unitOf(number: LedgerNumber): string {
  const [one = '', many = one] = (number.unit.en ?? '').split('|');
  return number.value === 1 && number.qualifier === 'exact' ? one : many;
}

/** What can be counted one by one is fewer; money, shares and amounts are less. */
function beforeOf({ qualifier, measure }: LedgerNumber): string {
  return qualifier === 'less-than' && (measure === 'count' || measure === 'population') ? 'fewer than ' : before[qualifier];
}

function parts(number: LedgerNumber): Omit<NumberWording, 'text'> {
  const { divide, word } = scale(number);
  const unit = unitOf(number);
  return {
    before: beforeOf(number),
    digits: groupDigits(number.value / divide),
    after: word,
    unit: unit === '%' || unit === '' ? unit : ` ${unit}`,
  };
}

function date(edtf: string): string {
  if (edtf === 'not stated') return 'not stated in the article';
  if (edtf.includes('/')) {
    const [start, end] = edtf.split('/') as [string, string];
    if (start === '..') return `up to ${date(end)}, start not stated`;
    if (end === '..') return `from ${date(start)}`;
    return `${date(start)} to ${date(end)}`;
  }
  const { year, month, day, decade, approximate } = edtfParts(edtf);
  if (decade) return `${year}s`;
  const exact = [day, month && months[month - 1], year].filter(Boolean).join(' ');
  return approximate ? `about ${exact}` : exact;
}

const month = `(?:${months.join('|')})`;
const dates = new RegExp(
  `\\b\\d{1,2}:\\d{2}\\b|\\b\\d{1,2} ${month}(?: \\d{4})?|\\b${month} \\d{4}|\\b(?:1[5-9]|20)\\d{2}(?:s|[–/-]\\d{2,4})?\\b`,
  'g',
);

export const en: Locale = {
  tag: 'en',
  htmlLang: 'en',
  typed: (text) => text.replace(dates, ' ').match(/\d[\d.,]*\d|\d|\b(?:hundred|thousand|million|billion)s?\b/g) ?? [],
  length: { of: (text) => (text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d’,.-]*/gu) ?? []).length, unit: 'words' },
  number: (number, { unit = true } = {}) => {
    const wording = parts(number);
    const shown = unit ? wording.unit : '';
    return { ...wording, unit: shown, text: wording.before + wording.digits + wording.after + shown };
  },
  label: (number) => {
    const { digits, after, unit, before: qualifying } = parts(number);
    return { digits: qualifying.replace('more than', 'over') + digits + after, unit: unit.trim() };
  },
  tick: { divide: 1e6, suffix: ' million', decimals: 1 },
  day: (edtf) => {
    const { month, day } = edtfParts(edtf);
    return [day, month && months[month - 1]!.slice(0, 3)].filter(Boolean).join(' ');
  },
  date,
  words: {
    languageName: 'English',
    read: 'Read on',
    ledger: 'The ledger',
    sources: 'Sources and method',
    entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
    numbers: (count) => `${count} ${count === 1 ? 'number' : 'numbers'}`,
    minutes: (count) => `${count} min`,
    year: 'Years',
    entry: 'Entries',
    eras: 'Chapters',
    table: 'See the table',
    chartSource: 'Source',
    date: 'Date',
    value: 'Number',
    what: 'What was counted',
    undated: 'No year given in the article',
    skip: 'Skip to the story',
    toTop: 'Back to the opening',
    status: {
      corroborated: 'Corroborated',
      partly: 'Partly borne out',
      disputed: 'Disputed',
      'single-source': 'Single source',
      'not-a-measurement': 'Not a count',
    },
    statusMark: { corroborated: 'Corroborated', partly: 'Partly', disputed: 'Disputed', 'single-source': 'Single source' },
    period: 'Period',
    authority: 'Who counted',
    definition: 'Definition',
    source: 'Source',
    standing: 'Why',
    notStated: 'not stated in the article',
    noValue: 'no number found',
    breakMark: 'another definition: not joined',
    widerMark: 'wider counts',
    theClaim: 'the article’s claim',
    dotMeans: 'one dot is one, one block a hundred',
    home: 'Back to the story',
    notFound: 'There is no such page.',
    series: 'Series',
    figures: 'Numbers',
    published: 'published',
    noDate: 'no date',
    noAddress: 'not linked',
    otherLanguage: 'Language',
    apart: 'narrower scope',
    citation: '†',
    dot: ' · ',
    until: 'to',
    colon: ': ',
    dash: '–',
    comma: ', ',
    stop: '. ',
    card: {
      copy: 'Copy citation',
      bibtex: 'BibTeX',
      copied: 'Copied',
      row: 'In the ledger',
      close: 'Close',
      claim: 'Claim',
      cards: 'Cards',
      wait: 'Opening the ledger …',
      lost: 'The card could not be fetched. The row in the ledger says the same.',
    },
    derivedMark: 'computed here',
    computed: 'Computed here from the rows named',
    derived: 'Computed numbers',
    glossary: 'Glossary',
    evidence: 'What others say',
    relation: { confirms: 'Confirms', differs: 'Differs', 'other-scope': 'Another scope' },
    formula: 'Formula',
    all: 'All',
    standingName: 'Standing',
    theme: 'Theme',
    measure: 'Measure',
    measures: {
      count: 'Count',
      percent: 'Per cent',
      'percent-change': 'Change in per cent',
      money: 'Money',
      population: 'People',
      area: 'Area',
      length: 'Length',
      weight: 'Weight',
      volume: 'Volume',
      duration: 'Time',
      rate: 'Rate',
    },
    downloads: 'All rows as data:',
    dictionary: 'What the columns hold',
    operation: {
      share: 'the first as a share of the second:',
      change: 'change from the first to the second:',
      difference: 'the second less the first:',
    },
    claimsHere: '“First”, “zero” or ranking: ',
    claims: 'Every “first”, “zero” and ranking',
    balance: ({ figures, points, disputed, single }) =>
      `The ledger holds ${figures} numbers and ${points} points of series. For ${disputed} of them another source says otherwise; ${single} rest on one source alone.`,
  },
};
