import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

const records = [
  { id: 'a', value: -11.7, text: { zh: '−11.7%', en: 'a fall, "so called"' }, apart: true },
  { id: 'b', value: 0.5, text: { zh: '两\n行', en: '' }, apart: false },
];

describe('a CSV file', () => {
  it('has a column for each language, and comes back through a reader as it went in', () => {
    const [first, second] = csvParse(toCsv(records).replace('\uFEFF', ''));
    expect(first).toEqual({ id: 'a', value: '-11.7', text_zh: '−11.7%', text_en: 'a fall, "so called"', apart: 'yes' });
    expect(second).toEqual({ id: 'b', value: '0.5', text_zh: '两\n行', text_en: '', apart: '' });
  });

  it('begins with the mark by which spreadsheets know UTF-8', () => expect(toCsv(records).charCodeAt(0)).toBe(0xfeff));

  it.each(['=1+1', '+cmd', '-run', '@sum', '\tx'])('refuses a text that a spreadsheet would run: %j', (text) =>
    expect(() => toCsv([{ text }])).toThrow('begins like a formula'),
  );

  it('is a mark and a line end where there are no rows', () => expect(toCsv([])).toBe('\uFEFF\n'));
});
