import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { ruledThrough, textBoxes, textsAstray } from '../text-boxes.ts';
import { yearsKind } from './kind.ts';
import { rowTop, rulePage } from './page.ts';
import { placeEntry } from './places.ts';

const words = { digits: '', unit: '', tone: 'words', low: undefined, high: undefined } as const;
const data = sampleData(
  [
    sampleItem('wrecks', { ...words, label: 'Wrecks were frequent, the keeper writes', note: 'He gives no count', from: 1900, to: 1910 }),
    sampleItem('earlier', { digits: 'none found', unit: '', label: 'Wrecks before the lamp', tone: 'missing', from: undefined, to: 1918 }),
    sampleItem('last', {
      digits: '0',
      unit: 'wrecks',
      label: 'Wrecks reported to the keeper of the lamp',
      low: 0,
      high: 0,
      from: 1918,
      to: 1919,
    }),
    sampleItem('harbour', {
      ...words,
      label: 'One harbour says the same of itself',
      note: 'One harbour, not the coast',
      from: 1918,
      to: 1919,
    }),
  ],
  { empty: ['wrecks', 'earlier'], last: ['wrecks', 'earlier', 'last', 'harbour'] },
  { span: [1900, 1918], captions: { head: 'Wrecks in the year' } },
);
const sizes = [320, 360, 560, 900, 1400].flatMap((width) => [340, 480, 800].map((height) => ({ width, height })));
const desk = { width: 900, height: 700 };
const marks = (cue: string | undefined, size = desk) =>
  drawn(yearsKind, data, cue === undefined ? yearsKind.rest(data) : yearsKind.at(data, cue), size);
const find = (cue: string, key: string, size = desk) => marks(cue, size).find((mark) => mark.key === key)!;

describe('a ruled column', () => {
  it('has one row a year, all of one height but the last', () => {
    const page = rulePage(data, desk);
    expect(page.years).toHaveLength(19);
    const heights = page.years.slice(0, -1).map((year) => Math.round(rowTop(page, year + 1) - rowTop(page, year)));
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
    expect(page.footHeight).toBeGreaterThan(page.step * 3);
  });

  it('is ruled and empty before the first cue, and stays as it is when lines come', () => {
    const empty = marks(undefined);
    expect(JSON.stringify(empty)).not.toMatch(/none found|wrecks"/);
    const paper = (list: ReturnType<typeof marks>) => list.slice(0, empty.length).filter(({ key }) => !['rows', 'fifths'].includes(key));
    expect(paper(marks('last'))).toEqual(paper(empty));
  });

  it('leaves its rules out where words are written larger than a row', () => {
    for (const width of [320, 900]) expect(ruledThrough(marks('last', { width, height: 420 }))).toEqual([]);
  });

  it('joins nothing to the number: no mark leads from the blank rows into the last', () => {
    const page = rulePage(data, desk);
    const bracket = find('last', 'earlier').children![0]!;
    const lowest = Math.max(...[...String(bracket.attrs.d).matchAll(/[ V](\d[\d.]*)/g)].map(([, y]) => Number(y)));
    expect(lowest).toBeLessThan(page.foot);
    expect(find('last', 'last').children!.every(({ tag }) => tag === 'g')).toBe(true);
  });

  it('leaves the bracket of an absence open where no beginning is stated, and closes it where one is', () => {
    const closed = { ...data, items: { ...data.items, earlier: { ...data.items.earlier!, from: 1904 } } };
    const page = rulePage(closed, desk);
    const d = String(
      drawn(yearsKind, closed, yearsKind.at(closed, 'empty'), desk).find(({ key }) => key === 'earlier')!.children![0]!.attrs.d,
    );
    expect(d).toContain(`V${rowTop(page, 1904) + 3}`);
    expect(String(find('empty', 'earlier').children![0]!.attrs.d)).toMatch(/V4M.*L.*L/);
  });

  it('writes a note of several years over their rows alone', () => {
    for (const size of sizes) {
      const page = rulePage(data, size);
      const { texts } = placeEntry(data.items.wrecks!, page);
      expect(texts.at(-1)!.y, `${size.width} × ${size.height}`).toBeLessThanOrEqual(rowTop(page, 1910));
      expect(texts[0]!.y - texts[0]!.size).toBeGreaterThan(page.top - 4);
    }
  });

  it('shows the number whole on the way, and by its row alone', () => {
    const half = drawn(yearsKind, data, yearsKind.blend(yearsKind.at(data, 'empty'), yearsKind.at(data, 'last'), 0.6), desk);
    const sum = half.find(({ key }) => key === 'last')!;
    expect(sum.number!.address).toBe('last');
    expect(textBoxes([sum]).map(({ text }) => text)).toContain('0');
    expect(find('last', 'harbour').number).toBeUndefined();
  });

  it('keeps texts in the frame and apart in every cue, from a phone to a wall', () => {
    for (const size of sizes)
      for (const cue of Object.keys(data.cues))
        expect(textsAstray(textBoxes(marks(cue, size)), size), `${cue} ${size.width} × ${size.height}`).toEqual([]);
  });

  it('gives the same picture forward and back, and refuses a cue that it does not have', () => {
    for (const from of [yearsKind.rest(data), yearsKind.at(data, 'last'), yearsKind.at(data, 'empty')])
      expect(drawn(yearsKind, data, yearsKind.blend(from, yearsKind.at(data, 'empty'), 1), desk)).toEqual(marks('empty'));
    expect(() => yearsKind.at(data, 'none')).toThrow('no cue "none"');
  });
});
