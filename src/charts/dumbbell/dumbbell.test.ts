import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import type { Item } from '../items/data.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { dumbbellKind } from './kind.ts';

const point = (series: string, year: number, low: number, more: Partial<Item> = {}) =>
  sampleItem(`${series}/${year}`, {
    series,
    low,
    high: low,
    digits: String(low),
    from: year,
    when: `2 September ${year}`,
    label: `${series} that were counted on the headland`,
    tone: year === 1904 ? 'counted' : 'told',
    ...more,
  });
const data = sampleData(
  [
    point('ships', 1904, 20),
    point('ships', 1905, 40),
    point('lamps', 1904, 500.25),
    point('lamps', 1905, 510),
    point('pilots', 1904, 30),
    point('pilots', 1905, 40),
    sampleItem('oil', { digits: 'over 31,000', unit: 'barrels', certainty: 'open-above' }),
  ],
  {
    ships: ['ships/1904', 'ships/1905', 'pilots/1904', 'pilots/1905'],
    all: ['ships/1904', 'ships/1905', 'pilots/1904', 'pilots/1905', 'lamps/1904', 'lamps/1905'],
    goods: ['lamps/1904', 'lamps/1905', 'oil'],
  },
  { captions: { zero: 'Zero', note: 'Units differ, so each row has its own scale from zero. The letter gives no day.' } },
);
const size = { width: 900, height: 700 };
const at = (cue: string, box: Size = size) => drawn(dumbbellKind, data, dumbbellKind.at(data, cue), box);
const layoutOf = (cue: string, of = data) => dumbbellKind.layout(of, dumbbellKind.at(of, cue), size);
const find = (marks: Mark[], key: string) => marks.find((mark) => mark.key === key);

describe('a dumbbell', () => {
  it('measures every row from one zero to its own largest number', () => {
    const { rows } = layoutOf('all');
    const [ships, pilots, lamps] = rows.map(({ ends, scale }) => ends.map(({ low }) => low - scale!.base));
    expect(ships![1]! / ships![0]!).toBeCloseTo(2, 2);
    expect(pilots![1]! / pilots![0]!).toBeCloseTo(4 / 3, 2);
    expect(lamps![1]! / lamps![0]!).toBeCloseTo(510 / 500.25, 2);
    expect(new Set([ships![1], pilots![1], lamps![1]]).size).toBe(1);
  });

  it('has a filled mark for what others counted and an open one for what the story’s source tells', () => {
    const classOf = (key: string) => find(at('all'), key)!.children![0]!.attrs.class;
    expect(classOf('mark-ships/1904')).toBe('end counted');
    expect(classOf('mark-ships/1905')).toBe('end told');
  });

  it('joins two dates of one measure, and nothing else', () => {
    expect(find(at('goods'), 'link-lamps')).toBeDefined();
    expect(at('goods').filter(({ key }) => key.startsWith('link-'))).toHaveLength(1);
  });

  it('sets a number without another date in a row without a scale', () => {
    const { rows, zero } = layoutOf('goods');
    const oil = rows.find(({ id }) => id === 'oil')!;
    expect(oil.scale).toBeUndefined();
    expect(zero.bottom).toBeLessThanOrEqual(oil.y + 1);
    expect(find(at('goods'), 'scale-oil')).toBeUndefined();
  });

  it('leaves a bound on a scale open, along the scale', () => {
    const open = { ...data, items: { ...data.items, 'ships/1905': point('ships', 1905, 40, { certainty: 'open-above' }) } };
    const mark = find(drawn(dumbbellKind, open, dumbbellKind.at(open, 'all'), size), 'mark-ships/1905')!;
    expect(mark.attrs.transform).toContain('rotate(90)');
    expect(mark.children![0]!.attrs.d).not.toContain('a');
    expect(layoutOf('all', open).reach[1]).toBeLessThan(layoutOf('all').reach[1]);
  });

  it('measures to either side of its baseline where values are less', () => {
    const mixed = sampleData([point('ships', 1904, -20), point('ships', 1905, 40)], { all: ['ships/1904', 'ships/1905'] });
    const [row] = layoutOf('all', mixed).rows;
    const [less, more] = row!.ends.map(({ low }) => low - row!.scale!.base);
    expect(less! / more!).toBeCloseTo(-0.5, 1);
  });

  it('shows a number whole while its line is laid down', () => {
    const half = drawn(dumbbellKind, data, dumbbellKind.blend(dumbbellKind.rest(data), dumbbellKind.at(data, 'ships'), 0.5), size);
    expect(find(half, 'link-ships')!.attrs.d).not.toBe(find(at('ships'), 'link-ships')!.attrs.d);
    expect(find(half, 'number-ships/1905')).toEqual(find(at('ships'), 'number-ships/1905'));
  });

  it('keeps its words in the frame and apart, from a phone to a wall', () => {
    for (const width of [320, 360, 560, 900, 1400])
      for (const height of width < 560 ? [340, 400, 520] : [480, 700, 800])
        for (const cue of Object.keys(data.cues))
          expect(textsAstray(textBoxes(at(cue, { width, height })), { width, height }), `${cue} at ${width} × ${height}`).toEqual([]);
  });

  it('comes back to the same marks, whatever was there before', () => {
    for (const cue of Object.keys(data.cues))
      for (const from of [dumbbellKind.rest(data), ...Object.keys(data.cues).map((other) => dumbbellKind.at(data, other))])
        expect(drawn(dumbbellKind, data, dumbbellKind.blend(from, dumbbellKind.at(data, cue), 1), size)).toEqual(at(cue));
  });
});
