import { describe, expect, it } from 'vitest';
import type { SizedNumber } from '../schemas/number.ts';
import { en } from './en.ts';

const number = (value: number, unit: string, rest: Partial<SizedNumber> = {}): SizedNumber => ({
  value,
  qualifier: 'exact',
  measure: 'count',
  display: 'plain',
  unit: { en: unit },
  ...rest,
});
const money = { measure: 'money' } as const;
const moreThan = { qualifier: 'more-than' } as const;

describe('a number in English', () => {
  it.each([
    [number(40960, 'consultations'), '40,960 consultations', '40,960', 'consultations'],
    [number(116e8, 'yuan', { ...money, ...moreThan, display: '亿余' }), 'more than 11.6 billion yuan', 'over 11.6 billion', 'yuan'],
    [number(2e7, 'people', { ...moreThan, display: '余万' }), 'more than 20 million people', 'over 20 million', 'people'],
    [number(105e6, 'yuan', { ...money, qualifier: 'about', display: '亿' }), 'about 105 million yuan', 'about 105 million', 'yuan'],
    [number(17560061, 'people', { display: '万' }), '17,560,061 people', '17,560,061', 'people'],
    [number(1234e6, 'people'), '1,234 million people', '1,234 million', 'people'],
    [number(1234e6, 'yuan', money), '1.234 billion yuan', '1.234 billion', 'yuan'],
    [number(1.5, 'tons', { measure: 'weight', places: 2 }), '1.50 tons', '1.50', 'tons'],
    [number(5, 'storms', { qualifier: 'less-than' }), 'fewer than 5 storms', 'fewer than 5', 'storms'],
    [number(5, '%', { measure: 'percent', qualifier: 'less-than' }), 'less than 5%', 'less than 5', '%'],
    [number(3e6, 'yuan', { ...money, qualifier: 'less-than' }), 'less than 3 million yuan', 'less than 3 million', 'yuan'],
    [number(-11.7, '%', { measure: 'percent-change' }), '−11.7%', '−11.7', '%'],
    [number(0.77, '%', { measure: 'percent' }), '0.77%', '0.77', '%'],
    [number(0, 'lens|lenses'), '0 lenses', '0', 'lenses'],
    [number(1, 'lens|lenses'), '1 lens', '1', 'lens'],
    [number(2, 'lens|lenses'), '2 lenses', '2', 'lenses'],
    [number(1, 'lens|lenses', moreThan), 'more than 1 lenses', 'over 1', 'lenses'],
    [number(1, 'fish'), '1 fish', '1', 'fish'],
    [number(7, ''), '7', '7', ''],
  ])('%# reads as a sentence needs it: $1', (given, text, digits, unit) => {
    expect(en.number(given).text).toBe(text);
    expect(en.label(given)).toEqual({ digits, unit });
  });

  it('keeps the qualifier when the unit is left out', () => {
    expect(en.number(number(2e7, 'people', moreThan), { unit: false }).text).toBe('more than 20 million');
  });
});

describe('a date in English', () => {
  it.each([
    ['1904', '1904'],
    ['1904-07', 'July 1904'],
    ['1904-07-01', '1 July 1904'],
    ['190X', '1900s'],
    ['1904~', 'about 1904'],
    ['1904-07?', 'about July 1904'],
    ['1904/1918', '1904 to 1918'],
    ['1904-07/1904-10', 'July 1904 to October 1904'],
    ['../1904-10', 'up to October 1904, start not stated'],
    ['1904/..', 'from 1904'],
    ['not stated', 'not stated'],
  ])('%s is read as %s', (edtf, words) => {
    expect(en.date(edtf)).toBe(words);
  });
});
