import { expect, it } from 'vitest';
import { HeightGate } from './height-gate.ts';

function gate() {
  const clock = { now: 0 };
  const warnings: string[] = [];
  return {
    clock,
    warnings,
    gate: new HeightGate(
      () => clock.now,
      (message) => warnings.push(message),
    ),
  };
}

it('tells whole pixels, and each height once', () => {
  const { gate: heights } = gate();
  expect([719.2, 720, 719.6, 800, 720].map((height) => heights.next(height))).toEqual([720, undefined, undefined, 800, 720]);
});

it('tells nothing that is no height', () => {
  const { gate: heights } = gate();
  expect([0, -1, NaN, Infinity].map((height) => heights.next(height))).toEqual([undefined, undefined, undefined, undefined]);
  expect(heights.requested(NaN)).toBeUndefined();
});

it('leaves a height that moves to and fro by a pixel', () => {
  const { gate: heights } = gate();
  expect([720, 721, 720, 721, 720].map((height) => heights.next(height))).toEqual([720, 721, undefined, undefined, undefined]);
});

it('tells a known height to a host that asks', () => {
  const { gate: heights } = gate();
  heights.next(720);
  expect(heights.requested(720)).toBe(720);
});

it('breaks a loop after twenty changes in a second and says so once, until the host asks', () => {
  const { gate: heights, clock, warnings } = gate();
  const told = Array.from({ length: 40 }, (_, index) => {
    clock.now += 20;
    return heights.next(400 + index * 8);
  });
  expect(told.filter((height) => height !== undefined)).toHaveLength(20);
  expect(warnings).toEqual(['The height of this frame changed 20 times within a second; it is told again when the host asks.']);
  clock.now += 60_000;
  expect(heights.next(2000)).toBeUndefined();
  expect(heights.requested(2000)).toBe(2000);
  expect(heights.next(2100)).toBe(2100);
});

it('tells changes that take their time, however many', () => {
  const { gate: heights, clock, warnings } = gate();
  for (let change = 0; change < 100; change++) {
    clock.now += 60;
    expect(heights.next(400 + change * 10)).toBe(400 + change * 10);
  }
  expect(warnings).toEqual([]);
});
