import { axisMarks } from '../axis.ts';
import { pointPath } from '../certainty.ts';
import { mix } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import { leading } from '../type.ts';
import { type DotPlotGeometry, inset, type PlacedDot } from './layout.ts';

/** The scale under the rows, its words, and a rule between rows. */
function scaleMarks({ type, width, rowHeight, rows, ticks, axisY, base, words }: DotPlotGeometry): Mark[] {
  const between = Array.from({ length: rows - 1 }, (_, row) => `M0 ${(row + 1) * rowHeight}H${width}`);
  return [
    ...axisMarks({ side: 'bottom', ticks, from: 0, to: axisY, width }, type),
    pathMark('rows', 'row-rules', between.join('')),
    pathMark('base', 'base', `M0 ${axisY}H${width}`),
    pathMark('zero', 'zero', `M${base} 0V${axisY}`),
    ...(words ? [{ key: 'words', ...textAt(0, axisY + type.axis * 2.9, { class: 'tick', 'font-size': type.axis }, words) }] : []),
  ];
}

/** A square with strokes across it: what is counted elsewhere, at another time. */
function square(r: number): string {
  const strokes = [-0.5, 0, 0.5].map((at) => {
    const [from, to] = [Math.max(-1, at * 2 - 1), Math.min(1, at * 2 + 1)];
    return `M${round(r * from)} ${round(r * to)}L${round(r * to)} ${round(r * from)}`;
  });
  return `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z${strokes.join('')}`;
}

/** The mark of a number at its place, and the stem from the baseline to it. */
function dotMarks({ value, markY, apart, progress }: PlacedDot, { base, radius }: DotPlotGeometry): Mark[] {
  if (!value) return [pathMark('stem', 'stem missing', `M${base} ${markY}h${radius * 8}`)];
  const { low, high, certainty } = value;
  const isWhole = certainty === 'point' || certainty === 'soft';
  const reach = isWhole || certainty === 'double' ? radius : 0;
  const edge = low >= base ? Math.max(base, low - reach) : Math.min(base, low + reach);
  return [
    pathMark('stem', `stem ${certainty}`, `M${base} ${markY}H${round(mix(base, edge, progress))}`),
    {
      key: 'mark',
      tag: 'path',
      attrs: {
        class: `mark ${certainty}`,
        transform: `${move(low, markY)} rotate(90)`,
        d: apart && isWhole ? square(radius) : pointPath(certainty, 0, 0, round(low - high), radius),
        ...fade(progress),
      },
    },
  ];
}

/** An item in its row. */
function rowMark(dot: PlacedDot, geometry: DotPlotGeometry): Mark {
  const { item, y, opacity, apart, number, markY, label, caption } = dot;
  const { type, radius } = geometry;
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: `dot-row ${apart ? 'apart' : item.tone}`, transform: move(0, y), ...fade(opacity) },
    children: [
      ...dotMarks(dot, geometry),
      ...(item.digits
        ? [
            {
              key: 'number',
              tag: 'g' as const,
              attrs: {},
              number: {
                address: item.id,
                x: number.x,
                y: y + number.y - number.size * 0.84,
                width: number.width,
                height: markY + radius - number.y + number.size * 0.84,
              },
              children: [numberAt(number.x, number.y, item, number.size)],
            },
          ]
        : []),
      ...textLines('label', inset, label.y, type.label * leading, { class: 'item-label', 'font-size': type.label }, label.lines),
      ...textLines('caption', inset, caption.y, type.note * leading, { class: 'caption', 'font-size': type.note }, caption.lines),
    ],
  };
}

/** Writes a computed dot plot as marks. */
export const drawDotPlot = (geometry: DotPlotGeometry): Mark[] => [
  ...scaleMarks(geometry),
  ...geometry.dots.map((dot) => rowMark(dot, geometry)),
];
