import { area, line } from 'd3-shape';
import type { Line } from './data.ts';

/** A value on its way into a path. */
export interface Value {
  x: number;
  y: number;
}

/** A line up to a point of time: its values with a hole at every break and gap, and the segment that is begun. */
export interface LaidLine {
  values: (Value | undefined)[];
  begun: Value[];
}

/** Whether nothing may join two values of a line: a break or an absence lies between them. */
const isBroken = ({ breaks, gaps }: Line, before: Value, after: Value): boolean =>
  breaks.some((at) => before.x < at && after.x >= at) || gaps.some((at) => before.x < at && after.x > at);

/** Lays a line down up to a point of time. */
export function layLine(own: Line, through: number): LaidLine {
  const values: (Value | undefined)[] = [];
  let begun: Value[] = [];
  own.points.forEach((point, index) => {
    const before = own.points[index - 1];
    const broken = before !== undefined && isBroken(own, before, point);
    if (point.x <= through) {
      if (broken) values.push(undefined);
      values.push(point);
    } else if (before && !broken && before.x < through) {
      const t = (through - before.x) / (point.x - before.x);
      begun = [before, { x: through, y: before.y + (point.y - before.y) * t }];
    }
  });
  return { values, begun };
}

/** Paths of values on scales: the line, and the area between it and the baseline. Holes are left open. */
export function pathsOn(x: (value: number) => number, y: (value: number) => number, base: number) {
  const stroke = line<Value | undefined>()
    .defined((value) => value !== undefined)
    .x((value) => x(value!.x))
    .y((value) => y(value!.y))
    .digits(1);
  const wash = area<Value | undefined>()
    .defined((value) => value !== undefined)
    .x((value) => x(value!.x))
    .y0(base)
    .y1((value) => y(value!.y))
    .digits(1);
  return {
    stroke: (values: readonly (Value | undefined)[]) => stroke(values) ?? '',
    wash: (values: readonly (Value | undefined)[]) => wash(values) ?? '',
  };
}
