import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Ledger } from './ledger.ts';
import { citationLink, numberLink, rowAnchor, sentenceHtml, sentenceReferences, sentenceText } from './prose.ts';

const words = { zh: '船', en: 'ship' };
const figure: Figure = {
  id: 'ships',
  value: 900,
  qualifier: 'more-than',
  measure: 'count',
  form: 'measurement',
  display: 'plain',
  period: '1930',
  unit: { zh: '艘', en: 'ship|ships & <boats>' },
  source: 'log',
  locator: 'p. 1',
  authority: words,
  theme: 'sea',
  status: 'disputed',
  label: words,
  definition: words,
  why: words,
};
const series = {
  id: 'passed',
  label: words,
  unit: words,
  definition: words,
  authority: words,
  source: 'log',
  theme: 'sea',
  why: words,
  breaks: [],
  status: 'partly' as const,
  points: [
    {
      address: 'passed/1901',
      series: 'passed',
      key: '1901',
      number: { ...figure, value: 84, qualifier: 'exact' as const },
      source: 'log',
      apart: false,
      note: {},
      who: {},
    },
  ],
};
const source = {
  id: 'log',
  title: 'Log',
  lang: 'en',
  publisher: { zh: '处', en: 'Office "A" & <B>' },
  date: '1926',
  kind: 'register',
  url: '',
  licence: '',
  accessed: '',
};
const ledger: Ledger = {
  storySource: 'book',
  figures: new Map([['ships', figure]]),
  series: new Map([['passed', series]]),
  sources: new Map([['log', source]]),
  claims: new Map(),
  derived: new Map(),
  evidence: new Map(),
  corrections: new Map(),
  glossary: [],
};
const zh = { ledger, lang: 'zh', base: '/isle/' };
const en = { ...zh, lang: 'en' };

describe('a number in prose', () => {
  it('is a link to its row, with the plain value for machines and the qualifier marked', () => {
    expect(numberLink(zh, 'ships')).toBe(
      '<a class="figure" data-figure="ships" href="/isle/zh/ledger/#ships"><data value="900">900<span class="qualifier">余</span>艘</data></a>',
    );
    expect(numberLink(en, 'ships', 'bare')).toBe(
      '<a class="figure" data-figure="ships" href="/isle/en/ledger/#ships"><data value="900"><span class="qualifier">more than </span>900</data></a>',
    );
  });

  it('leads to a point of a series with a colon in the fragment', () => {
    expect(rowAnchor('passed/1901')).toBe('passed:1901');
    expect(numberLink(zh, 'passed/1901')).toContain('href="/isle/zh/ledger/#passed:1901"><data value="84">84艘</data>');
  });

  it('has its unit escaped', () => {
    expect(numberLink(en, 'ships')).toContain(' ships &amp; &lt;boats&gt;</data>');
  });

  it('is refused where the ledger has no such row', () => {
    expect(() => numberLink(zh, 'boats')).toThrow('The ledger has no row "boats".');
    expect(() => numberLink(zh, 'passed/1902')).toThrow('The ledger has no row "passed/1902".');
  });
});

describe('a citation', () => {
  it('names publisher and date for those who do not see the mark', () => {
    const name = 'Office &quot;A&quot; &amp; &lt;B&gt;, 1926';
    expect(citationLink(en, 'log')).toBe(
      `\u2060<a class="citation" href="/isle/en/sources/#log" title="${name}" aria-label="Source: ${name}">†</a>`,
    );
  });

  it('is refused where there is no such source', () => {
    expect(() => citationLink(en, 'diary')).toThrow('There is no source "diary".');
  });
});

describe('a sentence', () => {
  it('is escaped around its numbers and citations', () => {
    expect(sentenceHtml(zh, 'a < b:fig{#passed/1901}"c":src{#log}&')).toBe(
      `a &lt; b${numberLink(zh, 'passed/1901')}&quot;c&quot;${citationLink(zh, 'log')}&amp;`,
    );
  });

  it('is plain text for descriptions: numbers worded, citations gone', () => {
    expect(sentenceText(ledger, 'zh', '共:fig{#ships}:src{#log},去年:fig{#passed/1901 form=bare}。')).toBe('共900余艘,去年84。');
  });

  it('tells the numbers and sources that it names', () => {
    expect(sentenceReferences('at 10:30 :fig{#ships} and :fig{#passed/1901 form=bare} :src{#log}')).toEqual({
      numbers: ['ships', 'passed/1901'],
      sources: ['log'],
    });
  });

  it('never lets a raw < through, whatever stands around its numbers', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>', '</a>', '<!--', ':fig{', ':fig{#ships}', ':fig{#ships form=bare}', ':src{#log}'),
    );
    const own = [numberLink(en, 'ships'), numberLink(en, 'ships', 'bare'), citationLink(en, 'log')];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const sentence = pieces.join('');
        const named = sentenceReferences(sentence);
        fc.pre(named.numbers.every((name) => name === 'ships') && named.sources.every((name) => name === 'log'));
        const rest = own.reduce((html, link) => html.replaceAll(link, ''), sentenceHtml(en, sentence));
        expect(rest).not.toMatch(/[<>"]/);
      }),
      { seed: 1931 },
    );
  });
});
