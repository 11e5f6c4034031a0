import { expect, it } from 'vitest';
import { heightAt, readTable, tableText } from './height-table.ts';

const table = [
  [320, 980],
  [480, 860],
  [960, 640],
] as const;

it('reads what it writes', () => {
  expect(tableText(table)).toBe('320:980,480:860,960:640');
  expect(readTable(tableText(table))).toEqual(table);
});

it.each([
  [200, 980],
  [320, 980],
  [400, 920],
  [480, 860],
  [720, 750],
  [1400, 640],
])('at %i pixels a frame is %i high', (width, height) => {
  expect(heightAt(table, width)).toBe(height);
});

it.each(['', 'NaN', '-1:5', '320:', 'a:b,c:d', '320:Infinity,'])('finds nothing it cannot use in "%s"', (text) => {
  expect(readTable(text)).toEqual([]);
  expect(heightAt(readTable(text), 480)).toBeUndefined();
});
