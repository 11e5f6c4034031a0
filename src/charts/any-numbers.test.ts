import { describe, expect, it } from 'vitest';
import { yearOf } from '../locales/edtf-parts.ts';
import type { Measure } from '../schemas/figure.ts';
import { type Scene, sceneSchema } from '../schemas/scene.ts';
import { checkChartable } from '../story/check/check-chartable.ts';
import type { Draft } from '../story/read/draft.ts';
import { barsKind } from './bars/kind.ts';
import { type ChartKind, drawn } from './contract.ts';
import { countsKind } from './counts/kind.ts';
import { documentsKind } from './documents/kind.ts';
import { dotPlotKind } from './dot-plot/kind.ts';
import { pitchOf } from './dots/grid.ts';
import { dotsKind } from './dots/kind.ts';
import { dumbbellKind } from './dumbbell/kind.ts';
import type { Item } from './items/data.ts';
import { sampleData, sampleItem } from './items/sample.ts';
import type { LineData } from './line/data.ts';
import { lineKind } from './line/kind.ts';
import { listKind } from './list/kind.ts';
import type { Mark } from './mark.ts';
import { domainOf } from './scales.ts';
import { snapshotsKind } from './snapshots/kind.ts';
import { textBoxes, textsAstray } from './text-boxes.ts';
import { tilesKind } from './tiles/kind.ts';
import { waffleKind } from './waffle/kind.ts';
import { yearsKind } from './years/kind.ts';

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

/** A picture of numbers: its marks, and how far each number reaches in it, in pixels or in things that are counted out. */
interface Picture {
  marks: Mark[];
  /** None where the kind writes numbers and has no scale. */
  reaches?: number[];
}

/** A kind of chart in the table: how it draws numbers, what they measure, and whether it has a baseline. */
interface Row {
  measure: Measure;
  isFromBaseline?: boolean;
  draw: (values: number[], keys: string[], baseline: number) => Picture;
  /** What the scene says beyond the numbers that it shows. */
  scene?: Record<string, unknown>;
}

const picture = <Data, State, Layout>(
  kind: ChartKind<Data, State, Layout>,
  data: Data,
  reachesIn?: (layout: Layout, marks: Mark[]) => number[],
): Picture => {
  const state = kind.at(data, 'all');
  const marks = drawn(kind, data, state, size);
  return { marks, ...(reachesIn ? { reaches: reachesIn(kind.layout(data, state, size), marks) } : {}) };
};
const all = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => [mark, ...all(mark.children ?? [])]);
const pathsOf = (marks: readonly Mark[], key: string) =>
  all(marks)
    .filter((mark) => mark.key === key)
    .map(({ attrs }) => String(attrs.d));
const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);

/** How many dots a path of boxes holds. */
const dotsIn = (path: string, block: number) => {
  const { pitch } = pitchOf(block);
  const along = (length: number) => {
    const blocks = Math.floor(length / block + 0.01);
    return blocks * 10 + Math.round((length - blocks * block) / pitch);
  };
  return sum([...path.matchAll(/h([\d.]+)v([\d.]+)h/g)].map(([, width, height]) => along(Number(width)) * along(Number(height))));
};
/** How many strokes a row of counts has. */
const strokesIn = (mark: Mark) => {
  const dashes = String(mark.attrs['stroke-dasharray']).split(' ').map(Number);
  const [ten, pitch] = [sum(dashes), dashes[0]! + dashes[1]!];
  return sum(
    [...String(mark.attrs.d).matchAll(/h([\d.]+)/g)].map(([, length]) => {
      const tens = Math.floor(Number(length) / ten + 0.005);
      return tens * 10 + Math.min(10, Math.ceil((Number(length) - tens * ten) / pitch - 0.05));
    }),
  );
};
/** How many figures of a waffle are filled, a part of one by its area. */
const figuresIn = (mark: Mark) => {
  const path = String(mark.children!.find(({ key }) => key === 'sure')?.attrs.d ?? '');
  return path.split('a2 2 0 1 1 4 0').length - 1 + (/z$/.test(path) && /L/.test(path) ? 0.5 : 0);
};

const kinds: Record<Scene['kind'], Row | undefined> = {
  line: {
    measure: 'count',
    isFromBaseline: true,
    draw: (values, keys, baseline) =>
      picture(lineKind, lineOf(values, keys, baseline), ({ base, lines }) => lines[0]!.values.map(({ y }) => base - y)),
  },
  'dot-plot': {
    measure: 'count',
    isFromBaseline: true,
    draw: (values, _, baseline) =>
      picture(dotPlotKind, sampleData(items(values), ids(values), { baseline }), ({ base, dots }) =>
        dots.map(({ value }) => value!.low - base),
      ),
  },
  dumbbell: {
    measure: 'count',
    isFromBaseline: true,
    draw: (values, _, baseline) => {
      const own = values.map((low, index) =>
        sampleItem(`n-${index}`, { low, high: low, digits: String(low), series: 's', from: 1904 + index }),
      );
      return picture(dumbbellKind, sampleData(own, ids(values), { baseline }), ({ rows: [row] }) =>
        row!.ends.map(({ low }) => low - row!.scale!.base),
      );
    },
  },
  bars: {
    measure: 'percent-change',
    isFromBaseline: true,
    draw: (values, _, baseline) =>
      picture(barsKind, sampleData(items(values, { measure: 'percent-change', tone: 'counted' }), ids(values), { baseline }), ({ bars }) =>
        bars.map(({ bar }) => bar.base - bar.low),
      ),
  },
  snapshots: {
    measure: 'count',
    isFromBaseline: true,
    draw: (values, keys, baseline) => {
      const columns = keys.map((key) => ({ key, year: key.slice(0, 4), day: key.slice(5), shortDay: key.slice(5), apart: false }));
      const cells = values.map((low, index) => ({
        address: `p/${index}`,
        low,
        high: low,
        certainty: 'point' as const,
        digits: String(low),
        claim: false,
      }));
      const panels = [{ id: 'p', label: 'P', unit: 'u', cells }];
      const data = { baseline, columns, panels, cues: { all: { show: ['p'], through: values.length } }, words: { none: '', apart: '' } };
      return picture(snapshotsKind, data, ({ panels: [panel] }) => panel!.cells.map(({ y, base }) => base - y));
    },
  },
  list: { measure: 'count', draw: (values) => picture(listKind, sampleData(items(values), ids(values))) },
  counts: {
    measure: 'count',
    draw: (values) =>
      picture(countsKind, sampleData(items(values), ids(values)), (_, marks) =>
        all(marks)
          .filter(({ key, attrs }) => key === 'marks' && String(attrs.class).includes('sure'))
          .map(strokesIn),
      ),
  },
  waffle: {
    measure: 'percent',
    draw: (values) =>
      picture(waffleKind, sampleData(items(values, { measure: 'percent', unit: '%' }), ids(values)), (_, marks) =>
        values.map((__, index) => figuresIn(marks.find(({ key }) => key === `waffle-n-${index}`)!)),
      ),
  },
  tiles: {
    measure: 'count',
    draw: (values) =>
      picture(tilesKind, sampleData(items(values), ids(values)), ({ panels }, marks) =>
        panels.map(({ pitch, lines: [item] }) =>
          sum(
            pathsOf(marks, `tiles-${item!.id}`).flatMap((d) => [...d.matchAll(/h([\d.]+)v/g)].map(([, w]) => Number(w) / (pitch * 0.82))),
          ),
        ),
      ),
  },
  dots: {
    measure: 'count',
    draw: (values) => {
      const groups = values.map((count, index) => ({
        address: `n-${index}`,
        count,
        sure: count,
        certainty: 'point' as const,
        digits: String(count),
        unit: 'u',
        caption: '',
        short: '',
        claim: false,
      }));
      const data = {
        id: 'd',
        groups,
        numbers: {},
        cues: { all: { show: groups.map(({ address }) => address), numbers: [] } },
        key: '',
        unsure: '',
      };
      return picture(dotsKind, data, ({ block }, marks) =>
        groups.map(({ address }) => dotsIn(pathsOf(marks, `group-${address}`)[0]!, block)),
      );
    },
  },
  years: {
    measure: 'count',
    scene: { span: '1904/1909' },
    draw: (values, keys) => {
      const own = values.map((low, index) =>
        sampleItem(`n-${index}`, { low, high: low, digits: String(low), from: yearOf(keys[index]!), to: yearOf(keys[index]!) + 1 }),
      );
      return picture(yearsKind, sampleData(own, ids(values), { span: [1904, 1909] }));
    },
  },
  documents: { measure: 'count', draw: (values) => picture(documentsKind, sampleData(items(values), ids(values))) },
  // A strip shows entries, not numbers.
  strip: undefined,
};

/** What is refused of a scene that shows numbers of these values: by the shape of its file, or because its kind cannot draw them. */
function refusals(kind: Scene['kind'], { measure, scene: more = {} }: Row, values: number[], keys: string[], baseline: number): string[] {
  const said = { en: 'words', zh: '话' };
  const addresses = values.map((_, index) => (kind === 'dumbbell' ? `s/${keys[index]!}` : `n-${index}`));
  const cue = { text: said, show: addresses };
  const onSeries: Record<string, object> = {
    line: { main: 's', span: '1904/1925', baseline, cues: { all: { through: keys.at(-1), fit: keys.at(-1), text: said } } },
    snapshots: { series: ['s'], baseline, cues: { all: { show: ['s'], through: keys.at(-1), text: said } } },
    dots: { groups: addresses, cues: { all: cue } },
  };
  const own = onSeries[kind] ?? { cues: { all: cue }, ...(baseline === 0 ? {} : { baseline }) };
  const read = sceneSchema.safeParse({ kind, title: said, description: said, finished: 'all', ...own, ...more });
  if (!read.success) return read.error.issues.map(({ message }) => message);
  const unit = { en: 'u', zh: 'u' };
  const rowOf = (value: number, index: number) => ({
    value: { id: `n-${index}`, measure, unit, value, period: keys[index]! },
    line: 1,
  });
  const points = values.map((value, index) => ({ value: { key: keys[index]!, value, figure: '' }, line: 1 }));
  const draft = {
    scenes: [{ id: 'scene', name: 'scene.yaml', value: read.data, lineOf: () => 1 }],
    figures: { rows: values.map(rowOf) },
    derived: { rows: [] },
    series: [{ id: 's', about: { value: { measure, unit } }, table: { rows: points } }],
  } as unknown as Draft;
  return checkChartable(draft).map(({ message }) => message);
}

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

const many = Array.from({ length: 200 }, (_, index) => index + 1);
const manyKeys = many.map((value) => `${1904 + Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`);
shapes.push(['200 points', many, manyKeys, 0]);

/** What each kind refuses, by shape: every other row of the table is drawn. */
const nothing = /is less than nothing/;
const tooMany = /too many/;
const refused: Partial<Record<Scene['kind'], Partial<Record<string, RegExp>>>> = {
  'dot-plot': { '200 points': tooMany },
  dumbbell: { '200 points': tooMany },
  bars: { '200 points': tooMany },
  snapshots: { '200 points': /200 dates, and snapshots set apart at most 12/ },
  list: { '200 points': tooMany },
  counts: { negative: nothing, mixed: nothing, decimals: /"n-0" is no whole number of things/, '200 points': tooMany },
  waffle: {
    negative: /no share of a hundred/,
    mixed: /no share of a hundred/,
    'about a declared baseline': /"n-1" is no share of a hundred/,
    '200 points': tooMany,
  },
  tiles: { negative: nothing, mixed: nothing, '200 points': tooMany },
  dots: {
    negative: /"n-0" is no whole number/,
    mixed: /"n-0" is no whole number/,
    decimals: /"n-0" is no whole number/,
    '200 points': /too many groups/,
  },
  years: { monthly: /"n-1" is the second number of its year/, '200 points': tooMany },
  documents: Object.fromEntries(
    shapes.map(([name]) => [name, name === '200 points' ? tooMany : /is a number, and documents show statements/]),
  ),
};

const table = (Object.keys(kinds) as Scene['kind'][]).flatMap((kind) =>
  kinds[kind] ? shapes.map(([shape, values, keys, baseline]) => ({ kind, shape, values, keys, baseline })) : [],
);

describe('numbers of any kind of story', () => {
  it('are looked at in every kind of chart', () => {
    expect(Object.values(kinds).filter(Boolean)).toHaveLength(12);
    expect(table).toHaveLength(12 * shapes.length);
  });

  it.each(table)(
    'in $kind: $shape, drawn as far as they reach or refused by name',
    ({ kind, shape, values: given, keys: times, baseline }) => {
      const row = kinds[kind]!;
      // A dumbbell has two ends, and snapshots, dots and tiles as many as they set apart.
      const count = shape === '200 points' ? given.length : kind === 'dumbbell' ? Math.min(2, given.length) : given.length;
      const [values, keys] = [given.slice(0, count), times.slice(0, count)];
      const found = refusals(kind, row, values, keys, baseline);
      const expected = refused[kind]?.[shape];
      if (expected) {
        expect(found.join(' ')).toMatch(expected);
        return;
      }
      expect(found).toEqual([]);
      const { marks, reaches } = row.draw(values, keys, baseline);
      const texts = textBoxes(marks);
      if (reaches) {
        const from = row.isFromBaseline ? baseline : 0;
        const farthest = reaches.reduce((most, reach, index) => (Math.abs(reach) > Math.abs(reaches[most]!) ? index : most), 0);
        const unit = reaches[farthest]! / (values[farthest]! - from);
        expect(unit).toBeGreaterThan(0);
        reaches.forEach((reach, index) => expect(Math.abs(reach - (values[index]! - from) * unit), `${values[index]}`).toBeLessThan(1));
      }
      const labelled = kind === 'line' ? values.slice(-1) : values;
      for (const value of labelled)
        expect(
          texts.some(({ text }) => text.split(' ').includes(String(value))),
          `${value} in ${texts.map(({ text }) => text).join(' | ')}`,
        ).toBe(true);
      expect(textsAstray(texts, size)).toEqual([]);
      for (const { number } of all(marks).filter((mark) => mark.number)) {
        expect(Math.min(number!.x, number!.y)).toBeGreaterThan(-16);
        expect(number!.x + number!.width).toBeLessThan(size.width + 16);
        expect(number!.y + number!.height).toBeLessThan(size.height + 16);
      }
    },
  );
});

describe('a line of two hundred points', () => {
  const keys = Array.from({ length: 200 }, (_, index) => `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
  const values = keys.map((_, index) => Math.sin(index / 9) * 50);

  it('has all of them at their places in time, on both sides of zero', () => {
    const places = kinds.line!.draw(values, keys, 0).reaches!;
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
