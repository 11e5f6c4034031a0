import { describe, expect, it } from 'vitest';
import { yearOf } from '../locales/edtf-parts.ts';
import { barsKind } from './bars/kind.ts';
import { drawn } from './contract.ts';
import { dotPlotKind } from './dot-plot/kind.ts';
import { dumbbellKind } from './dumbbell/kind.ts';
import type { Item } from './items/data.ts';
import { sampleData, sampleItem } from './items/sample.ts';
import type { LineData } from './line/data.ts';
import { lineKind } from './line/kind.ts';
import { domainOf } from './scales.ts';
import { snapshotsKind } from './snapshots/kind.ts';

const size = { width: 900, height: 700 };
const format = { divide: 1, suffix: '', separator: ',' };

/** A line of these values, one a key. */
function lineOf(values: number[], keys: string[], baseline: number): LineData {
  const points = values.map((y, index) => ({
    address: `s/${keys[index]!}`,
    x: yearOf(keys[index]!),
    y,
    digits: String(y),
    unit: 'u',
    caption: '',
    when: keys[index]!,
  }));
  const domain = domainOf(
    values.map((low) => ({ low })),
    baseline,
    0.16,
  );
  const span: [number, number] = [points[0]!.x, points.at(-1)!.x + 1];
  return {
    span,
    baseline,
    lines: [{ id: 's', points, breaks: [], gaps: [] }],
    comparison: [],
    others: {},
    cues: { all: { through: points.at(-1)!.x, domain, levels: [], claims: [], points: [] } },
    more: '{count} more',
    format,
    times: [{ value: span[0], label: 'first', major: true }],
  };
}

const items = (values: number[], more: Partial<Item> = {}) =>
  values.map((low, index) => sampleItem(`n-${index}`, { low, high: low, digits: String(low), label: 'Ships', ...more }));
const ids = (values: number[]) => ({ all: values.map((_, index) => `n-${index}`) });

/** How far each kind places values from its baseline, in pixels, more being positive. */
const kinds: Record<string, (values: number[], keys: string[], baseline: number) => number[]> = {
  line: (values, keys, baseline) => {
    const data = lineOf(values, keys, baseline);
    const { base, lines } = lineKind.layout(data, lineKind.at(data, 'all'), size);
    return lines[0]!.values.map(({ y }) => base - y);
  },
  'dot-plot': (values, _, baseline) => {
    const data = sampleData(items(values), ids(values), { baseline });
    const { base, dots } = dotPlotKind.layout(data, dotPlotKind.at(data, 'all'), size);
    return dots.map(({ value }) => value!.low - base);
  },
  dumbbell: (values, _, baseline) => {
    const own = values.map((low, index) =>
      sampleItem(`n-${index}`, { low, high: low, digits: String(low), series: 's', from: 1904 + index }),
    );
    const data = sampleData(own, ids(values), { baseline });
    const [row] = dumbbellKind.layout(data, dumbbellKind.at(data, 'all'), size).rows;
    return row!.ends.map(({ low }) => low - row!.scale!.base);
  },
  bars: (values, _, baseline) => {
    const data = sampleData(items(values, { measure: 'percent-change', tone: 'counted' }), ids(values), { baseline });
    return barsKind.layout(data, barsKind.at(data, 'all'), size).bars.map(({ bar }) => bar.base - bar.low);
  },
  snapshots: (values, keys, baseline) => {
    const data = {
      baseline,
      columns: keys.map((key) => ({ key, year: key.slice(0, 4), day: key.slice(5), shortDay: key.slice(5), apart: false })),
      panels: [
        {
          id: 'p',
          label: 'P',
          unit: 'u',
          cells: values.map((low, index) => ({
            address: `p/${index}`,
            low,
            high: low,
            certainty: 'point' as const,
            digits: String(low),
            claim: false,
          })),
        },
      ],
      cues: { all: { show: ['p'], through: values.length } },
      words: { none: '', apart: '' },
    };
    const [panel] = snapshotsKind.layout(data, snapshotsKind.at(data, 'all'), size).panels;
    return panel!.cells.map(({ y, base }) => base - y);
  },
};

const years = ['1904', '1905', '1906', '1907', '1908', '1909'];
const months = ['1904-01', '1904-02', '1904-03', '1904-11', '1905-01', '1905-02'];
const shapes: [name: string, values: number[], keys: string[], baseline: number][] = [
  ['positive', [10, 20, 40], years, 0],
  ['negative', [-10, -20, -40], years, 0],
  ['mixed', [-10, 20, -5, 8], years, 0],
  ['one point', [7], years, 0],
  ['decimals', [0.25, 0.5, 0.125], years, 0],
  ['monthly', [3, 9, 6, 12, 15, 18], months, 0],
  ['about a declared baseline', [90, 110, 130], years, 100],
];

describe.each(Object.entries(kinds))('a %s', (name, placesOf) => {
  it.each(shapes)('stands as far from its baseline as its numbers say: %s', (_, values, keys, baseline) => {
    const places = placesOf(name === 'dumbbell' ? values.slice(0, 2) : values, keys.slice(0, values.length), baseline);
    const farthest = places.reduce((most, place, index) => (Math.abs(place) > Math.abs(places[most]!) ? index : most), 0);
    const unit = places[farthest]! / (values[farthest]! - baseline);
    expect(unit).toBeGreaterThan(0);
    places.forEach((place, index) => expect(Math.abs(place - (values[index]! - baseline) * unit)).toBeLessThan(1));
  });
});

describe('a line of two hundred points', () => {
  const keys = Array.from({ length: 200 }, (_, index) => `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
  const values = keys.map((_, index) => Math.sin(index / 9) * 50);

  it('has all of them at their places in time, on both sides of zero', () => {
    const places = kinds.line!(values, keys, 0);
    expect(places).toHaveLength(200);
    const unit = places[14]! / values[14]!;
    places.forEach((place, index) => expect(Math.abs(place - values[index]! * unit)).toBeLessThan(1));
    const data = lineOf(values, keys, 0);
    const { lines } = lineKind.layout(data, lineKind.at(data, 'all'), size);
    const steps = lines[0]!.values.slice(1).map(({ x }, index) => x - lines[0]!.values[index]!.x);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it('is drawn as one path', () => {
    const data = lineOf(values, keys, 0);
    const path = drawn(lineKind, data, lineKind.at(data, 'all'), size).find(({ key }) => key === 'line-s')!;
    expect(String(path.attrs.d).match(/[ML]/g)).toHaveLength(200);
  });
});
