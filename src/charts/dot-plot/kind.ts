import { pointPath } from '../certainty.ts';
import { mix } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import type { Item } from '../items/data.ts';
import { unsplitKind } from '../items/join.ts';
import { type DotPlotPage, type DotPlotRow, digitsWidth, leading, placeRow, rulePage, unitWidth, inset } from './layout.ts';

/** The scale: its zero, its ticks through all rows, its words; and a rule between rows. */
function scale({ ticks, x, axisY, right, rowHeight }: DotPlotPage, words: string, rows: number): Mark[] {
  const lines = ticks.slice(1).map((tick) => `M${round(x(tick))} 0V${axisY}`);
  const between = Array.from({ length: rows - 1 }, (_, row) => `M0 ${(row + 1) * rowHeight}H${round(right)}`);
  const tick = (value: number, anchor: string): Mark => ({
    key: `tick-${value}`,
    ...textAt(x(value), axisY + 16, { class: 'tick', 'font-size': 12, 'text-anchor': anchor }, String(value)),
  });
  return [
    pathMark('grid', 'grid', lines.join('')),
    pathMark('rows', 'row-rules', between.join('')),
    pathMark('base', 'base', `M0 ${axisY}H${round(right)}`),
    pathMark('zero', 'zero', `M${x(0)} 0V${axisY}`),
    ...ticks.map((value, index) => tick(value, index === 0 ? 'start' : 'middle')),
    ...(words ? [{ key: 'words', ...textAt(0, axisY + 34, { class: 'tick', 'font-size': 12 }, words) }] : []),
  ];
}

/** A square with strokes across it: what is counted elsewhere, at another time. */
function square(r: number): string {
  const strokes = [-0.5, 0, 0.5].map(
    (at) =>
      `M${round(r * Math.max(-1, at * 2 - 1))} ${round(r * Math.min(1, at * 2 + 1))}L${round(r * Math.min(1, at * 2 + 1))} ${round(r * Math.max(-1, at * 2 - 1))}`,
  );
  return `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z${strokes.join('')}`;
}

/** The mark of a number at its place, and the line from zero to it. */
function marks(item: Item, { low, high, markY }: DotPlotRow, { x, radius }: DotPlotPage, apart: boolean, progress: number): Mark[] {
  if (item.low === undefined) return [pathMark('stem', 'stem missing', `M${x(0)} ${round(markY)}h${radius * 8}`)];
  const { certainty = 'point' } = item;
  const whole = apart && (certainty === 'point' || certainty === 'soft');
  const edge = certainty === 'open-above' || certainty === 'open-below' || certainty === 'span' ? low : low - radius;
  return [
    pathMark('stem', `stem ${certainty}`, `M${x(0)} ${round(markY)}H${round(mix(x(0), Math.max(x(0), edge), progress))}`),
    {
      key: 'mark',
      tag: 'path',
      attrs: {
        class: `mark ${certainty}`,
        transform: `${move(low, markY)} rotate(90)`,
        d: whole ? square(radius) : pointPath(certainty, 0, 0, round(low - high), radius),
        ...fade(progress),
      },
    },
  ];
}

/** A line in its row. */
function rowMark(item: Item, row: DotPlotRow, page: DotPlotPage, y: number, opacity: number, progress: number, apart: boolean): Mark {
  const { numberSize, unitSize, labelSize, captionSize, radius } = page;
  const width = Math.max(digitsWidth(item, numberSize), unitWidth(item, unitSize));
  const unit: Mark = {
    key: 'unit',
    tag: 'tspan',
    attrs: { class: 'unit', x: round(row.unitMiddle - row.middle), dy: round(row.unitY - row.numberY), 'font-size': unitSize },
    text: item.unit,
  };
  const words = (key: string, lines: string[], top: number, size: number, name: string): Mark[] =>
    textLines(key, inset, top, size * leading, { class: name, 'font-size': size }, lines);
  const left = Math.min(row.middle - digitsWidth(item, numberSize) / 2, row.unitMiddle - unitWidth(item, unitSize) / 2);
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: `dot-row ${apart ? 'apart' : item.tone}`, transform: move(0, y), ...fade(opacity) },
    children: [
      ...marks(item, row, page, apart, progress),
      ...(item.digits
        ? [
            {
              key: 'number',
              tag: 'g' as const,
              attrs: {},
              number: {
                address: item.id,
                x: left,
                y: y + row.numberY - numberSize * 0.84,
                width,
                height: row.markY + radius - row.numberY + numberSize * 0.84,
              },
              children: [
                {
                  key: 'text',
                  ...textAt(
                    row.middle,
                    row.numberY,
                    { class: 'number', 'font-size': apart ? Math.round(numberSize * 0.6) : numberSize, 'text-anchor': 'middle' },
                    [{ key: 'digits', tag: 'tspan', attrs: { x: 0 }, text: item.digits }, ...(item.unit ? [unit] : [])],
                  ),
                },
              ],
            },
          ]
        : []),
      ...words('label', row.label, row.labelY, labelSize, 'item-label'),
      ...words('caption', row.caption, row.captionY, captionSize, 'caption'),
    ],
  };
}

/** Rates on one scale from zero, a row each; what is counted elsewhere has a mark of its own. */
export const dotPlotKind = unsplitKind((data, joined, size, { t }) => {
  const page = rulePage(data, size);
  const own = Object.values(data.items)[0]?.series;
  const rows = Math.max(1, ...Object.values(data.cues).map((ids) => ids.length));
  return [
    ...scale(page, data.captions.axis ?? '', rows),
    ...joined.map(({ item, was, is, opacity, progress }) => {
      const place = mix(was ?? is!, is ?? was!, t);
      const apart = item.series !== own && item.tone === 'counted';
      return rowMark(item, placeRow(data, item, page, size.width), page, place * page.rowHeight, opacity, progress, apart);
    }),
  ];
});
