import { type Mark, pathMark, round, textAt } from './mark.ts';
import type { Tick } from './scales.ts';
import { textWidth } from './text-width.ts';
import type { Type } from './type.ts';

/** A scale as it is drawn: its ticks on a side of the frame, each with a rule across it. */
export interface Axis {
  /** `left`: values, with level rules and their words over them; `bottom`: values or times, with upright rules and their words under them. */
  side: 'left' | 'bottom';
  ticks: readonly Tick[];
  /** The ends of the rules: of level ones the left and the right, of upright ones the top and the bottom. */
  from: number;
  to: number;
  /** Width of the picture, which no word at the bottom leaves. */
  width?: number;
  /** Names the classes of its rules; `axis` where it is left out. */
  name?: string;
}

/** Room for the words of an axis under a frame. */
export const axisHeight = (type: Type): number => Math.round(type.axis * 2.2);

/** The words of a tick at the bottom: under their rule, moved inside the picture at its edges. */
function wordsUnder({ at, label }: Tick, y: number, width: number, { axis }: Type): Pick<Mark, 'tag' | 'attrs' | 'children'> {
  const half = textWidth(label, axis) / 2;
  const anchor = at < half ? 'start' : at > width - half ? 'end' : 'middle';
  const x = anchor === 'start' ? 0 : anchor === 'end' ? width : at;
  return textAt(x, y, { class: 'tick', 'font-size': axis, ...(anchor === 'start' ? {} : { 'text-anchor': anchor }) }, label);
}

/** The marks of an axis. A tick without a label has a rule alone. */
export function axisMarks({ side, ticks, from, to, width = Infinity, name = 'axis' }: Axis, type: Type): Mark[] {
  const rule = ({ at }: Tick) =>
    side === 'left' ? `M${round(from)} ${round(at)}H${round(to)}` : `M${round(at)} ${round(from)}V${round(to)}`;
  const words = (tick: Tick): Mark => ({
    key: `${name}-${tick.value}`,
    ...(side === 'left'
      ? textAt(from, tick.at - type.axis * 0.45, { class: 'tick', 'font-size': type.axis }, tick.label)
      : wordsUnder(tick, to + type.axis * 1.5, width, type)),
  });
  return [pathMark(`${name}-rules`, `${name}-rules`, ticks.map(rule).join('')), ...ticks.filter(({ label }) => label !== '').map(words)];
}

/** A level or upright stroke at the baseline of a scale. */
export const baselineMark = (side: Axis['side'], at: number, from: number, to: number): Mark =>
  pathMark('base', 'base', side === 'left' ? `M${round(from)} ${round(at)}H${round(to)}` : `M${round(at)} ${round(from)}V${round(to)}`);
