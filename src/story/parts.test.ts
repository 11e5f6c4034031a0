import { describe, expect, it } from 'vitest';
import type { Era } from './model.ts';
import { partition } from './parts.ts';

/** Eras of so many entries each. */
const eras = (...counts: number[]) =>
  counts.map((count, era) => ({
    id: `era-${era}`,
    milestones: Array.from({ length: count }, (_, index) => ({ id: `${era}-${index}` })),
  })) as unknown as Era[];
const lengths = (counts: number[], most: number) =>
  partition(eras(...counts), most).map(({ chapters }) => chapters.map(({ milestones }) => milestones.length));

describe('the pages of a story', () => {
  it('are one within the limit, whatever its eras', () => {
    expect(lengths([20, 0, 30, 10], 60)).toEqual([[20, 0, 30, 10]]);
    expect(partition(eras(46), 60).map(({ path }) => path)).toEqual(['']);
    expect(partition([], 60)).toEqual([]);
  });

  it('hold whole eras together as long as there is room', () =>
    expect(lengths([20, 30, 20, 5], 60)).toEqual([
      [20, 30],
      [20, 5],
    ]));

  it('cut an era that is larger than a page into pieces of about one length, on pages of its own', () => {
    expect(lengths([10, 125, 10], 60)).toEqual(
      [[10], [42, 41, 42], [10]].flatMap((page, index) => (index === 1 ? page.map((one) => [one]) : [page])),
    );
    const [, first, second] = partition(eras(10, 125), 60);
    expect(first).toMatchObject({ number: 2, path: 'part/2/', chapters: [{ isGoingOn: false }] });
    expect(second).toMatchObject({ number: 3, path: 'part/3/', chapters: [{ isGoingOn: true }] });
  });

  it('hold every entry once and in order, however many there are', () => {
    for (const counts of [[1000], [3, 997, 4], [59, 1, 1, 60, 61], [0, 0, 200]]) {
      const all = eras(...counts);
      const parts = partition(all, 60);
      expect(parts.flatMap(({ chapters }) => chapters.flatMap(({ milestones }) => milestones))).toEqual(
        all.flatMap(({ milestones }) => milestones),
      );
      for (const { chapters } of parts)
        expect(chapters.reduce((sum, { milestones }) => sum + milestones.length, 0)).toBeLessThanOrEqual(60);
    }
  });
});
