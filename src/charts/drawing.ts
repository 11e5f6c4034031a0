import { bisectCenter } from 'd3-array';
import { line } from 'd3-shape';

/** A line that a reader draws: one value for each time of the axis, in the unit of the series, as far as it is drawn. */
export interface Drawing {
  /** Times of the axis in ascending order, as years. The first value is given. */
  times: readonly number[];
  values: readonly (number | undefined)[];
}

/** A point of the plot: a year, which may lie between two times, and a value. */
export interface PlotPoint {
  time: number;
  value: number;
}

/** A drawing that holds its given first value alone. */
export const blankDrawing = (times: readonly number[], first: number): Drawing => ({
  times,
  values: times.map((_, index) => (index === 0 ? first : undefined)),
});

/** The value of a stroke at a time. */
const between = (from: PlotPoint, to: PlotPoint, time: number): number =>
  from.time === to.time ? to.value : from.value + ((to.value - from.value) * (time - from.time)) / (to.time - from.time);

/** The drawing after a stroke of the hand between two points: every time that it passes takes its value, the first one keeps its own. */
export function drawStroke({ times, values }: Drawing, from: PlotPoint, to: PlotPoint): Drawing {
  const [left, right] = from.time <= to.time ? [from, to] : [to, from];
  const [begin, end] = [bisectCenter(times, left.time), bisectCenter(times, right.time)];
  return {
    times,
    values: values.map((value, index) => {
      if (index === 0 || index < begin || index > end) return value;
      const time = Math.min(right.time, Math.max(left.time, times[index]!));
      return Math.max(0, between(left, right, time));
    }),
  };
}

/** The drawing after a key has set the value of one time: the line runs straight from there to the keys before and after that are drawn. */
export function setKey(drawing: Drawing, keys: readonly number[], time: number, value: number): Drawing {
  const { times, values } = drawing;
  const valueAt = (at: number) => values[times.indexOf(at)];
  const known = [times[0]!, ...keys].filter((key) => key !== time && valueAt(key) !== undefined);
  const [before, after] = [known.findLast((key) => key < time), known.find((key) => key > time)];
  const point = { time, value: Math.max(0, value) };
  const joined = [before, after].reduce<Drawing>(
    (state, key) => (key === undefined ? state : drawStroke(state, { time: key, value: valueAt(key)! }, point)),
    drawing,
  );
  return { times, values: joined.values.map((old, index) => (times[index] === time ? point.value : old)) };
}

/** The last time up to which the line is drawn without a gap. */
export function drawnThrough({ times, values }: Drawing): number {
  const gap = values.findIndex((value) => value === undefined);
  return times[gap < 0 ? times.length - 1 : gap - 1]!;
}

/** The point of a series from which the drawing is farthest; `undefined` where they share no time. */
export function farthest({ times, values }: Drawing, truth: readonly PlotPoint[]): { time: number; by: number } | undefined {
  return truth
    .flatMap(({ time, value }) => {
      const drawn = values[times.indexOf(time)];
      return drawn === undefined ? [] : [{ time, by: drawn - value }];
    })
    .reduce<{ time: number; by: number } | undefined>(
      (most, one) => (most && Math.abs(most.by) >= Math.abs(one.by) ? most : one),
      undefined,
    );
}

/** SVG path of a line through points of a plot, broken where a value is not there, in a box of this side. */
export function drawingPath({ times, values }: Drawing, to: number, side: number): string {
  const [first, last] = [times[0]!, times.at(-1)!];
  const path = line<number>()
    .defined((index) => values[index] !== undefined)
    .x((index) => ((times[index]! - first) / (last - first)) * side)
    .y((index) => side - (values[index]! / to) * side)
    .digits(1);
  return path(times.map((_, index) => index)) ?? '';
}
