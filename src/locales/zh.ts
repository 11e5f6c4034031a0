import type { Display, LedgerNumber } from '../schemas/figure.ts';
import { groupDigits } from './digits.ts';
import { edtfParts } from './edtf-parts.ts';
import type { Locale, NumberWording } from './wording.ts';

const grouping: Record<Display, { divide: number; exact: string; moreThan: string }> = {
  plain: { divide: 1, exact: '', moreThan: '余' },
  万: { divide: 1e4, exact: '万', moreThan: '万余' },
  亿: { divide: 1e8, exact: '亿', moreThan: '亿余' },
  余万: { divide: 1e4, exact: '万', moreThan: '余万' },
  万余: { divide: 1e4, exact: '万', moreThan: '万余' },
  亿余: { divide: 1e8, exact: '亿', moreThan: '亿余' },
};

function parts(number: LedgerNumber): Omit<NumberWording, 'text'> {
  const group = grouping[number.display];
  const unit = number.unit.zh ?? '';
  return {
    before: number.qualifier === 'about' ? '约' : number.qualifier === 'less-than' ? '不到' : '',
    digits: groupDigits(number.value / group.divide),
    after: number.qualifier === 'more-than' ? group.moreThan : group.exact,
    unit,
  };
}

function date(edtf: string): string {
  if (edtf === 'not stated') return '文中未写';
  if (edtf.includes('/')) {
    const [start, end] = edtf.split('/') as [string, string];
    if (start === '..') return `截至${date(end)}，起点未写`;
    if (end === '..') return `${date(start)}起`;
    return `${date(start)}至${date(end)}`;
  }
  const { year, month, day, decade, approximate } = edtfParts(edtf);
  if (decade) return `${year}年代`;
  const exact = `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return approximate ? `${exact}前后` : exact;
}

const numeral = '一二两三四五六七八九十百千万亿';
const measureWords = '个人名起宗件次条项类家辆艘处座种年天倍成位所张批点栏行笔句吨升米';
const dates = new RegExp(
  `\\d{1,2}:\\d{2}|[〇一二三四五六七八九]{4}年|\\d{4}年?(?:[—至]\\d{4}年?)?|\\d{1,2}月(?:\\d{1,2}日)?|[${numeral}、]+月(?:[${numeral}]+日)?|[${numeral}]十年代`,
  'g',
);
// One of a thing, and a pair, are ways of speaking; from three on somebody has counted.
const counted = new RegExp(`(?:[${numeral}]{2,}|[三四五六七八九十百千万亿])[余多几]?[${measureWords}]`, 'g');

export const zh: Locale = {
  tag: 'zh',
  htmlLang: 'zh-Hans',
  typed: (text) => {
    const rest = text.replace(dates, ' ');
    return [...(rest.match(/\d[\d.,]*/g) ?? []), ...(rest.match(counted) ?? [])];
  },
  length: { of: (text) => (text.match(/\p{Script=Han}/gu) ?? []).length, unit: 'Han characters' },
  number: (number, { unit = true } = {}) => {
    const wording = parts(number);
    const shown = unit ? wording.unit : '';
    return { ...wording, unit: shown, text: wording.before + wording.digits + wording.after + shown };
  },
  label: (number) => {
    const { before, digits, after, unit } = parts(number);
    return number.qualifier === 'exact' ? { digits, unit: after + unit } : { digits: before + digits + after, unit };
  },
  tick: { divide: 1e4, suffix: '万', decimals: 0 },
  day: (edtf) => {
    const { month, day } = edtfParts(edtf);
    return month ? `${month}月${day ? `${day}日` : ''}` : '';
  },
  date,
  words: {
    languageName: '中文',
    read: '往下读',
    ledger: '账簿',
    sources: '出处与方法',
    entries: (count) => `${count}笔`,
    numbers: (count) => `${count}个数`,
    minutes: (count) => `约${count}分钟`,
    year: '年',
    entry: '笔',
    eras: '各章',
    table: '看数据表',
    chartSource: '出处',
    date: '时间',
    value: '数',
    what: '数的是什么',
    undated: '文中未写年份',
    skip: '跳到正文',
    toTop: '回到开头',
    status: { corroborated: '已核', partly: '部分相符', disputed: '有异', 'single-source': '孤证', 'not-a-measurement': '不是计数' },
    statusMark: { corroborated: '已核', partly: '部分', disputed: '有异', 'single-source': '孤证' },
    period: '时段',
    authority: '谁数的',
    definition: '怎么界定',
    source: '出处',
    standing: '为何',
    notStated: '文中未写',
    noValue: '未见数字',
    breakMark: '口径不同，不相连',
    widerMark: '口径更宽的计数',
    theClaim: '文中所称',
    dotMeans: '一点为一，一格为一百',
    home: '回到故事',
    notFound: '没有这一页。',
    series: '序列',
    figures: '数',
    published: '发布',
    noDate: '无日期',
    noAddress: '不附链接',
    otherLanguage: '语言',
    apart: '口径较窄',
    citation: '※',
    dot: '·',
    until: '截至',
    colon: '：',
    dash: '—',
    comma: '，',
    stop: '。',
    card: {
      copy: '复制引文',
      bibtex: 'BibTeX',
      copied: '已复制',
      row: '在账簿里',
      close: '关闭',
      claim: '说法',
      cards: '卡片',
      wait: '正在翻开账簿……',
      lost: '卡片没有取到，账簿里的那一行写着同样的内容。',
    },
    derivedMark: '本站算出',
    computed: '本站由所列各行算出',
    derived: '算出来的数',
    glossary: '词汇',
    evidence: '别处怎么说',
    relation: { confirms: '相符', differs: '不同', 'other-scope': '口径不同' },
    formula: '算法',
    all: '全部',
    standingName: '核对结果',
    theme: '主题',
    measure: '量',
    measures: {
      count: '计数',
      percent: '百分比',
      'percent-change': '变化幅度',
      money: '金额',
      population: '人口',
      area: '面积',
      length: '长度',
      weight: '重量',
      volume: '体积',
      duration: '时间',
      rate: '比率',
    },
    downloads: '全部数据：',
    dictionary: '各列说明（英文）',
    operation: { share: '前者占后者的比例：', change: '由前者到后者的变化：', difference: '后者减前者：' },
    claimsHere: '“首个”“零”或排名：',
    claims: '“首个”“零”与排名',
    balance: ({ figures, points, disputed, single }) =>
      `账上共有${figures}个数和${points}个序列点。其中${disputed}个有不同的说法，${single}个只有一处来源。`,
  },
};
