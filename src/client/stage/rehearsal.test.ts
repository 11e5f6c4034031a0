import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startRehearsal } from './rehearsal.ts';
import type { Scene } from './scene.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stage of so many scenes, each prepared at once, and the places of those that were. */
function stage(count: number) {
  const prepared: number[] = [];
  const scenes = Array.from({ length: count }, (_, index) => ({ size: {}, prepare: () => prepared.push(index) > 0 }) as unknown as Scene);
  const rehearsal = startRehearsal(scenes);
  /** Shows scenes one after the other, with no moment to prepare any before the last. */
  const show = (...indices: number[]) => {
    for (const index of indices) rehearsal.after(scenes[index]);
    vi.runAllTimers();
    return prepared.splice(0);
  };
  return { show };
}

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

it('prepares the scene that is shown and the twenty-four after it, in their order', () => {
  expect(stage(60).show(2)).toEqual(from(2, 26));
});

it('prepares what comes after the furthest scene while the story is back at an earlier one', () => {
  const { show } = stage(60);
  show(2);
  expect(show(8, 1)).toEqual([1, ...from(27, 32)]);
});

it('prepares scenes before the one that a link has led to when the story goes back to them', () => {
  const { show } = stage(60);
  expect(show(12)).toEqual(from(12, 36));
  expect(show(10)).toEqual([10, 11]);
});
