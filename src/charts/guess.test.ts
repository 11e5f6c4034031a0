import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enGuess } from '../locales/en-guess-words.ts';
import { zhGuess } from '../locales/zh-guess-words.ts';
import { filledPath, type GuessData, type GuessField, placeOf, shareAt, typed, verdict, written } from './guess.ts';

const ships: GuessData = {
  to: 2000,
  low: 900,
  high: 900,
  scale: { divide: 1, suffix: '', separator: ',' },
  unit: [' ship', ' ships'],
  typed: ['', 'ships'],
  gap: [' ship', ' ships'],
  says: enGuess.verdicts.exact,
  faults: { none: '', off: '' },
  field: { width: 100, height: 100 },
  ratios: enGuess.ratios,
};
const crowd: GuessData = {
  to: 4e7,
  low: 13_000_000,
  high: 13_000_000,
  scale: { divide: 1e4, suffix: '万', separator: '' },
  unit: ['人', '人'],
  typed: ['万', '人'],
  gap: ['人', '人'],
  says: zhGuess.verdicts.exact,
  faults: { none: '', off: '' },
  field: { width: 100, height: 100 },
  ratios: zhGuess.ratios,
};
const people: GuessData = { ...crowd, scale: { divide: 1e6, suffix: ' million', separator: ',' }, typed: ['million', 'people'] };
const bound = (qualifier: 'more-than' | 'less-than'): GuessData =>
  ({ ...ships, says: enGuess.verdicts[qualifier], ratios: undefined }) as GuessData;

describe('a number as it is typed', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['１，２００', 1200],
    [' 1 200 ', 1200],
    ['850.5', 850.5],
    ['850 ships', 850],
    ['0', 0],
    ['', 'none'],
    ['many', 'none'],
    ['-5', 'none'],
    ['1,2', 'none'],
    ['12e2', 'none'],
    ['1.2.3', 'none'],
    ['850 boats', 'none'],
    ['2001', 'off'],
  ])('%j is read as %s on a plain scale', (text, value) => expect(typed(text, ships)).toBe(value));

  it.each([
    ['1200', 1.2e7],
    ['1200万', 1.2e7],
    ['1,200万人', 1.2e7],
    ['12000000', 1.2e7],
    ['12000000人', 1.2e7],
    ['1200人', 1200],
    ['4001', 'off'],
    ['50000000', 'off'],
  ])('%s counts as the scale does, and in the plain unit where only that fits: %s', (text, value) =>
    expect(typed(text, crowd)).toBe(value),
  );

  it('knows the word of the scale and the unit in English', () => {
    expect(['12.5', '12.5 million', '12.5 Million people', '12,500,000', '12,500,000 people'].map((text) => typed(text, people))).toEqual(
      Array(5).fill(1.25e7),
    );
  });

  it('is what the scale writes, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(ships, crowd, people), fc.integer({ min: 0, max: 2000 }), (data, amount) => {
        const value = (amount / 2000) * data.to;
        expect(typed(written(value, data.scale), data)).toBeCloseTo(value, 6);
      }),
      { seed: 1901, examples: [[ships, 0]] },
    );
  });
});

describe('the distance of a guess', () => {
  it.each([
    [800, 'Your guess is 100 ships below the number in the ledger, about 11% less.'],
    [899, 'Your guess is 1 ship below the number in the ledger, less than 1% off.'],
    [900, 'Your guess is the number in the ledger.'],
    [1350, 'Your guess is 450 ships above the number in the ledger, about 50% more.'],
    [2000, 'Your guess is 1,100 ships above the number in the ledger, about 2.2 times as high.'],
  ])('from an exact number: %i', (guess, words) => expect(verdict(guess, ships)).toBe(words));

  it('is counted as the language counts', () => {
    expect(verdict(8e6, crowd)).toBe('您猜的比账上的数少500万人，约少38%。');
    expect(verdict(12_999_200, crowd)).toBe('您猜的比账上的数少800人，差不到1%。');
  });

  it('from a lower bound is at least so much below it, and unknown above it', () => {
    expect(verdict(400, bound('more-than'))).toBe('The source gives a lower bound only. Your guess is at least 500 ships too low.');
    expect(verdict(900, bound('more-than'))).toContain('the lower bound itself');
    expect(verdict(1500, bound('more-than'))).toContain('nobody can say how near');
  });

  it('from an upper bound is at least so much above it, and unknown below it', () => {
    expect(verdict(1000, bound('less-than'))).toContain('at least 100 ships too high');
    expect(verdict(100, bound('less-than'))).toContain('nobody can say how near');
  });

  it('from a range is counted from its nearer end, and lies within it where it does', () => {
    const range = { ...ships, low: 500, high: 560, says: enGuess.verdicts.range };
    expect(verdict(450, range)).toContain('50 ships below the lower');
    expect(verdict(600, range)).toContain('40 ships above the upper');
    expect(verdict(530, range)).toContain('between the two ends');
  });

  it('never claims an amount or a nearness past an open bound, in any language', () => {
    fc.assert(
      fc.property(fc.constantFrom(enGuess, zhGuess), fc.integer({ min: 901, max: 2000 }), (words, guess) => {
        const said = verdict(guess, { ...bound('more-than'), says: words.verdicts['more-than'] });
        expect(said).not.toMatch(/\d|\{/);
      }),
      { seed: 1901 },
    );
  });

  it('from nothing has no share', () =>
    expect(verdict(3, { ...ships, low: 0, high: 0 })).toBe('Your guess is 3 ships above the number in the ledger.'));
});

describe('a place on the field of a guess', () => {
  const people: GuessField = { rows: 10, filled: true, width: 100, height: 140 };
  const upright: GuessField = { width: 100, height: 100 };
  const column: GuessField = { ...upright, filled: true };

  it('counts marks in reading order, row by row', () => {
    expect(shareAt({ x: 0.5, y: 0.95 }, people)).toBeCloseTo(0.05);
    expect(shareAt({ x: 0.3, y: 0.65 }, people)).toBeCloseTo(0.33);
    expect(shareAt({ x: 1, y: 0 }, people)).toBe(1);
    expect(filledPath(0.33, people)).toBe('M0 0H100V42H30V56H0z');
    expect(filledPath(0.05, people)).toBe('M0 0H50V0H50V14H0z');
  });

  it('is a height on an upright scale, and a length in a single row', () => {
    expect(shareAt({ x: 0.2, y: 0.7 }, upright)).toBe(0.7);
    expect(placeOf(0.7, upright)).toEqual({ x: 1, y: 0.7 });
    expect(placeOf(0.7, column)).toEqual({ x: 0.5, y: 0.7 });
    expect(filledPath(0.7, column)).toBe('M0 100V30H100V100z');
    const bar: GuessField = { ...column, rows: 1 };
    expect(placeOf(0.7, bar)).toEqual({ x: 0.7, y: 0.5 });
    expect(shareAt({ x: 0.7, y: 0.1 }, bar)).toBe(0.7);
  });

  it('holds what it stands for: the share of a place is where the share has its place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(people, upright, column, { ...people, rows: 1 }),
        (share, field) => {
          expect(shareAt(placeOf(share, field), field)).toBeCloseTo(share);
        },
      ),
    );
  });
});
