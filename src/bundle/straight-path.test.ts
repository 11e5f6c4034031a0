import { area, line } from 'd3-shape';
import { describe, expect, it } from 'vitest';
import { Path } from './straight-path.ts';

type Point = [x: number, y: number];
const points: Point[] = [
  [0, 1],
  [2.00049, -3.14159],
  [NaN, 0],
  [1e6, 1 / 3],
  [7, 7],
  [8, 8.0005],
];
const isThere = ([x]: Point) => !Number.isNaN(x);

/** What a shape of d3-shape writes into a path of ours. */
function written(shape: { context: (path: null) => (data: Point[]) => unknown }, path: Path): string {
  shape.context(path as unknown as null)(points);
  return path.toString();
}

describe('a path of straight lines', () => {
  it('is written as by d3-path', () => {
    const [stroke, wash] = [line<Point>().defined(isThere), area<Point>().defined(isThere).y0(9)];
    expect(written(line<Point>().defined(isThere), new Path(3))).toBe(stroke(points));
    expect(written(area<Point>().defined(isThere).y0(9), new Path(3))).toBe(wash(points));
    expect(written(line<Point>().defined(isThere), new Path(null))).toBe(stroke.digits(null)(points));
    expect(written(line<Point>().defined(isThere), new Path(0))).toBe(stroke.digits(0)(points));
  });

  it('is empty where nothing is drawn', () => {
    const path = new Path(3);
    path.closePath();
    expect(path.toString()).toBe('');
  });
});
