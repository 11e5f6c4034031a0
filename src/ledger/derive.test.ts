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
