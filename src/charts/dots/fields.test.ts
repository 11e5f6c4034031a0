import { describe, expect, it } from 'vitest';
import type { DotField, Mark } from '../mark.ts';
import { blocksInView, fieldsOf, rasterOf, squaresOf, zoomOf } from './fields.ts';
import { blockOf, pitches } from './grid.ts';

const field = (count: number, pitch: number, zoomed = 1): DotField => {
  const block = blockOf(pitch);
  const columns = Math.min(20, Math.ceil(count / 100));
  const rows = Math.ceil(Math.ceil(count / 100) / columns);
  return { x: 4, y: 8, width: columns * block, height: rows * block, columns, block, count, part: 1, zoomed, tone: 'dots-ink' };
};

/** Corners of all dots of a field, in device pixels. */
function cornersOf(one: DotField, scale: number): string[] {
  const raster = rasterOf(one, scale, zoomOf(one));
  return [...blocksInView(one, raster, one.width * scale, one.height * scale)].flatMap(({ x, y, dots }) =>
    squaresOf(dots, raster).map((dot) => `${x + dot.x} ${y + dot.y}`),
  );
}

describe('a field of dots on a screen', () => {
  it('has every dot at a place of its own, on whole pixels, at every distance of dots and on every screen', () => {
    for (const scale of [1, 1.25, 1.5, 2, 3])
      for (const pitch of pitches.filter((one) => blockOf(one) * scale >= 20)) {
        const corners = cornersOf(field(4321, pitch), scale);
        expect(new Set(corners).size, `${pitch} × ${scale}`).toBe(4321);
        expect(
          corners.filter((corner) => !/^\d+ \d+$/.test(corner)),
          `${pitch} × ${scale}`,
        ).toEqual([]);
      }
  });

  it('leaves paper between two dots wherever two pixels are there for each', () => {
    for (const pitch of pitches)
      for (const part of [1, 0.5]) {
        const { side, pitch: far, whole } = rasterOf({ block: blockOf(pitch), part }, 2, 1);
        expect(side, String(pitch)).toBeLessThan(far);
        if (whole) expect(side, String(pitch)).toBeGreaterThanOrEqual(1);
        expect(whole, String(pitch)).toBe(blockOf(pitch) * 2 >= 20);
      }
  });

  it('is seen from one dot to all, evenly', () => {
    const seen = [0, 0.25, 0.5, 0.75, 1].map((zoomed) => cornersOf(field(4321, 3, zoomed), 1).length);
    expect(seen[0]).toBeLessThanOrEqual(100);
    expect(seen.at(-1)).toBe(4321);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const factors = [0, 0.25, 0.5].map((zoomed) => zoomOf(field(4321, 3, zoomed)));
    expect(factors[0]! / factors[1]!).toBeCloseTo(factors[1]! / factors[2]!);
  });

  it('is found in a picture with the opacity that it has there', () => {
    const dots = field(12, 3);
    const marks: Mark[] = [
      { key: 'a', tag: 'g', attrs: { opacity: 0.5 }, children: [{ key: 'b', tag: 'path', attrs: { opacity: 0.5 }, dots }] },
    ];
    expect(fieldsOf(marks)).toEqual([{ ...dots, opacity: 0.25 }]);
  });
});
