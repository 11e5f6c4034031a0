import { expect, it } from 'vitest';
import { numberMend } from './number-mend.ts';

it.each([
  ['1,234', 'Write 1234, or 1.234 where the comma stands before decimals.'],
  ['1,234,567.5', 'Write it without separators: 1234567.5.'],
  ['1\u202F234', 'Write it without separators: 1234.'],
  ["1'234", 'Write it without separators: 1234.'],
  ['12,5', 'Write a point for decimals: 12.5.'],
  ['12.', 'Write 12.'],
  ['-.5', 'Write -0.5.'],
  ['１２', 'Write plain signs: 12.'],
  ['−12', 'Write plain signs: -12.'],
  ['12–15', 'Write 12..15, with range as its qualifier.'],
  ['about 12', 'Write 12: the column qualifier says about, more-than or less-than.'],
  ['≥12', 'Write 12: the column qualifier says about, more-than or less-than.'],
  ['约12', 'Write 12: the column qualifier says about, more-than or less-than.'],
  ['12%', 'Write the number alone, with all its digits: its unit has a column of its own.'],
  ['$12', 'Write the number alone, with all its digits: its unit has a column of its own.'],
  ['1.2万', 'Write the number alone, with all its digits: its unit has a column of its own.'],
  ['n/a', 'Leave the cell empty, with missing as its qualifier.'],
  ['—', 'Leave the cell empty, with missing as its qualifier.'],
  ['3.1.0', 'Write digits only, with a point for decimals: 31000, 0.5, -12.'],
  ['1.2E+03', 'Write all its digits: 1200.'],
])('of %s it says: %s', (typed, mend) => {
  expect(numberMend(typed)).toBe(mend);
});
