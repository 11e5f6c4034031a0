import { fade, type Mark, move, pathMark, round, textLines } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import { leading } from '../type.ts';
import type { CountsGeometry, ShownRow } from './layout.ts';
import { drawingOf } from './marks.ts';
import type { CountsPage } from './page.ts';

/** The words of a row and its number, from where they begin. */
function headMarks(row: ShownRow, { width, type }: CountsPage): Mark[] {
  const { item, label, caption, indent, isOver, band, labelSize, numberSize } = row;
  const names = isOver ? band : 0;
  const dates = isOver ? 0 : label.length * labelSize * leading;
  const dated = { class: 'caption', 'font-size': type.note, ...(isOver ? { 'text-anchor': 'end' } : {}) };
  const baseline = round(numberSize * 0.86);
  return [
    ...textLines('label', indent, names + labelSize, labelSize * leading, { class: 'item-label', 'font-size': labelSize }, label),
    ...textLines('caption', isOver ? width : indent, dates + type.note, type.note * leading, dated, caption),
    ...(item.digits
      ? [isOver ? numberAt(indent, baseline, item, numberSize) : numberAt(width - 1, baseline, item, numberSize, 'end')]
      : []),
  ];
}

/** A row of the account: its rule, its words and its drawing. */
function rowMark(row: ShownRow, page: CountsPage): Mark {
  const { item, form, head, drawing, height, y, wordsY, drawingY, progress, opacity } = row;
  const { width } = page;
  const number = (from: number, high: number) =>
    item.tone === 'words' ? {} : { number: { address: item.id, x: 0, y: y + from, width, height: high } };
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: `counts-row ${item.tone}`, transform: move(0, y), ...fade(opacity) },
    children: [
      pathMark('rule', 'row-rules', `M0 ${round(height)}H${width}`),
      { key: 'head', tag: 'g', attrs: { transform: move(0, wordsY) }, ...number(wordsY, head), children: headMarks(row, page) },
      ...(drawing > 0
        ? [
            {
              key: 'drawing',
              tag: 'g' as const,
              attrs: { class: `drawing ${form}`, transform: move(0, drawingY) },
              ...number(drawingY, drawing),
              children: drawingOf(row, page, progress),
            },
          ]
        : []),
    ],
  };
}

/** Writes computed counts as marks: the paper, what a mark stands for, and the rows. */
export function drawCounts({ page, rows, rules, foot }: CountsGeometry): Mark[] {
  const { width, bottom, type } = page;
  return [
    pathMark('rows', 'row-rules', `M0 0.5H${width}${rules}`),
    pathMark('sum', 'sum-rule', `M0 ${round(bottom)}H${width}M0 ${round(bottom + 3.5)}H${width}`),
    ...textLines('foot', 0, foot.y, type.note * leading, { class: 'caption', 'font-size': type.note }, foot.lines, foot.opacity),
    ...rows.map((row) => rowMark(row, page)),
  ];
}
