import { describe, expect, it } from 'vitest';
import { edtfBounds, edtfDate, edtfWhen } from '../schemas/edtf.ts';
import { edtfDay, htmlDate, yearAfter, yearOf } from './edtf-parts.ts';
import { localeOf } from './locale.ts';
import { placedUnit } from './unit.ts';

describe('a date is written as people write it', () => {
  it.each([
    ['0079', 'AD 79', '公元79年'],
    ['0079-08-24', '24 August AD 79', '公元79年8月24日'],
    ['-0043', '44 BC', '公元前44年'],
    ['-0043-03-15', '15 March 44 BC', '公元前44年3月15日'],
    ['0000', '1 BC', '公元前1年'],
    ['18XX', '19th century', '19世纪'],
    ['00XX', '1st century', '1世纪'],
    ['-00XX', '1st century BC', '公元前1世纪'],
    ['-01XX', '2nd century BC', '公元前2世纪'],
    ['189X', '1890s', '1890年代'],
    ['-0043/0014', '44 BC to AD 14', '公元前44年至公元14年'],
    ['1904-12-24T08:30', '24 December 1904, 08:30', '1904年12月24日 08:30'],
    ['1066', '1066', '1066年'],
  ])('%s: %s, %s', (edtf, en, zh) => {
    expect(edtfWhen.safeParse(edtf).success).toBe(true);
    expect(localeOf('en').date(edtf)).toBe(en);
    expect(localeOf('zh').date(edtf)).toBe(zh);
  });

  it('and refused where it cannot be', () => {
    for (const text of ['79', '-43', '1904-12-24T25:00', '1904T08:30', '0014/-0043', '-0043-02-30', '1XXX'])
      expect(edtfWhen.safeParse(text).success, text).toBe(false);
    // A key of a series is a date, not a time or an interval.
    for (const text of ['1904-12-24T08:30', '1904/1918']) expect(edtfDate.safeParse(text).success, text).toBe(false);
  });

  it('and stands at its place on an axis, before our era too', () => {
    expect([yearOf('0079'), yearOf('-0043'), yearOf('-01XX'), yearOf('18XX'), yearOf('1904/1918')]).toEqual([79, -43, -199, 1800, 1904]);
    expect([yearAfter('0079'), yearAfter('-0043'), yearAfter('-01XX'), yearAfter('18XX'), yearAfter('1904/1918')]).toEqual([
      80, -42, -99, 1900, 1919,
    ]);
    expect(yearOf('0079-07-02')).toBeCloseTo(79.5, 2);
    expect(yearOf('1904-12-24T12:00')).toBeGreaterThan(yearOf('1904-12-24'));
    expect(edtfBounds('-01XX')!.min).toBeLessThan(edtfBounds('-00XX')!.min);
    expect(edtfDay(new Date(edtfBounds('-0043-03-15')!.min))).toBe('-0043-03-15');
    expect(edtfDay(new Date(edtfBounds('0079')!.min))).toBe('0079-01-01');
  });

  it('and told to machines where they have a form for it', () => {
    expect(['0079', '1904-12-24T08:30', '189X', '-0043', '18XX', '1904/1918'].map(htmlDate)).toEqual([
      '0079',
      '1904-12-24T08:30',
      '1890',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a unit has its place', () => {
  const money = (unit: string, value = 1.5e6) =>
    ({ measure: 'money', display: 'plain', unit: { en: unit, zh: unit }, qualifier: 'exact', value }) as const;
  it.each([
    ['${}', 1.5e6, '$1.5 million', '$1500000'],
    ['${}', -2500, '−$2,500', '−$2500'],
    ['{} €', 12, '12 €', '12 €'],
    ['{}°C', -0.17, '−0.17°C', '−0.17°C'],
    ['dollar|dollars', 2, '2 dollars', ''],
  ])('%s of %d: %s', (unit, value, en, zh) => {
    expect(localeOf('en').number(money(unit, value)).text).toBe(en);
    if (zh) expect(localeOf('zh').number(money(unit, value)).text).toBe(zh);
  });

  it('that is left out with the unit, and set before both ends of a range', () => {
    expect(localeOf('en').number(money('${}', 12), { unit: false }).text).toBe('12');
    expect(localeOf('en').number({ ...money('${}', 12), qualifier: 'range', upper: 15 }).text).toBe('$12 to $15');
    expect(localeOf('en').label(money('${}', 12))).toEqual({ digits: '$12', unit: '' });
    expect(placedUnit('%', ' ')).toEqual({ before: '', after: '%' });
  });
});
