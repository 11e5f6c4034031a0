import { scaleLinear } from 'd3-scale';
import { axisHeight } from '../axis.ts';
import { part } from '../contract.ts';
import { round, type Size } from '../mark.ts';
import { ticksOf, valueScale } from '../scales.ts';
import { textWidth } from '../text-width.ts';
import { type Type, typeOf } from '../type.ts';
import type { LineData, LinePoint } from './data.ts';
import type { LineGeometry, PlacedLine, PlacedPoint } from './geometry.ts';
import { placeLineLabels } from './labels.ts';
import { layLine, pathsOn } from './paths.ts';
import type { LineState } from './state.ts';

/** The frame of the lines: over it room for a label of the highest value, under it the words of the axis. */
function frameOf({ lines }: LineData, { width, height }: Size, type: Type) {
  const inset = type.stage === 'phone' ? 14 : Math.round(20 * type.scale);
  // A value after a break stands apart, and its label beside it.
  const apart = width > 820 && lines.some(({ breaks }) => breaks.length > 0) ? Math.round(110 * type.scale) : inset;
  const frame = {
    left: 0,
    right: width,
    top: type.stage === 'phone' ? 26 : Math.round(40 * type.scale),
    bottom: height - axisHeight(type),
  };
  return { frame, start: inset, end: width - apart };
}

/** Places of times. As many of the major ones have words as have room for them. */
function placeTimes(data: LineData, x: (value: number) => number, { right }: LineGeometry['frame'], type: Type): LineGeometry['times'] {
  const widest = Math.max(...data.times.map(({ label }) => textWidth(label, type.axis))) + type.axis;
  const major = data.times.filter((tick) => tick.major);
  const room = major.length > 1 ? Math.abs(x(major[1]!.value) - x(major[0]!.value)) : Infinity;
  const every = Math.max(1, Math.ceil(widest / room));
  return data.times.map((tick) => {
    const at = round(x(tick.value));
    const half = textWidth(tick.label, type.axis) / 2;
    const worded = tick.major && major.indexOf(tick) % every === 0 && at - half >= 0 && at + half <= right;
    return { value: tick.value, at, major: tick.major, label: worded ? tick.label : '' };
  });
}

/** A claim with the count of its year that it faces; one that all but meets that count stands beside it, so that both are seen. */
function facing(claim: PlacedPoint, data: LineData, through: number, y: (value: number) => number): LineGeometry['claims'][number] {
  const counted = data.lines[0]!.points.findLast((point) => Math.floor(point.x) === Math.floor(claim.point.x) && point.x <= through + 1e-6);
  if (!counted) return claim;
  const from = round(y(counted.y));
  return Math.abs(from - claim.y) < 30 ? { ...claim, from, x: round(claim.x + 18) } : { ...claim, from };
}

/** Computes a line chart for a state and a size in pixels. The baseline is always on the scale; nothing is drawn across a break. */
export function layoutLine(data: LineData, state: LineState, size: Size): LineGeometry {
  const type = typeOf(size);
  const { frame, start, end } = frameOf(data, size, type);
  const x = scaleLinear(data.span, [start, end]);
  const [low] = state.domain;
  // Values under the baseline need room for their labels too.
  const y = valueScale(state.domain, [low < data.baseline ? frame.bottom - type.note : frame.bottom, frame.top]);
  const base = round(y(data.baseline));
  const place = (point: LinePoint, opacity = 1): PlacedPoint => ({
    point,
    x: round(x(point.x)),
    y: round(y(point.y)),
    high: round(y(point.high ?? point.y)),
    opacity,
  });
  const reach = (state.domain[1] - low) * 0.02;
  const fitting = (point: LinePoint) => (point.high ?? point.y) <= state.domain[1] + reach && point.y >= low - reach;
  const shown = (set: Record<string, number>) =>
    Object.entries(set).flatMap(([address, opacity]) => {
      const point = data.others[address];
      return point && fitting(point) ? [place(point, opacity)] : [];
    });

  const { stroke, wash } = pathsOn(x, y, base);
  const lines = data.lines.map((own, index): PlacedLine => {
    const { values, begun } = layLine(own, state.through);
    const last = own.points.findLast((point) => point.x <= state.through + 1e-6);
    const tip = begun.at(-1) ?? last;
    return {
      id: own.id,
      path: stroke(values),
      ...(index === 0 ? { area: wash(values) } : {}),
      ...(begun.length > 0 ? { begun: { path: stroke(begun), ...(index === 0 ? { area: wash(begun) } : {}) } } : {}),
      ...(last ? { last: place(last) } : {}),
      ...(tip ? { tip: { x: round(x(tip.x)), y: round(y(tip.y)) } } : {}),
      values: values.flatMap((value) => (value ? [{ x: x(value.x), y: y(value.y) }] : [])),
    };
  });
  const began = state.through > data.span[0];
  const geometry: Omit<LineGeometry, 'labels'> = {
    frame,
    type,
    times: placeTimes(data, x, frame, type),
    ticks: ticksOf(y, size.height < 340 ? 3 : 4, data.format),
    base,
    lines,
    unsure: data.lines.flatMap(({ points }) =>
      points.filter((point) => point.certainty && point.x <= state.through).map((point) => place(point)),
    ),
    comparison: data.comparison.filter(fitting).flatMap((point) => {
      const opacity = part(state.through - point.x, -0.5, 0);
      return opacity > 0 && began ? [place(point, opacity)] : [];
    }),
    breaks: data.lines.flatMap(({ points, breaks }) =>
      breaks.flatMap((before) => {
        const last = points.findLast((point) => point.x < before)?.x ?? before - 1;
        const opacity = part(state.through, last, before);
        return opacity > 0 ? [{ x: round((x(last) + x(before)) / 2), opacity }] : [];
      }),
    ),
    levels: shown(state.levels),
    claims: shown(state.claims).map((claim) => facing(claim, data, state.through, y)),
    points: shown(state.points),
  };
  return placeLineLabels(geometry, state, size, data.more);
}
