import { describe, expect, it } from 'vitest';
import { extentOf } from '../charts/certainty.ts';
import { numberLink, numberHtml } from '../ledger/prose.ts';
import type { Figure, Ledger } from '../ledger/ledger.ts';
import type { LedgerNumber, SizedNumber } from '../schemas/number.ts';
import { localeOf } from './locale.ts';

const worded = { measure: 'count', display: 'plain', unit: { zh: '艘', en: 'ship|ships' } } as const;
const size = (value: number, qualifier: SizedNumber['qualifier'] = 'exact') => ({ ...worded, qualifier, value });
const change = (value: number) => ({ ...size(value), measure: 'percent-change', unit: { zh: '%', en: '%' } }) as const;
const disputed = (...values: SizedNumber[]): LedgerNumber => ({
  ...values[0]!,
  qualifier: 'disputed',
  values: values.map((value, index) => ({ ...value, address: `row-${index}` })),
});

/** Kind of number → what each language says in prose, in a label, aloud and in a cell; the mark in a chart. */
const kinds: [
  kind: string,
  number: LedgerNumber,
  mark: string,
  words: Record<'zh' | 'en', { prose: string; label: string; spoken: string; cell: string }>,
][] = [
  [
    'exact',
    size(6547),
    'point',
    {
      zh: { prose: '6547艘', label: '6547 艘', spoken: '6547艘', cell: '6547艘' },
      en: { prose: '6,547 ships', label: '6,547 ships', spoken: '6,547 ships', cell: '6,547 ships' },
    },
  ],
  [
    'about',
    size(640, 'about'),
    'soft',
    {
      zh: { prose: '约640艘', label: '约640 艘', spoken: '约640艘', cell: '约640艘' },
      en: { prose: 'about 640 ships', label: 'about 640 ships', spoken: 'about 640 ships', cell: 'about 640 ships' },
    },
  ],
  [
    'more-than',
    { ...size(20000000, 'more-than'), display: '余万' },
    'open-above',
    {
      zh: { prose: '2000余万艘', label: '2000余万 艘', spoken: '2000余万艘', cell: '2000余万艘' },
      en: {
        prose: 'more than 20 million ships',
        label: 'over 20 million ships',
        spoken: 'more than 20 million ships',
        cell: 'more than 20 million ships',
      },
    },
  ],
  [
    'less-than',
    size(5, 'less-than'),
    'open-below',
    {
      zh: { prose: '不到5艘', label: '不到5 艘', spoken: '不到5艘', cell: '不到5艘' },
      en: { prose: 'fewer than 5 ships', label: 'fewer than 5 ships', spoken: 'fewer than 5 ships', cell: 'fewer than 5 ships' },
    },
  ],
  [
    'range',
    { ...worded, qualifier: 'range', value: 500, upper: 1560 },
    'span',
    {
      zh: { prose: '500至1560艘', label: '500–1560 艘', spoken: '500至1560艘', cell: '500至1560艘' },
      en: { prose: '500 to 1,560 ships', label: '500–1,560 ships', spoken: '500 to 1,560 ships', cell: '500 to 1,560 ships' },
    },
  ],
  [
    'range of one grouping',
    { ...worded, qualifier: 'range', value: 15000, upper: 17000, display: '万' },
    'span',
    {
      zh: { prose: '1.5至1.7万艘', label: '1.5–1.7万 艘', spoken: '1.5至1.7万艘', cell: '1.5至1.7万艘' },
      en: {
        prose: '15,000 to 17,000 ships',
        label: '15,000–17,000 ships',
        spoken: '15,000 to 17,000 ships',
        cell: '15,000 to 17,000 ships',
      },
    },
  ],
  [
    'disputed',
    disputed(size(380), size(420, 'about')),
    'double',
    {
      zh: { prose: '380或约420艘', label: '380或约420 艘', spoken: '380或约420艘，说法不一', cell: '380或约420艘' },
      en: {
        prose: '380 or about 420 ships',
        label: '380 or about 420 ships',
        spoken: '380 or about 420 ships, sources differ',
        cell: '380 or about 420 ships',
      },
    },
  ],
  [
    'disputed by three, with a sign',
    disputed(change(-24.4), change(-23.1), change(2)),
    'double',
    {
      zh: {
        prose: '−24.4%、−23.1%或2%',
        label: '−24.4%、−23.1%或2%',
        spoken: '负24.4%、负23.1%或2%，说法不一',
        cell: '−24.4%、−23.1%或2%',
      },
      en: {
        prose: '−24.4%, −23.1% or 2%',
        label: '−24.4%, −23.1% or 2%',
        spoken: 'minus 24.4 per cent, minus 23.1 per cent or 2 per cent, sources differ',
        cell: '−24.4%, −23.1% or 2%',
      },
    },
  ],
  [
    'derived',
    { ...size(81, 'about'), derived: true },
    'soft',
    {
      zh: { prose: '约81艘', label: '约81 艘', spoken: '约81艘，本站算出', cell: '约81艘[算]' },
      en: { prose: 'about 81 ships', label: 'about 81 ships', spoken: 'about 81 ships, computed here', cell: 'about 81 ships[calc.]' },
    },
  ],
  [
    'missing',
    { ...worded, qualifier: 'missing' },
    'gap',
    {
      zh: { prose: '未见数字', label: '未见数字', spoken: '未见数字', cell: '未见数字' },
      en: { prose: 'no number found', label: 'no figure', spoken: 'no number found', cell: 'no number found' },
    },
  ],
];

const ledgerWith = (number: LedgerNumber) =>
  ({ figures: new Map([['f', { ...number, id: 'f' } as unknown as Figure]]), derived: new Map(), series: new Map() }) as unknown as Ledger;
/** The words of a number as they are seen, what a style sheet writes in brackets. */
const textOf = (html: string) => html.replace(/<span class="sign" data-sign="([^"]+)"><\/span>/, '[$1]').replace(/<[^>]+>/g, '');

describe.each(kinds)('a number that is %s', (_, number, mark, words) => {
  it.each(['zh', 'en'] as const)('is worded in prose, label, cell and aloud in %s', (lang) => {
    const locale = localeOf(lang);
    const { prose, label, spoken, cell } = words[lang];
    const { digits, unit } = locale.label(number);
    expect(locale.number(number).text).toBe(prose);
    expect([digits, unit].filter(Boolean).join(' ')).toBe(label);
    expect(locale.number(number).spoken).toBe(spoken);
    expect(textOf(numberHtml(locale.number(number), number))).toBe(cell);
  });

  it.each(['zh', 'en'])('is named aloud on its link where that is more than what is seen, in %s', (lang) => {
    const wording = localeOf(lang).number(number);
    const link = numberLink({ ledger: ledgerWith(number), lang, base: '/' }, 'f');
    const name = /aria-label="([^"]+)"/.exec(link)?.[1] ?? textOf(link);
    expect(name).toBe(wording.spoken);
  });

  it('has a mark of its own in a chart', () => expect(extentOf(number)?.certainty ?? 'gap').toBe(mark));
});
