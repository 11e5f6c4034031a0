import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalsOf, groupDigits } from './digits.ts';

it('groups thousands and keeps the decimals that a value has', () => {
  expect(groupDigits(1234567.25)).toBe('1,234,567.25');
  expect(groupDigits(999)).toBe('999');
  expect(groupDigits(1234567.25, '')).toBe('1234567.25');
});

it('keeps the zeros at the end that a number is written with', () => {
  expect(groupDigits(1.5, ',', 2)).toBe('1.50');
  expect(groupDigits(1.125, ',', 2)).toBe('1.125');
});

it('counts decimals without the noise of binary fractions', () => {
  expect(decimalsOf(0.1 + 0.2)).toBe(1);
});

it('gives back the value when the groups are taken out again', () => {
  const value = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
    .map(([whole, places]) => Number(`${whole}e-${places}`));
  fc.assert(
    fc.property(value, (given) => {
      expect(Number(groupDigits(given).replaceAll(',', '').replace('−', '-'))).toBe(given);
    }),
    { seed: 1901 },
  );
});
