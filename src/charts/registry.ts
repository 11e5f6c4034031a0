import type { DotsData } from './dots/data.ts';
import { dotsKind } from './dots/kind.ts';
import type { EntriesData } from './entries/data.ts';
import { entriesKind } from './entries/kind.ts';
import type { LineData } from './line/data.ts';
import { lineKind } from './line/kind.ts';
import type { Mark, Size } from './mark.ts';
import type { SnapshotsData } from './snapshots/data.ts';
import { snapshotsKind } from './snapshots/kind.ts';

/** The data of any kind of chart, told apart by `kind`. */
export type ChartData =
  | ({ kind: 'line' } & LineData)
  | ({ kind: 'dots' } & DotsData)
  | ({ kind: 'snapshots' } & SnapshotsData)
  | ({ kind: 'entries' } & EntriesData);

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
  return (from, to, t, size) => kind.marks(data, t >= 1 ? state(to) : kind.blend(state(from), state(to), t), size);
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
    case 'entries':
      return bind(entriesKind, data);
  }
}
