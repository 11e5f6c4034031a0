import { mix, part } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { unsplitKind } from '../items/join.ts';
import { drawingOf } from './draw.ts';
import { captionSize, leading, type PlacedRow, placeRows, type CountsPage, countsPage, unitSize } from './layout.ts';

const linesOf = (key: string, x: number, y: number, step: number, kind: string, size: number, lines: string[], end = false): Mark[] =>
  textLines(key, x, y, step, { class: kind, 'font-size': round(size), ...(end ? { 'text-anchor': 'end' } : {}) }, lines);

/** The number at the right edge with its unit behind or below it. */
function sum({ item, unit, behind, numberSize, isOver }: PlacedRow, { width }: CountsPage): Mark[] {
  if (!item.digits) return [];
  const small = unitSize(numberSize);
  const baseline = numberSize * 0.86;
  const x = isOver ? 0 : width - 1;
  const attrs = { class: 'number', 'font-size': round(numberSize), ...(isOver ? {} : { 'text-anchor': 'end' }) };
  const spans: Mark[] = [
    { key: 'digits', tag: 'tspan', attrs: {}, text: item.digits },
    ...(behind && item.unit
      ? [{ key: 'unit', tag: 'tspan' as const, attrs: { class: 'unit', dx: 5, 'font-size': small }, text: item.unit }]
      : []),
  ];
  return [
    { key: 'number', ...textAt(x, baseline, attrs, spans) },
    ...(behind ? [] : linesOf('unit', x, baseline + numberSize * 0.14 + small * 1.2, small * 1.2, 'number unit', small, unit, !isOver)),
  ];
}

function rowMarks(row: PlacedRow, page: CountsPage, y: number, progress: number, opacity: number): Mark {
  const { item, label, caption, indent, head, form, drawing, height, isOver, band, labelSize: size } = row;
  const { width, pad } = page;
  const noted = captionSize(width);
  const names = isOver ? band : 0;
  const dates = isOver ? 0 : label.length * size * leading;
  const inner = form === 'area' || drawing === 0 ? Math.max(head, drawing) : head + pad * 0.8 + drawing;
  const top = (height - inner) / 2;
  const drawn = form === 'area' ? top : top + head + pad * 0.8;
  const first = form === 'area' ? top + (inner - head) / 2 : top;
  const number = (from: number, high: number) =>
    item.tone === 'words' ? {} : { number: { address: item.id, x: 0, y: y + from, width, height: high } };
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: `counts-row ${item.tone}`, transform: move(0, y), ...fade(opacity) },
    children: [
      pathMark('rule', 'row-rules', `M0 ${round(height)}H${width}`),
      {
        key: 'head',
        tag: 'g',
        attrs: { transform: move(0, first) },
        ...number(first, head),
        children: [
          ...linesOf('label', indent, names + size, size * leading, 'item-label', size, label),
          ...linesOf('caption', isOver ? width : indent, dates + noted, noted * leading, 'caption', noted, caption, isOver),
          ...sum(row, page),
        ],
      },
      ...(drawing > 0
        ? [
            {
              key: 'drawing',
              tag: 'g' as const,
              attrs: { class: `drawing ${form}`, transform: move(0, drawn) },
              ...number(drawn, drawing),
              children: drawingOf(row, page, progress),
            },
          ]
        : []),
    ],
  };
}

/** The paper: rules where no row stands yet, the double rule, and what a mark stands for. */
function paper({ width, bottom, foot }: CountsPage, end: number, opacity: number): Mark[] {
  const step = bottom / 12;
  const rules = Array.from({ length: 11 }, (_, index) => (index + 1) * step).filter((y) => y > end + step * 0.9);
  const noted = captionSize(width);
  return [
    pathMark('rows', 'row-rules', `M0 0.5H${width}${rules.map((y) => `M0 ${round(y)}H${width}`).join('')}`),
    pathMark('sum', 'sum-rule', `M0 ${round(bottom)}H${width}M0 ${round(bottom + 3.5)}H${width}`),
    ...textLines('foot', 0, bottom + 6 + noted, noted * leading, { class: 'caption', 'font-size': noted }, foot, opacity),
  ];
}

/** An account whose sums are drawn: every line keeps its row, and its number is counted out below it. */
export const countsKind = unsplitKind((data, joined, size, { from, to, t }) => {
  const page = countsPage(data, size);
  const [before, after] = [placeRows(data, from, page), placeRows(data, to, page)];
  const placed = joined.map(({ was, is, ...join }) => ({
    ...join,
    a: was === undefined ? undefined : before[was],
    b: is === undefined ? undefined : after[is],
  }));
  // Rows that stay make room before others come, and after others have gone.
  const makesRoom = placed.some(({ a, b }) => a && b && (a.y !== b.y || a.height !== b.height));
  const moved = part(t, 0.3, 0.6);
  const endOf = (rows: PlacedRow[]) => rows.reduce((sum, { height }) => sum + height, 0);
  const keyed = (rows: PlacedRow[]) => (rows.some(({ form }) => ['blocks', 'along'].includes(form)) ? 1 : 0);
  return [
    ...paper(page, mix(endOf(before), endOf(after), moved), mix(keyed(before), keyed(after), t)),
    ...placed.map(({ a, b, progress, opacity }) => {
      if (!b) return rowMarks(a!, page, a!.y, progress, opacity);
      if (!a) return rowMarks(b, page, b.y, makesRoom ? part(t, 0.6, 1) : progress, makesRoom ? part(t, 0.6, 0.8) : opacity);
      return rowMarks({ ...b, height: mix(a.height, b.height, moved) }, page, mix(a.y, b.y, moved), progress, opacity);
    }),
  ];
});
