import { describe, expect, it } from 'vitest';
import { keyDriver } from './key-driver.ts';
import type { TweenSettings } from './tween.ts';

const steps = [
  { milestone: 'a', step: 0 },
  { milestone: 'a', step: 1 },
  { milestone: 'b', step: 0 },
];

/** A driver, what it has emitted, and the tween that runs, to be moved by hand: each share of the way, 0–1. */
function driven(loaded = true) {
  const emitted: string[] = [];
  let share = (_: number) => {};
  const driver = keyDriver(
    steps,
    (position) => emitted.push(position ? `${position.milestone}${position.step} ${position.arrival}` : 'title'),
    () =>
      loaded
        ? (from: number, to: number, { update }: TweenSettings) => {
            share = (t) => update(from + (to - from) * t);
            return () => (share = () => {});
          }
        : undefined,
  );
  return { driver, emitted, move: (t: number) => share(t) };
}

describe('the driver of a class', () => {
  it('shows a step finished at once where no change is asked for, or none can be tweened', () => {
    const still = driven();
    still.driver.go(1, false);
    still.driver.go(-1, false);
    const early = driven(false);
    early.driver.go(2, true);
    expect([still.emitted, early.emitted]).toEqual([['a1 1', 'title'], ['b0 1']]);
  });

  it('tweens a step from its beginning to its end', () => {
    const { driver, emitted, move } = driven();
    driver.go(0, true);
    [0.25, 1].forEach(move);
    expect(emitted).toEqual(['a0 0.25', 'a0 1']);
  });

  it('turns a change back from where it is', () => {
    const { driver, emitted, move } = driven();
    driver.go(0, false);
    driver.go(1, true);
    move(0.4);
    driver.go(0, true);
    [0.5, 1].forEach(move);
    expect(emitted.slice(1)).toEqual(['a1 0.4', 'a1 0.2', 'a0 1']);
  });

  it('goes on from where it is to a further step', () => {
    const { driver, emitted, move } = driven();
    driver.go(0, false);
    driver.go(1, true);
    move(0.5);
    driver.go(2, true);
    [1 / 3, 1].forEach(move);
    expect(emitted.slice(1)).toEqual(['a1 0.5', 'a1 1', 'b0 1']);
  });

  it('leaves a change where it is when it is stopped', () => {
    const { driver, emitted, move } = driven();
    driver.go(0, true);
    move(0.5);
    driver.stop();
    move(1);
    expect(emitted).toEqual(['a0 0.5']);
  });
});
