import { yearOf } from '../../locales/edtf-parts.ts';
import type { Measure } from '../../schemas/figure.ts';
import type { Scene } from '../../schemas/scene.ts';
import { barsKind } from '../bars/kind.ts';
import { type ChartKind, drawn } from '../contract.ts';
import { claimsKind } from '../claims/kind.ts';
import { countsKind } from '../counts/kind.ts';
import { documentsKind } from '../documents/kind.ts';
import { dotPlotKind } from '../dot-plot/kind.ts';
import { dotsKind } from '../dots/kind.ts';
import { dumbbellKind } from '../dumbbell/kind.ts';
import { all, dotsIn, figuresIn, pathsOf, strokesIn, sum } from './count-marks.ts';
import type { Item } from './data.ts';
import { sampleData, sampleItem } from './sample.ts';
import { lineKind } from '../line/kind.ts';
import { lineOf } from '../line/sample.ts';
import { listKind } from '../list/kind.ts';
import type { Mark } from '../mark.ts';
import { reformKind } from '../reform/kind.ts';
import { sloganKind } from '../slogan/kind.ts';
import { snapshotsKind } from '../snapshots/kind.ts';
import { tilesKind } from '../tiles/kind.ts';
import { waffleKind } from '../waffle/kind.ts';
import { yearsKind } from '../years/kind.ts';

export const size = { width: 900, height: 700 };

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
  /** What its figures are; measurements where it is left out. */
  form?: 'measurement' | 'slogan';
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
  // Sheets for words have no scale: a slogan sets its numbers as words, claims and reforms hold none.
  slogan: {
    measure: 'count',
    form: 'slogan',
    draw: (values) => picture(sloganKind, sampleData(items(values), ids(values), { captions: { stamp: 'Not a count' } })),
  },
  claims: { measure: 'count', draw: (values) => picture(claimsKind, sampleData(items(values), ids(values), { span: [0, 1] })) },
  reform: { measure: 'count', draw: (values) => picture(reformKind, sampleData(items(values), ids(values))) },
  // A strip shows entries.
  strip: undefined,
  image: undefined,
};
