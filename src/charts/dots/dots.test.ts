import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { DotsData } from './data.ts';
import { dotsKind } from './kind.ts';
import { dotsPath, pitchOf } from './grid.ts';
import { arrangeDots } from './arrange.ts';

const group = (address: string, count: number) => ({
  address,
  count,
  sure: count,
  certainty: 'point' as const,
  digits: String(count),
  unit: 'u',
  caption: address,
  short: '',
  claim: false,
});
const data: DotsData = {
  id: 'd',
  groups: [group('calls', 40960), group('people', 9899)],
  numbers: { money: { address: 'money', digits: '1.05', unit: 'y', caption: 'money', short: '' } },
  cues: { calls: { show: ['calls'], numbers: [] }, people: { show: ['calls', 'people'], numbers: ['money'] } },
  key: 'one dot is one',
  unsure: 'small dots are not sure',
};
const sizes = [
  { width: 320, height: 380 },
  { width: 820, height: 600 },
  { width: 1200, height: 760 },
];

/** Area of a path of axis-parallel boxes, gaps between blocks taken out. */
const dotsIn = (path: string, block: number) => {
  const { pitch } = pitchOf(block);
  let dots = 0;
  for (const [, width, height] of path.matchAll(/h([\d.]+)v([\d.]+)h/g)) {
    const along = (length: number) =>
      Math.floor(length / block + 0.01) * 10 + Math.round((length - Math.floor(length / block + 0.01) * block) / pitch);
    dots += along(Number(width)) * along(Number(height));
  }
  return dots;
};

describe('a group of dots', () => {
  it('holds exactly as many dots as there are things, at every count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 1, max: 40 }), (count, columns) => {
        const path = dotsPath(count, { box: { x: 0, y: 0, width: 0, height: 0 }, columns }, 22);
        return dotsIn(path, 22) === count;
      }),
    );
  });

  it.each(sizes)('keeps one scale for all its groups and stays in a frame of $width × $height', (size) => {
    for (const cue of Object.keys(data.cues)) {
      const { groups, block } = arrangeDots(data, cue, size);
      expect(block).toBe(arrangeDots(data, 'people', size).block);
      for (const { box } of groups) {
        expect(box.x + box.width).toBeLessThanOrEqual(size.width + 1);
        expect(box.y + box.height).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it('counts a new group out while the one before stands', () => {
    const half = drawn(dotsKind, data, dotsKind.blend(dotsKind.at(data, 'calls'), dotsKind.at(data, 'people'), 0.6), sizes[2]!);
    const whole = drawn(dotsKind, data, dotsKind.at(data, 'people'), sizes[2]!);
    const path = (marks: typeof half, key: string) => String(marks.find((mark) => mark.key === key)!.attrs.d);
    const { block } = arrangeDots(data, 'people', sizes[2]!);
    expect(dotsIn(path(half, 'group-people'), block)).toBeGreaterThan(0);
    expect(dotsIn(path(half, 'group-people'), block)).toBeLessThan(9899);
    expect(dotsIn(path(whole, 'group-people'), block)).toBe(9899);
    expect(dotsIn(path(half, 'group-calls'), block)).toBe(40960);
  });

  it('does not flow anew when a second number arrives, nor on the way', () => {
    for (const size of sizes) {
      const at = (cue: string) => dotsKind.at(data, cue);
      for (const t of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
        const [alone] = dotsKind.layout(data, at('calls'), size).groups;
        const [beside] = dotsKind.layout(data, dotsKind.blend(at('calls'), at('people'), t), size).groups;
        expect([beside!.columns, beside!.box, beside!.counted]).toEqual([alone!.columns, alone!.box, 1]);
      }
    }
  });

  it('keeps its dots as far apart as a phone and a desk can show, with what was counted in words', () => {
    const pitchAt = (width: number, height: number) => pitchOf(arrangeDots(data, 'people', { width, height }).block).pitch;
    expect(pitchAt(320, 319)).toBeGreaterThanOrEqual(0.9);
    expect(pitchAt(785, 703)).toBeGreaterThanOrEqual(2);
    expect(arrangeDots(data, 'people', { width: 320, height: 319 }).groups.map(({ label }) => label.caption)).toEqual([
      ['calls'],
      ['people'],
    ]);
  });

  it('keeps its finished picture small', () => {
    expect(JSON.stringify(drawn(dotsKind, data, dotsKind.at(data, 'people'), sizes[1]!)).length).toBeLessThan(6000);
  });

  it('shows nothing before its first cue', () => expect(drawn(dotsKind, data, dotsKind.rest(data), sizes[0]!)).toEqual([]));
});
