import { type Display } from '../schemas/figure.ts';
import { isSized, type SizedNumber } from '../schemas/number.ts';
import { groupDigits } from './digits.ts';
import { zhWords } from './zh-words.ts';
import { edtfParts } from './edtf-parts.ts';
import { placedUnit } from './unit.ts';
import { labelNumber, type NumberWords, wordNumber } from './number-wording.ts';
import type { Locale } from './wording.ts';

const grouping: Record<Display, { divide: number; exact: string; moreThan: string }> = {
  plain: { divide: 1, exact: '', moreThan: '余' },
  万: { divide: 1e4, exact: '万', moreThan: '万余' },
  亿: { divide: 1e8, exact: '亿', moreThan: '亿余' },
  余万: { divide: 1e4, exact: '万', moreThan: '余万' },
  万余: { divide: 1e4, exact: '万', moreThan: '万余' },
  亿余: { divide: 1e8, exact: '亿', moreThan: '亿余' },
};

/** A value in units of its grouping, shortened where its row asks for it. What is about or bounded is never shortened. */
const shortened = ({ value, qualifier, short }: SizedNumber, divide: number): number =>
  short === undefined || divide === 1 || qualifier !== 'exact' ? value / divide : Number((value / divide).toFixed(short));

const zhUnit = (text: string) => {
  const { before, after } = placedUnit(text, '');
  return { prefix: before, unit: after };
};

const numbers: NumberWords = {
  size: (number) => {
    const group = grouping[number.display];
    return {
      before: number.qualifier === 'about' ? '约' : number.qualifier === 'less-than' ? '不到' : '',
      digits: groupDigits(shortened(number, group.divide), '', group.divide === 1 ? number.places : 0),
      after: number.qualifier === 'more-than' ? group.moreThan : group.exact,
      ...zhUnit(number.unit.zh ?? ''),
    };
  },
  to: '至',
  toShort: '–',
  or: '或',
  comma: '、',
  none: '未见数字',
  noneShort: '未见数字',
  minus: '负',
  percent: '%',
  differ: '，说法不一',
  computed: '，本站算出',
  computedSign: '算',
};

/** A year with its era before 1000, where digits alone would not say that they are a year. */
const era = (year: number): string => (year < 1 ? `公元前${1 - year}` : year < 1e3 ? `公元${year}` : String(year));

function date(edtf: string): string {
  if (edtf === 'not stated') return zhWords.notStated('');
  if (edtf.includes('/')) {
    const [start, end] = edtf.split('/') as [string, string];
    if (start === '..') return `截至${date(end)}，起点未写`;
    if (end === '..') return `${date(start)}起`;
    return `${date(start)}至${date(end)}`;
  }
  const { year, month, day, time, decade, century, approximate } = edtfParts(edtf);
  if (decade) return `${year}年代`;
  const exact = century
    ? `${year < 0 ? '公元前' : ''}${year < 0 ? -Math.floor(year / 100) : Math.floor(year / 100) + 1}世纪`
    : `${era(year)}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}${time ? ` ${time}` : ''}`;
  return approximate ? `${exact}前后` : exact;
}

const numeral = '一二两三四五六七八九十百千万亿';
const measureWords = '个人名起宗件次条项类家辆艘处座种年天倍成位所张批点栏行笔句吨升米';
const dates = new RegExp(
  `\\d{1,2}:\\d{2}|公元前?\\d{1,4}年?|(?:公元前)?\\d{1,2}世纪|[〇一二三四五六七八九]{4}年|\\d{4}年?(?:[—至]\\d{4}年?)?|\\d{1,2}月(?:\\d{1,2}日)?|[${numeral}、]+月(?:[${numeral}]+日)?|[${numeral}]十年代`,
  'g',
);
// 一 and 两 are often idioms; from three on the number is a count.
const counted = new RegExp(`(?:[${numeral}]{2,}|[三四五六七八九十百千万亿])[余多几]?[${measureWords}]`, 'g');

export const zh: Locale = {
  tag: 'zh',
  htmlLang: 'zh-Hans',
  script: 'han',
  territory: 'zh_CN',
  typed: (text) => {
    const rest = text.replace(dates, ' ');
    return [...(rest.match(/\d[\d.,]*/g) ?? []), ...(rest.match(counted) ?? [])];
  },
  sizes: {
    hardens: /(?:正好|恰好|刚好|整整|足足|恰恰|不多不少)(?:是|有|为)?$/,
    qualifies: /(?:大约|约|超过|多达|逾|不到|将近|接近|至少|最多|几乎)$/,
    qualifiesAfter: /^(?:多|余|以上|左右|上下|不到)/,
  },
  unbroken: /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日/g,
  length: { of: (text) => (text.match(/\p{Script=Han}/gu) ?? []).length, unit: 'Han characters' },
  number: (number, { unit = true } = {}) => wordNumber(number, numbers, unit),
  label: (number) => {
    if (!isSized(number) || number.qualifier !== 'exact') return labelNumber(number, numbers);
    // Of a plain size the grouping goes with the unit, which is set smaller: 6,547 人, 3.85 万名.
    const { digits, after, unit } = numbers.size(number);
    return { digits, unit: after + unit };
  },
  tick: (top) => (top >= 1e5 ? { divide: 1e4, suffix: '万', separator: '' } : { divide: 1, suffix: '', separator: '' }),
  year: era,
  day: (edtf) => {
    const { month, day } = edtfParts(edtf);
    return month ? `${month}月${day ? `${day}日` : ''}` : '';
  },
  shortDay: (edtf) => {
    const { month, day } = edtfParts(edtf);
    return month ? (day ? `${month}.${day}` : `${month}月`) : '';
  },
  date,
  words: zhWords,
};
