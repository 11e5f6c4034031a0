import { type Mark, textAt } from './mark.ts';
import { numberWidth, unitGap, unitSize } from './type.ts';

/** A number and its unit, as a label has them. */
interface Labelled {
  digits: string;
  unit: string;
}

/** The runs of a number: its digits, and behind them on the same line its unit, smaller. */
export const numberRuns = ({ digits, unit }: Labelled, size: number): Mark[] => [
  { key: 'digits', tag: 'tspan', attrs: {}, text: digits },
  ...(unit
    ? [{ key: 'unit', tag: 'tspan' as const, attrs: { class: 'unit', dx: unitGap(size, unit), 'font-size': unitSize(size) }, text: unit }]
    : []),
];

/**
 * A number with its unit, set on one line: they are one text and never parted.
 * @param x the left end, the middle or the right end, by the anchor
 * @param y of the baseline
 */
export const numberAt = (x: number, y: number, labelled: Labelled, size: number, anchor: 'start' | 'middle' | 'end' = 'start'): Mark => ({
  key: 'number',
  ...textAt(
    x,
    y,
    { class: 'number', 'font-size': size, ...(anchor === 'start' ? {} : { 'text-anchor': anchor }) },
    numberRuns(labelled, size),
  ),
});

/** The box of a number that is set so, in pixels. */
export function numberBox(x: number, y: number, labelled: Labelled, size: number, anchor: 'start' | 'middle' | 'end' = 'start') {
  const width = numberWidth(labelled, size);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - size * 0.86, width, height: size };
}
