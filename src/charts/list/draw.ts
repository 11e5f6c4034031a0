import { fade, type Mark, move, pathMark, textLines } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import { leading } from '../type.ts';
import { indent, type ListGeometry, type ListPage, type ShownLine } from './layout.ts';

/** The empty page: a rule under every row, the double rule at its end, the column of sums. */
function rules({ rows, rowHeight, column, width }: ListPage): Mark[] {
  const bottom = rows * rowHeight;
  const lines = Array.from({ length: rows - 1 }, (_, row) => `M0 ${(row + 1) * rowHeight}H${width}`).join('');
  return [
    pathMark('rows', 'row-rules', `M0 0.5H${width}${lines}`),
    ...(column < width ? [pathMark('column', 'column-rule', `M${column - 6} 0V${bottom}M${column - 3} 0V${bottom}`)] : []),
    pathMark('sum', 'sum-rule', `M0 ${bottom}H${width}M0 ${bottom + 3.5}H${width}`),
  ];
}

/** Who says so, as a mark: an open ring for the source of the story, a disc for another, a broken ring for what is computed, a short stroke for words. */
function sign(tone: ShownLine['item']['tone'], y: number): Mark {
  if (tone === 'words' || tone === 'missing') return pathMark('mark', 'item-mark words', `M2 ${y}H12`);
  return { key: 'mark', tag: 'circle', attrs: { class: `item-mark ${tone}`, cx: 7, cy: y, r: 4.5 } };
}

/** A line in its row. */
function lineMark({ item, y, opacity, label, caption, number, markY }: ShownLine, { type, width, rowHeight }: ListPage): Mark {
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: `list-row ${item.tone}`, transform: move(0, y), ...fade(opacity) },
    ...(item.tone === 'words' ? {} : { number: { address: item.id, x: 0, y: y + 2, width, height: rowHeight - 4 } }),
    children: [
      sign(item.tone, markY),
      ...textLines('label', indent, label.y, label.size * leading, { class: 'item-label', 'font-size': label.size }, label.lines),
      ...textLines('caption', indent, caption.y, type.note * leading, { class: 'caption', 'font-size': type.note }, caption.lines),
      ...(item.digits ? [numberAt(number.x, number.y, item, number.size, number.anchor)] : []),
    ],
  };
}

/** Writes a computed list as marks. */
export const drawList = ({ page, lines }: ListGeometry): Mark[] => [...rules(page), ...lines.map((line) => lineMark(line, page))];
