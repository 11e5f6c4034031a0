import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { SnapshotCell, SnapshotsData } from './data.ts';
import { snapshotsKind } from './kind.ts';
import { layoutSnapshots } from './layout.ts';

const cell = (low: number, open = false, claim = false): SnapshotCell => ({
  address: `s/${low}`,
  low,
  high: low,
  digits: String(low),
  claim,
  certainty: open ? 'open-above' : 'point',
});
const column = (key: string, apart = false) => ({ key, year: key, day: '', shortDay: '', apart });
const data: SnapshotsData = {
  baseline: 0,
  columns: [column('1'), column('2'), column('3'), column('4', true)],
  panels: [
    { id: 'a', label: 'A', unit: 'u', cells: [cell(10), cell(20), cell(40, false, true), cell(30)] },
    { id: 'b', label: 'B', unit: 'u', cells: [null, cell(5), cell(6, true), null] },
  ],
  cues: { one: { show: ['a'], through: 3 }, both: { show: ['a', 'b'], through: 4 } },
  words: { none: 'none', apart: 'apart' },
};
const size = { width: 600, height: 500 };
const at = (cue: string) => layoutSnapshots(data, snapshotsKind.at(data, cue), size);

describe('snapshots', () => {
  it('stand on zero, with lengths proportional to values', () => {
    const [, , third] = at('one').panels[0]!.cells;
    const [first] = at('one').panels[0]!.cells;
    expect((third!.base - third!.y) / (first!.base - first!.y)).toBeCloseTo(4, 1);
  });

  it('show a missing number as an absence, not as a bar of no height', () => {
    const marks = JSON.stringify(drawn(snapshotsKind, data, snapshotsKind.at(data, 'both'), size));
    expect(marks).toContain('none-1');
    expect(at('both').panels[1]!.cells[0]!.cell).toBeNull();
  });

  it('leave a lower bound open at its top', () => {
    const panel = drawn(snapshotsKind, data, snapshotsKind.at(data, 'both'), size).find(({ key }) => key === 'panel-b')!;
    const bar = (key: string) => String(panel.children!.find((mark) => mark.key === key)!.attrs.d);
    expect(bar('bar-2')).toMatch(/^M[\d.]+ [\d.]+V[\d.]+h[\d.]+V/);
    expect(bar('bar-3')).not.toContain('h');
  });

  it('set another scope apart behind a rule, only when its date is reached', () => {
    expect(at('one').apart!.opacity).toBe(0);
    expect(at('both').apart!.opacity).toBe(1);
  });

  it('hang under the baseline where they are less, on the same scale', () => {
    const mixed = { ...data, panels: [{ id: 'a', label: 'A', unit: 'u', cells: [cell(-10), cell(20), cell(-20), cell(0)] }] };
    const { cells, base } = layoutSnapshots(mixed, snapshotsKind.at(mixed, 'one'), size).panels[0]!;
    const [half, up, down] = cells.map(({ y }) => y - base);
    expect(half! / up!).toBeCloseTo(-0.5, 1);
    expect(down! / up!).toBeCloseTo(-1, 1);
    expect(cells[2]!.valueY).toBeGreaterThan(cells[2]!.y);
  });

  it('come back to the same marks after going on', () => {
    const there = drawn(snapshotsKind, data, snapshotsKind.blend(snapshotsKind.at(data, 'both'), snapshotsKind.at(data, 'one'), 1), size);
    expect(there).toEqual(drawn(snapshotsKind, data, snapshotsKind.at(data, 'one'), size));
  });
});
