import type { ItemKind } from '../schemas/scene.ts';
import { barsKind } from './bars/kind.ts';
import { type ChartKind, drawn } from './contract.ts';
import { claimsKind } from './claims/kind.ts';
import { countsKind } from './counts/kind.ts';
import { documentsKind } from './documents/kind.ts';
import { dotPlotKind } from './dot-plot/kind.ts';
import type { DotsData } from './dots/data.ts';
import { dotsKind } from './dots/kind.ts';
import { dumbbellKind } from './dumbbell/kind.ts';
import type { ItemsData } from './items/data.ts';
import type { LineData } from './line/data.ts';
import { lineKind } from './line/kind.ts';
import { listKind } from './list/kind.ts';
import type { Mark, Size } from './mark.ts';
import { qualify } from './qualify.ts';
import { reformKind } from './reform/kind.ts';
import { sloganKind } from './slogan/kind.ts';
import type { SnapshotsData } from './snapshots/data.ts';
import { snapshotsKind } from './snapshots/kind.ts';
import { tilesKind } from './tiles/kind.ts';
import { waffleKind } from './waffle/kind.ts';
import { yearsKind } from './years/kind.ts';

/** The data of any kind of chart, told apart by `kind`. */
export type ChartData =
  | ({ kind: 'line' } & LineData)
  | ({ kind: 'dots' } & DotsData)
  | ({ kind: 'snapshots' } & SnapshotsData)
  | ({ kind: ItemKind } & ItemsData);

/** A chart with its data bound: the marks between two cues, `undefined` standing for the empty paper before the first. */
export type Picture = (from: string | undefined, to: string | undefined, t: number, size: Size) => Mark[];

function bind<Data, State, Layout>(kind: ChartKind<Data, State, Layout>, data: Data): Picture {
  const state = (cue: string | undefined) => (cue === undefined ? kind.rest(data) : kind.at(data, cue));
  return (from, to, t, size) => qualify(drawn(kind, data, t >= 1 ? state(to) : kind.blend(state(from), state(to), t), size));
}

/** Kinds of chart whose cues show items, by name. */
const itemKinds: Record<ItemKind, (data: ItemsData) => Picture> = {
  list: (data) => bind(listKind, data),
  counts: (data) => bind(countsKind, data),
  waffle: (data) => bind(waffleKind, data),
  'dot-plot': (data) => bind(dotPlotKind, data),
  bars: (data) => bind(barsKind, data),
  dumbbell: (data) => bind(dumbbellKind, data),
  years: (data) => bind(yearsKind, data),
  documents: (data) => bind(documentsKind, data),
  tiles: (data) => bind(tilesKind, data),
  claims: (data) => bind(claimsKind, data),
  slogan: (data) => bind(sloganKind, data),
  reform: (data) => bind(reformKind, data),
};

/** Every kind of chart that draws data. */
export const kindsOnStage: readonly ChartData['kind'][] = ['line', 'dots', 'snapshots', ...(Object.keys(itemKinds) as ItemKind[])];

/** Binds data to its kind of chart. */
export function pictureOf(data: ChartData): Picture {
  switch (data.kind) {
    case 'line':
      return bind(lineKind, data);
    case 'dots':
      return bind(dotsKind, data);
    case 'snapshots':
      return bind(snapshotsKind, data);
    default:
      return itemKinds[data.kind](data);
  }
}
