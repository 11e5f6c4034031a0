import { describe, expect, it } from 'vitest';
import type { Source } from '../schemas/source.ts';
import type { SizedNumber } from '../schemas/number.ts';
import { cardAddresses, cardAt, cite } from './card.ts';
import type { DerivedFigure, Evidence, Figure, Ledger, Point } from './ledger.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `The ${id}`,
  lang: 'en',
  publisher: { zh: `${id}社`, en: `House of ${id}` },
  date: '1926-03',
  kind: 'log',
  url: '',
  licence: '',
  accessed: '',
  ...more,
});
const figure = (id: string, more: object = {}): Figure & SizedNumber => ({
  id,
  value: 900,
  qualifier: 'more-than',
  measure: 'count',
  form: 'measurement',
  unit: { zh: '艘', en: 'ships' },
  display: 'plain',
  period: '1930',
  source: 'book',
  locator: 'p. 90',
  theme: 'sea',
  status: 'disputed',
  label: { zh: '船', en: 'Ships & boats' },
  definition: { zh: '没有界定', en: 'Not defined' },
  why: { zh: '', en: 'The log has fewer.' },
  authority: { zh: '守灯人', en: 'The keeper' },
  ...more,
});
const point = (key: string, more: Partial<Point> = {}): Point => ({
  address: `passed/${key}`,
  series: 'passed',
  key,
  source: 'log',
  apart: false,
  note: { zh: '', en: '' },
  who: {},
  number: { value: 84, qualifier: 'exact', measure: 'count', display: 'plain', unit: { zh: '艘', en: 'ship|ships' } },
  ...more,
});
const evidence = (about: string): Evidence => ({
  id: `about-${about}`,
  about,
  relation: 'differs',
  row: '',
  value: '',
  qualifier: '',
  date: '1931',
  source: 'log',
  note: { en: 'Fewer.' },
  label: {},
});
const ledger: Ledger = {
  storySource: 'book',
  figures: new Map([['ships', figure('ships')]]),
  derived: new Map([
    ['more', { ...figure('more'), formula: { operation: 'difference', inputs: ['passed/1901', 'passed/1902'] } } satisfies DerivedFigure],
  ]),
  series: new Map([
    [
      'passed',
      {
        id: 'passed',
        source: 'log',
        theme: 'sea',
        status: 'partly',
        breaks: [],
        unit: { en: 'ships' },
        label: { en: 'Ships passed' },
        definition: { en: 'By the lamp' },
        authority: { en: 'The office' },
        why: { en: 'One log.' },
        points: [
          point('1901'),
          point('1902', { note: { zh: '', en: 'By night' } }),
          point('1930', { figure: 'ships', number: figure('ships'), source: 'book' }),
        ],
      },
    ],
  ]),
  sources: new Map([
    ['book', source('book')],
    ['log', source('log', { title: '港务簿', lang: 'zh' })],
  ]),
  claims: new Map([
    [
      'busiest',
      {
        id: 'busiest',
        milestone: 'last',
        locator: 'p. 90',
        status: 'disputed',
        sources: 'log',
        text: { en: 'The book calls it the busiest year.' },
        why: { en: 'The log does not.' },
        label: {},
        date: '',
      },
    ],
  ]),
  evidence: new Map(['ships', 'passed/1930', 'claim:busiest'].map((about) => [about, [evidence(about)]])),
  corrections: new Map(),
  glossary: [],
};
const at = (address: string) => cardAt(ledger, address, 'book')!;

describe('the card of a line', () => {
  it('is there for every figure, derived number, point and claim', () => {
    const addresses = cardAddresses(ledger);
    expect(addresses).toEqual(['ships', 'more', 'passed/1901', 'passed/1902', 'passed/1930', 'claim:busiest']);
    for (const address of addresses) expect(at(address)).toBeDefined();
    expect(cardAt(ledger, 'moons', 'book')).toBeUndefined();
  });

  it('of a figure tells who counted, what and when, from where, how it stands and who disagrees', () =>
    expect(at('ships')).toMatchObject({
      period: '1930',
      locator: 'p. 90',
      status: 'disputed',
      authority: { en: 'The keeper' },
      source: { id: 'book' },
      evidence: [{ id: 'about-ships' }],
    }));

  it('of a point has the words of its series, and its own note', () => {
    expect(at('passed/1901')).toMatchObject({ label: { en: 'Ships passed' }, period: '1901', source: { id: 'log' } });
    expect(at('passed/1901')).not.toHaveProperty('note');
    expect(at('passed/1902').note).toEqual({ zh: '', en: 'By night' });
  });

  it('of a point that is a figure is the figure’s, with what is said of either', () => {
    expect(at('passed/1930')).toMatchObject({ address: 'ships', number: { value: 900 } });
    expect(at('passed/1930').evidence.map(({ about }) => about)).toEqual(['ships', 'passed/1930']);
  });

  it('of a derived number has its formula', () => expect(at('more').formula).toMatchObject({ operation: 'difference' }));

  it('of a claim names the source that claims', () =>
    expect(at('claim:busiest')).toMatchObject({ source: { id: 'book' }, status: 'disputed', evidence: [{ about: 'claim:busiest' }] }));
});

describe('a citation', () => {
  const site = { title: 'Lamp Book', url: 'https://isle.example/en/ledger/#ships' };

  it('keeps the qualifier, and says where the number is from and where it was read', () =>
    expect(cite(at('ships'), 'en', site).text).toBe(
      'Ships & boats: more than 900 ships, 1930. House of book, The book, March 1926, p. 90. Lamp Book, https://isle.example/en/ledger/#ships',
    ));

  it('sets Chinese titles in their marks', () =>
    expect(cite({ ...at('passed/1901'), label: { zh: '过船' } }, 'zh', site).text).toContain('《港务簿》'));

  it('is an entry of BibTeX with nothing in it that TeX would read as a command', () => {
    const { bibtex } = cite(at('ships'), 'en', site);
    expect(bibtex).toMatch(/^@misc\{ships,\n/);
    expect(bibtex).toContain('title = {Ships \\& boats: more than 900 ships, 1930}');
    expect(bibtex).toContain('year = {1926}');
    expect(bibtex.match(/[{}]/g)!.length % 2).toBe(0);
  });
});
