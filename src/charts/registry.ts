import { axisKind } from './axis/kind.ts';
import type { DotsData } from './dots/data.ts';
import { dotsKind } from './dots/kind.ts';
import type { StagedKind } from '../schemas/scene.ts';
import type { ChartKind } from './contract.ts';
import type { StagedData } from './staged/data.ts';
import type { StepsState } from './staged/steps.ts';
import { columnKind } from './column/kind.ts';
import { entriesKind } from './entries/kind.ts';
import { fieldKind } from './field/kind.ts';
import { dumbbellKind } from './dumbbell/kind.ts';
import { fallsKind } from './falls/kind.ts';
import type { LineData } from './line/data.ts';
import { lineKind } from './line/kind.ts';
import type { Mark, Size } from './mark.ts';
import { qualify } from './qualify.ts';
import { papersKind } from './papers/kind.ts';
import type { SnapshotsData } from './snapshots/data.ts';
import { snapshotsKind } from './snapshots/kind.ts';
import { tilesKind } from './tiles/kind.ts';
import { tallyKind } from './tally/kind.ts';

/** The data of any kind of chart, told apart by `kind`. */
export type ChartData =
  | ({ kind: 'line' } & LineData)
  | ({ kind: 'dots' } & DotsData)
  | ({ kind: 'snapshots' } & SnapshotsData)
  | ({ kind: StagedKind } & StagedData);

/** Kinds of chart that show lines, by name. */
const staged: Record<StagedKind, ChartKind<StagedData, StepsState>> = {
  entries: entriesKind,
  tally: tallyKind,
  field: fieldKind,
  axis: axisKind,
  falls: fallsKind,
  dumbbell: dumbbellKind,
  column: columnKind,
  papers: papersKind,
  tiles: tilesKind,
};

/** A chart with its data bound: the marks between two cues, `undefined` standing for the empty paper before the first. */
export type Picture = (from: string | undefined, to: string | undefined, t: number, size: Size) => Mark[];

function bind<Data, State>(
  kind: {
    rest: (data: Data) => State;
    at: (data: Data, cue: string) => State;
    blend: (a: State, b: State, t: number) => State;
    marks: (data: Data, state: State, size: Size) => Mark[];
  },
  data: Data,
): Picture {
  const state = (cue: string | undefined) => (cue === undefined ? kind.rest(data) : kind.at(data, cue));
  return (from, to, t, size) => qualify(kind.marks(data, t >= 1 ? state(to) : kind.blend(state(from), state(to), t), size));
}

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
      return bind(staged[data.kind], data);
  }
}
