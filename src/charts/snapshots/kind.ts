import type { ChartKind } from '../contract.ts';
import type { SnapshotsData } from './data.ts';
import { drawSnapshots } from './draw.ts';
import { layoutSnapshots, type SnapshotsGeometry } from './layout.ts';
import { blendSnapshots, restSnapshots, snapshotsAt, type SnapshotsState } from './state.ts';

/** Totals of the same things at several dates, from one baseline, with absences shown as absences. */
export const snapshotsKind: ChartKind<SnapshotsData, SnapshotsState, SnapshotsGeometry> = {
  rest: restSnapshots,
  at: snapshotsAt,
  blend: blendSnapshots,
  layout: layoutSnapshots,
  draw: drawSnapshots,
};
