import { expect, it } from 'vitest';
import { withPlaces, writtenPlaces } from './figure.ts';

it.each([
  ['1.50', 2],
  ['2.0', 1],
  ['-3.400', 3],
  ['15.0..17.50', 2],
  ['500..560', undefined],
  ['1.5', undefined],
  ['100', undefined],
  ['0.05', undefined],
  ['', undefined],
  ['lamps/1910; lamps/1920', undefined],
])('tells the zeros at the end that %s is written with', (cell, places) => expect(writtenPlaces(cell)).toBe(places));

it('keeps them with the row, and leaves other rows as they are', () => {
  expect(withPlaces({ id: 'oil', value: '1.50' })).toEqual({ id: 'oil', value: '1.50', places: 2 });
  expect(withPlaces({ id: 'oil', value: '1.5' })).toEqual({ id: 'oil', value: '1.5' });
});
