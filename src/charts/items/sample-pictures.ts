import { yearOf } from '../../locales/edtf-parts.ts';
import type { Measure } from '../../schemas/figure.ts';
import type { Scene } from '../../schemas/scene.ts';
import { barsKind } from '../bars/kind.ts';
import { type ChartKind, drawn } from '../contract.ts';
import { countsKind } from '../counts/kind.ts';
import { documentsKind } from '../documents/kind.ts';
import { dotPlotKind } from '../dot-plot/kind.ts';
import { pitchOf } from '../dots/grid.ts';
import { dotsKind } from '../dots/kind.ts';
import { dumbbellKind } from '../dumbbell/kind.ts';
import type { Item } from './data.ts';
import { sampleData, sampleItem } from './sample.ts';
import type { LineData } from '../line/data.ts';
import { lineKind } from '../line/kind.ts';
import { listKind } from '../list/kind.ts';
import type { Mark } from '../mark.ts';
import { domainOf } from '../scales.ts';
import { snapshotsKind } from '../snapshots/kind.ts';
import { tilesKind } from '../tiles/kind.ts';
import { waffleKind } from '../waffle/kind.ts';
import { yearsKind } from '../years/kind.ts';

export const size = { width: 900, height: 700 };
const format = { divide: 1, suffix: '', separator: ',' };

/** A line of these values, one a key. */
export function lineOf(values: number[], keys: string[], baseline: number): LineData {
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
export interface Picture {
  marks: Mark[];
  /** None where the kind writes numbers and has no scale. */
  reaches?: number[];
}

/** A kind of chart in the table: how it draws numbers, what they measure, and whether it has a baseline. */
export interface Row {
  measure: Measure;
  isFromBaseline?: boolean;
  draw: (values: number[], keys: string[], baseline: number) => Picture;
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
export const all = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => [mark, ...all(mark.children ?? [])]);
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

export const kinds: Record<Scene['kind'], Row | undefined> = {
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
    draw: (values, keys) => {
      const own = values.map((low, index) =>
        sampleItem(`n-${index}`, { low, high: low, digits: String(low), from: yearOf(keys[index]!), to: yearOf(keys[index]!) + 1 }),
      );
      return picture(yearsKind, sampleData(own, ids(values), { span: [Math.floor(yearOf(keys[0]!)), Math.floor(yearOf(keys.at(-1)!))] }));
    },
  },
  documents: { measure: 'count', draw: (values) => picture(documentsKind, sampleData(items(values), ids(values))) },
  // A strip shows entries and sheets show words, with no scale for numbers: the checker asks for rows of their own kind.
  claims: undefined,
  slogan: undefined,
  reform: undefined,
  strip: undefined,
};
