import { ticks } from 'd3-array';
import { groupDigits } from '../../locales/digits.ts';
import { round, type Size } from '../mark.ts';
import { overlap } from '../place-labels.ts';
import { linear } from '../scale.ts';
import { textWidth } from '../text-width.ts';
import type { LineData, LinePoint } from './data.ts';
import type { LineGeometry, PlacedPoint } from './geometry.ts';
import { lineLabels } from './labels.ts';
import type { LineState } from './state.ts';

const clamp = (value: number) => Math.min(1, Math.max(0, value));

interface Value {
  x: number;
  y: number;
}

/**
 * The runs of the line up to `through`, cut at every break, and the part of a segment that is begun. The two are apart so that a frame
 * in which the line grows changes one short stroke.
 */
function laid(data: LineData, through: number): { runs: Value[][]; begun: Value[] } {
  const runs: Value[][] = [];
  let begun: Value[] = [];
  data.main.forEach((point, index) => {
    const before = data.main[index - 1];
    const broken =
      before !== undefined &&
      (data.breaks.some((gap) => before.x < gap.before && point.x >= gap.before) ||
        data.gaps.some((gap) => before.x < gap && point.x > gap));
    if (point.x <= through) {
      if (before === undefined || broken) runs.push([]);
      runs.at(-1)!.push(point);
    } else if (before && !broken && before.x < through) {
      const t = (through - before.x) / (point.x - before.x);
      begun = [before, { x: through, y: before.y + (point.y - before.y) * t }];
    }
  });
  return { runs, begun };
}

/** Computes a line chart for a state and a size in pixels. Zero is always on the scale; nothing is drawn across a break. */
export function layoutLine(data: LineData, state: LineState, size: Size): LineGeometry {
  const small = size.width < 560;
  const frame = { left: 0, right: size.width, top: small ? 26 : 40, bottom: size.height - 30 };
  const inset = small ? 14 : 20;
  const room = size.width > 820 && data.breaks.length > 0 ? 110 : inset;
  const x = linear(data.span, [frame.left + inset, frame.right - room]);
  const y = linear([0, state.top], [frame.bottom, frame.top]);
  const place = (point: LinePoint, opacity = 1): PlacedPoint => ({
    point,
    x: round(x(point.x)),
    y: round(y(point.y)),
    high: round(y(point.high ?? point.y)),
    opacity,
  });
  const fitting = (point: LinePoint) => (point.high ?? point.y) <= state.top * 1.02;

  const { runs, begun } = laid(data, state.through);
  const end = begun.at(-1) ?? runs.at(-1)?.at(-1);
  const stroke = (run: Value[]) => run.map((value, index) => `${index ? 'L' : 'M'}${round(x(value.x))},${round(y(value.y))}`).join('');
  const wash = (run: Value[]) =>
    run.length > 0 ? `${stroke(run)}L${round(x(run.at(-1)!.x))},${frame.bottom}L${round(x(run[0]!.x))},${frame.bottom}Z` : '';
  const last = data.main.filter((point) => point.x <= state.through + 1e-6).at(-1);
  const [from, to] = data.span;
  const shown = (set: Record<string, number>) =>
    Object.entries(set).flatMap(([address, opacity]) => {
      const point = data.others[address];
      return point && fitting(point) ? [place(point, opacity)] : [];
    });

  const claims = shown(state.claims).map((claim) => {
    const counted = data.main.find((point) => Math.floor(point.x) === Math.floor(claim.point.x) && point.x <= state.through);
    if (!counted) return claim;
    const from = round(y(counted.y));
    // A claim that all but meets the count it faces stands beside it, so that both are seen.
    return { ...claim, from, ...(Math.abs(from - claim.y) < 30 ? { x: round(claim.x + 18) } : {}) };
  });
  const geometry: Omit<LineGeometry, 'labels'> = {
    frame,
    years: ticks(from, to, to - from).map((year) => ({
      x: round(x(year)),
      decade: year % 10 === 0,
      ...(year % 10 === 0 ? { label: String(year) } : {}),
    })),
    ticks: ticks(0, state.top, size.height < 340 ? 3 : 4)
      .filter((value) => value > 0)
      .map((value) => ({
        value,
        y: round(y(value)),
        label: `${groupDigits(value / data.tick.divide, data.tick.separator)}${data.tick.suffix}`,
      })),
    path: runs.map(stroke).join(''),
    area: runs.map(wash).join(''),
    begun: begun.length > 0 ? { path: stroke(begun), area: wash(begun) } : undefined,
    ...(last ? { last: place(last) } : {}),
    tip: end ? { x: round(x(end.x)), y: round(y(end.y)) } : { x: round(x(from)), y: frame.bottom },
    unsure: data.main.filter((point) => point.certainty && point.x <= state.through).map((point) => place(point)),
    comparison: data.comparison.filter(fitting).flatMap((point) => {
      const opacity = clamp((state.through - point.x) * 2 + 1);
      return opacity > 0 && state.through > from ? [place(point, opacity)] : [];
    }),
    breaks: data.breaks.flatMap(({ before, label }) => {
      const opacity = clamp(state.through - (before - 1));
      return opacity > 0 ? [{ x: round((x(before - 1) + x(before)) / 2), label, opacity }] : [];
    }),
    levels: shown(state.levels),
    claims,
    points: shown(state.points),
  };
  const places = data.main.map((point) => ({ x: x(point.x), y: y(point.y), shown: point.x <= state.through }));
  const labels = lineLabels(
    geometry,
    places.filter(({ shown }) => shown),
    state,
    size,
  );
  /** A word of the scale gives way to the large number and to a line of the past. */
  const covered = ({ y: level, label }: { y: number; label: string }) => {
    const box = { x: 0, y: level - 20, width: textWidth(label, 13) + 4, height: 20 };
    return (labels.hero && overlap(labels.hero, box)) || geometry.levels.some((mark) => mark.y > box.y - 2 && mark.y < level - 2);
  };
  return { ...geometry, labels, ticks: geometry.ticks.map((level) => (covered(level) ? { ...level, label: '' } : level)) };
}
