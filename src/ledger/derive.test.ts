import { describe, expect, it } from 'vitest';
import type { Derived } from '../schemas/derived.ts';
import type { Status } from '../schemas/figure.ts';
import type { SizedNumber } from '../schemas/number.ts';
import { derive } from './derive.ts';
import type { LedgerRow } from './ledger.ts';

const row = (
  address: string,
  value: number,
  more: { qualifier?: SizedNumber['qualifier']; status?: Status; period?: string } = {},
): LedgerRow => ({
  address,
  number: { value, qualifier: more.qualifier ?? 'exact', measure: 'count', display: 'plain', unit: { en: 'birds' } } satisfies SizedNumber,
  label: { en: address },
  period: more.period ?? '1914',
  source: 'log',
  status: more.status ?? 'corroborated',
  isClaim: false,
});
const derived = (formula: string, decimals = 1): Derived => ({
  id: 'result',
  formula,
  measure: 'percent',
  decimals,
  unit: { en: '%' },
  display: 'plain',
  label: { en: 'Result' },
  definition: { en: 'Computed.' },
  theme: 'sea',
  why: { en: 'From two rows.' },
});
const given =
  (...rows: LedgerRow[]) =>
  (address: string) =>
    rows.find((one) => one.address === address)!;
const words = { en: 'Computed here' };

describe('a derived number', () => {
  it.each([
    ['share(a, b)', 30, 120, 25],
    ['change(a, b)', 120, 30, -75],
    ['difference(a, b)', 120, 30, -90],
  ])('%s of %d and %d is %d', (formula, a, b, value) =>
    expect(derive(derived(formula), given(row('a', a), row('b', b)), words)).toMatchObject({ value, qualifier: 'exact' }),
  );

  it('is about where rounding lost something, and where an input is about', () => {
    expect(derive(derived('share(a, b)'), given(row('a', 1), row('b', 3)), words)).toMatchObject({ value: 33.3, qualifier: 'about' });
    const soft = row('a', 30, { qualifier: 'about' });
    expect(derive(derived('share(a, b)'), given(soft, row('b', 120)), words).qualifier).toBe('about');
  });

  it('is a bound where one input of a difference is, rounded so that it still holds', () => {
    const qualifierOf = (a: SizedNumber['qualifier'], b: SizedNumber['qualifier']) =>
      derive(derived('difference(a, b)'), given(row('a', 1, { qualifier: a }), row('b', 4, { qualifier: b })), words).qualifier;
    expect(qualifierOf('exact', 'more-than')).toBe('more-than');
    expect(qualifierOf('more-than', 'exact')).toBe('less-than');
    expect(qualifierOf('exact', 'less-than')).toBe('less-than');
    expect(qualifierOf('less-than', 'more-than')).toBe('more-than');
    const over = given(row('a', 0.04), row('b', 1, { qualifier: 'more-than' }));
    expect(derive(derived('difference(a, b)'), over, words)).toMatchObject({ value: 0.9, qualifier: 'more-than' });
    const under = given(row('a', 0.06), row('b', 1, { qualifier: 'less-than' }));
    expect(derive(derived('difference(a, b)'), under, words)).toMatchObject({ value: 1, qualifier: 'less-than' });
  });

  it.each([
    ['share(a, b)', 'exact', 'more-than'],
    ['change(a, b)', 'more-than', 'exact'],
    ['difference(a, b)', 'more-than', 'more-than'],
    ['difference(a, b)', 'about', 'more-than'],
  ] as const)('has no value as %s of a number that is %s and one that is %s', (formula, a, b) => {
    const inputs = given(row('a', 1, { qualifier: a }), row('b', 4, { qualifier: b }));
    expect(() => derive(derived(formula), inputs, words)).toThrow('allows no result');
  });

  it('stands no better than the worse of its inputs', () => {
    const inputs = given(row('a', 1, { status: 'single-source' }), row('b', 2, { status: 'partly' }));
    expect(derive(derived('share(a, b)'), inputs, words).status).toBe('single-source');
  });

  it('holds for the time of its inputs', () => {
    expect(derive(derived('share(a, b)'), given(row('a', 1), row('b', 2)), words).period).toBe('1914');
    const inputs = given(row('a', 1, { period: '1901' }), row('b', 2, { period: '1909' }));
    expect(derive(derived('change(a, b)'), inputs, words).period).toBe('1901/1909');
    const turned = given(row('a', 1, { period: '1909-07/1909-10' }), row('b', 2, { period: '1901' }));
    expect(derive(derived('change(a, b)'), turned, words).period).toBe('1901/1909-10');
    expect(derive(derived('change(a, b)'), given(row('a', 1, { period: 'not stated' }), row('b', 2)), words).period).toBe('not stated');
  });

  it('is refused where the formula gives no number', () =>
    expect(() => derive(derived('share(a, b)'), given(row('a', 1), row('b', 0)), words)).toThrow('gives no number'));
});
