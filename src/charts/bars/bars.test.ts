import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import type { ItemsData, Item } from '../items/data.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { barsKind } from './kind.ts';

const change = (id: string, low: number, more: Partial<Item> = {}) =>
  sampleItem(id, { digits: `−${Math.abs(low)}`, unit: '%', measure: 'percent-change', low, high: low, tone: 'counted', ...more });
const point = (series: string, year: number, low: number) =>
  change(`${series}/${year}`, low, {
    series,
    from: year,
    when: String(year),
    who: `As the ${series} wrote in a later letter to the harbour`,
  });
const missing = sampleItem('base', {
  digits: 'none found',
  unit: '',
  tone: 'missing',
  label: 'Lamps that were lit in a year on all of the headlands',
  low: undefined,
  high: undefined,
  certainty: undefined,
});
const yearly = sampleData(
  [
    point('keeper', 1904, -24),
    point('pilot', 1904, -12),
    point('keeper', 1905, -6),
    point('pilot', 1905, -6),
    point('pilot', 1918, -15),
    missing,
  ],
  { first: ['keeper/1904', 'pilot/1904'], all: ['keeper/1904', 'pilot/1904', 'keeper/1905', 'pilot/1905', 'pilot/1918', 'base'] },
  { captions: { zero: 'As many as in the year before' } },
);
const lamps = sampleItem('lamps', { digits: '31,000', low: 31000, high: 31000 });
const things = sampleData(
  [
    lamps,
    change('dark', -14, { label: 'Change in dark lamps over the winter on all of the headlands', tone: 'told' }),
    change('lost', -7, { label: 'Change in lost ships', tone: 'told' }),
    missing,
  ],
  { lamps: ['lamps'], bars: ['lamps', 'dark', 'lost'], all: ['lamps', 'dark', 'lost', 'base'] },
  { captions: { zero: 'As many as in the year before', dot: 'One dot is one lamp', note: 'Whether spare lamps are included is not said' } },
);
const size = { width: 900, height: 700 };
const layoutOf = (data: ItemsData, cue: string, box: Size = size) => barsKind.layout(data, barsKind.at(data, cue), box);
const at = (data: ItemsData, cue: string, box: Size = size) => drawn(barsKind, data, barsKind.at(data, cue), box);
const flat = (marks: Mark[]): Mark[] => marks.flatMap((mark) => [mark, ...flat(mark.children ?? [])]);
const pathOf = (marks: Mark[], key: string) => String(flat(marks).find((mark) => mark.key === key)?.attrs.d);

describe('bars', () => {
  it('hang from one baseline, as long as they are large', () => {
    const { bars, zero } = layoutOf(yearly, 'all', size);
    const long = (id: string) => {
      const { bar } = bars.find(({ item }) => item.id === id)!;
      expect(bar.base).toBe(zero!.y);
      return bar.low - bar.base;
    };
    expect(long('keeper/1904') / long('pilot/1904')).toBeCloseTo(2, 1);
    expect(long('keeper/1904') / long('keeper/1905')).toBeCloseTo(4, 1);
    expect(long('keeper/1905')).toBe(long('pilot/1905'));
  });

  it('stand up from the line where a number rose', () => {
    const data = sampleData([point('keeper', 1904, -10), point('keeper', 1905, 5)], { all: ['keeper/1904', 'keeper/1905'] });
    const [fall, rise] = layoutOf(data, 'all', size).bars.map(({ bar }) => bar.low - bar.base);
    expect(fall! / -rise!).toBeCloseTo(2, 1);
  });

  it('stand side by side under one year, each with who says so, not joined', () => {
    const { bars, heads } = layoutOf(yearly, 'first', size);
    expect(heads.map(({ text }) => text)).toEqual(['1904']);
    expect(bars.map(({ name }) => name.lines.join(' '))).toEqual(bars.map(({ item }) => item.who));
    expect(bars[1]!.bar.x).toBeGreaterThan(bars[0]!.bar.x + bars[0]!.bar.width);
    expect(layoutOf(yearly, 'first', { width: 328, height: 400 }).keys.map(({ lines }) => lines.join(' '))).toEqual(
      bars.map(({ item }) => item.who),
    );
  });

  it('are laid down with their whole number', () => {
    const half = drawn(barsKind, yearly, barsKind.blend(barsKind.rest(yearly), barsKind.at(yearly, 'first'), 0.5), size);
    expect(pathOf(half, 'bar-keeper/1904')).not.toBe(pathOf(at(yearly, 'first'), 'bar-keeper/1904'));
    expect(textBoxes(half).map(({ text }) => text)).toContain('−24 %');
  });

  it('leave a bound without an end', () => {
    const data = sampleData([change('most', -10, { certainty: 'open-above' }), change('sure', -10)], { all: ['most', 'sure'] });
    expect(pathOf(at(data, 'all'), 'bar-sure')).toMatch(/h[\d.]+V/);
    expect(pathOf(at(data, 'all'), 'bar-most')).not.toContain('h');
  });

  it('count out one dot each above them, and rule a blank line for what nobody counted', () => {
    const marks = at(things, 'all');
    const [tile] = flat(marks).filter(({ tag }) => tag === 'pattern');
    const block = Number(tile!.attrs.width);
    const [, wide, high] = (/h([\d.]+)v([\d.]+)/.exec(pathOf(marks, 'group-lamps')) ?? []).map(Number);
    const whole = Math.round((wide! + 2) / block) * Math.round((high! + 2) / block) * 100;
    expect(lamps.high! - whole).toBeGreaterThanOrEqual(0);
    expect(lamps.high! - whole).toBeLessThan((wide! / block + 1) * 100);
    expect(marks.find(({ key }) => key === 'absence-base')!.number!.address).toBe('base');
    expect(at(things, 'bars').some(({ key }) => key === 'absence-base')).toBe(false);
  });

  it.each([
    ['yearly', yearly],
    ['things', things],
  ])('of %s keep their words in the frame and apart, from a phone to a wall', (_, data) => {
    for (const width of [320, 360, 560, 900, 1400])
      for (const height of width < 560 ? [340, 400, 520] : [480, 700, 800])
        for (const cue of Object.keys(data.cues))
          expect(textsAstray(textBoxes(at(data, cue, { width, height })), { width, height }), `${cue} at ${width} × ${height}`).toEqual([]);
  });

  it.each([
    ['yearly', yearly],
    ['things', things],
  ])('of %s come back to the same marks, whatever was there before', (_, data) => {
    for (const cue of Object.keys(data.cues))
      for (const from of [barsKind.rest(data), ...Object.keys(data.cues).map((other) => barsKind.at(data, other))])
        expect(drawn(barsKind, data, barsKind.blend(from, barsKind.at(data, cue), 1), size)).toEqual(at(data, cue));
  });
});
