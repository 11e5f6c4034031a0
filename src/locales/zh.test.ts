import { describe, expect, it } from 'vitest';
import type { SizedNumber } from '../schemas/number.ts';
import { zh } from './zh.ts';

const number = (value: number, unit: string, rest: Partial<SizedNumber> = {}): SizedNumber => ({
  value,
  qualifier: 'exact',
  measure: 'count',
  display: 'plain',
  unit: { zh: unit },
  ...rest,
});
const moreThan = (display: SizedNumber['display']) => ({ qualifier: 'more-than', display }) as const;

describe('a number in Chinese', () => {
  it.each([
    [number(40960, '人次'), '40960人次', '40960', '人次'],
    [number(116e8, '元', { measure: 'money', ...moreThan('亿余') }), '116亿余元', '116亿余', '元'],
    [number(2e7, '人', { measure: 'population', ...moreThan('余万') }), '2000余万人', '2000余万', '人'],
    [number(31500, '人', moreThan('万余')), '3.15万余人', '3.15万余', '人'],
    [number(31500, '人', moreThan('万')), '3.15万余人', '3.15万余', '人'],
    [number(3e8, '元', moreThan('亿')), '3亿余元', '3亿余', '元'],
    [number(900, '艘', moreThan('plain')), '900余艘', '900余', '艘'],
    [number(105e6, '元', { measure: 'money', qualifier: 'about', display: '亿' }), '约1.05亿元', '约1.05亿', '元'],
    [number(17560061, '人', { measure: 'population', display: '万' }), '1756.0061万人', '1756.0061', '万人'],
    [number(17560061, '人', { measure: 'population', display: '万', short: 0 }), '1756万人', '1756', '万人'],
    [number(1667400, '人', { measure: 'population', display: '万', short: 1 }), '166.7万人', '166.7', '万人'],
    [number(17560061, '人', { ...moreThan('万'), short: 0 }), '1756.0061万余人', '1756.0061万余', '人'],
    [number(17560061, '人', { short: 0 }), '17560061人', '17560061', '人'],
    [number(23e8, '元', { display: '亿余' }), '23亿元', '23', '亿元'],
    [number(5, '天', { measure: 'duration', qualifier: 'less-than' }), '不到5天', '不到5', '天'],
    [number(-11.7, '%', { measure: 'percent-change' }), '−11.7%', '−11.7', '%'],
    [number(0.77, '%', { measure: 'percent' }), '0.77%', '0.77', '%'],
    [number(0, '人'), '0人', '0', '人'],
    [number(1, '面'), '1面', '1', '面'],
  ])('%# is worded as the source prints it: $1', (given, text, digits, unit) => {
    expect(zh.number(given).text).toBe(text);
    expect(zh.label(given)).toEqual({ digits, unit });
  });

  it('keeps qualifier and grouping when the unit is left out', () => {
    expect(zh.number(number(116e8, '元', moreThan('亿余')), { unit: false }).text).toBe('116亿余');
  });

  it('is the sum of its parts', () => {
    const { before, digits, after, unit, text } = zh.number(number(105e6, '元', { qualifier: 'about', display: '亿' }));
    expect([before, digits, after, unit]).toEqual(['约', '1.05', '亿', '元']);
    expect(text).toBe(before + digits + after + unit);
  });
});

describe('a date in Chinese', () => {
  it.each([
    ['1904', '1904年'],
    ['1904-07', '1904年7月'],
    ['1904-07-01', '1904年7月1日'],
    ['190X', '1900年代'],
    ['1904~', '1904年前后'],
    ['1904-07?', '1904年7月前后'],
    ['1904/1918', '1904年至1918年'],
    ['1904-07/1904-10', '1904年7月至1904年10月'],
    ['../1904-10', '截至1904年10月，起点未写'],
    ['1904/..', '1904年起'],
    ['not stated', '未写'],
  ])('%s is read as %s', (edtf, words) => {
    expect(zh.date(edtf)).toBe(words);
  });

  it('is refused where it is no date', () => {
    expect(() => zh.date('July')).toThrow('"July" is not an EDTF date.');
  });
});
