import { cueOf, mix } from '../contract.ts';
import { timingAt } from '../timing.ts';
import type { SnapshotsData } from './data.ts';

/** A moment of a chart of snapshots. */
export interface SnapshotsState {
  /** Columns laid down, with a fraction for the one that grows. */
  through: number;
  /** Panels by id: how much of its height each has, and how much of it is seen. */
  panels: Record<string, { room: number; opacity: number }>;
}

const whole = (ids: readonly string[]): SnapshotsState['panels'] => Object.fromEntries(ids.map((id) => [id, { room: 1, opacity: 1 }]));

/** The titles of the first panels over empty paper. */
export const restSnapshots = ({ cues }: SnapshotsData): SnapshotsState => ({
  through: 0,
  panels: whole(Object.values(cues)[0]?.show ?? []),
});

/** The state that a cue names. */
export function snapshotsAt(data: SnapshotsData, id: string): SnapshotsState {
  const { through, show } = cueOf(data, id);
  return { through, panels: whole(show) };
}

/** A state between two: panels that go leave, those that stay make room, and columns and panels that come enter. */
export function blendSnapshots(from: SnapshotsState, to: SnapshotsState, t: number): SnapshotsState {
  const ids = [...new Set([...Object.keys(from.panels), ...Object.keys(to.panels)])];
  const timing = timingAt(
    t,
    ids.every((id) => id in from.panels && id in to.panels),
  );
  const panels = ids.map((id): [string, { room: number; opacity: number }] => {
    const [before, after] = [from.panels[id], to.panels[id]];
    if (before && after) return [id, after];
    const room = mix(before?.room ?? 0, after?.room ?? 0, timing.move);
    return [id, { room, opacity: after ? timing.appear : (before?.opacity ?? 0) * (1 - timing.leave) }];
  });
  return {
    through: mix(from.through, to.through, timing.enter),
    panels: Object.fromEntries(panels.filter(([, { room }]) => room > 0)),
  };
}
